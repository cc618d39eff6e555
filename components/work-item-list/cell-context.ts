// What cells of the table need beside their item. Made once per drawing of the list.
import type { ValueLookups } from '@/components/field/value-lookups';
import type { Field } from '@/lib/fields/field';
import type { Day } from '@/lib/schedule/days';
import type { WorkItem } from '@/lib/work-item/work-item';

/** `today` and `nowMs` move on while the page stays open. */
export type CellContext = ValueLookups & {
  today: Day;
  nowMs: number;
  zone: string;
  fieldByKey: ReadonlyMap<string, Field>;
  href: (item: WorkItem) => string;
};
