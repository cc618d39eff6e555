// The items of a scope as a file, with chosen columns. Written page by page as they are read.
import { writeCell } from '@/lib/bulk-edit/csv-cell';
import { headerOf } from '@/lib/bulk-edit/csv-columns';
import { ok, type Result } from '@/lib/errors/result';
import type { Field } from '@/lib/fields/field';
import type { FieldValue } from '@/lib/fields/field-value';
import { userKeysOf } from '@/lib/fields/keys-in-value';
import type { Locale } from '@/lib/i18n/locale';
import type { Actor } from '../../actor';
import { fail, told } from '../../fail';
import { readTypeMetadata } from '../../metadata';
import { findPeople } from '../../people';
import type { Services } from '../../services';
import { decodeWorkItem } from '../../work-items/decode';
import { READ_AT_ONCE, readItems } from '../read-items';
import { BYTE_ORDER_MARK, lines } from './lines';

/** The items as CSV, in the order of `ids`; those not found are left out. The first page is read before anything is given. */
export async function exportItems(
  actor: Actor,
  services: Services,
  input: { typeName: string; ids: readonly number[]; columns: readonly string[]; locale: Locale },
): Promise<Result<AsyncGenerator<string>>> {
  const metadata = await readTypeMetadata(actor, services, input.typeName);
  if (!metadata.ok) return metadata;
  const { type } = metadata.value;
  const fields = input.columns.flatMap((key) => metadata.value.fields.filter((field) => field.key === key));
  if (fields.length < input.columns.length) return fail('invalid', 'fieldGone');
  const caller = { userKey: actor.userKey, priority: 'interactive' as const };

  async function page(ids: readonly number[]): Promise<Result<string>> {
    const fieldKeys = fields.map((field) => field.key);
    const asked = { projectKey: actor.projectKey, typeKey: type.key, ids, fieldKeys };
    const read = told(await readItems(services, caller, asked));
    if (!read.ok) return read;
    const items = ids.flatMap((id) => {
      const stored = read.value.get(id);
      return stored ? [decodeWorkItem(stored, fields, services.zone)] : [];
    });
    const people = await findPeople(
      actor,
      services,
      items.flatMap((item) => Object.values(item.values).flatMap(userKeysOf)),
    );
    if (!people.ok) return people;
    const text = (value: FieldValue | undefined, field: Field) =>
      value ? writeCell(value, field, people.value, input.locale) : '';
    return ok(
      lines(
        items.map((item) => [String(item.id), ...fields.map((field) => text(item.values[field.key], field))]),
      ),
    );
  }

  const first = await page(input.ids.slice(0, READ_AT_ONCE));
  if (!first.ok) return first;
  async function* all(firstLines: string): AsyncGenerator<string> {
    yield BYTE_ORDER_MARK + lines([['ID', ...fields.map(headerOf)]]) + firstLines;
    for (let start = READ_AT_ONCE; start < input.ids.length; start += READ_AT_ONCE) {
      const next = await page(input.ids.slice(start, start + READ_AT_ONCE));
      // A file that breaks off is better than one that is silently short.
      if (!next.ok) throw new Error(`The export broke off: ${next.error.messageKey}`);
      yield next.value;
    }
  }
  return ok(all(first.value));
}
