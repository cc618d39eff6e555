// The one place that says which vendor type belongs to which family. Everything that reads, writes or compares a field asks here.
import type { FieldCodec } from './codec';
import { businessCodec } from './codecs/business';
import { pathCodec, pathsCodec } from './codecs/cascade';
import { optionCodec, optionsCodec } from './codecs/choice';
import { compoundCodec } from './codecs/compound';
import { dateCodec, dayRangeCodec } from './codecs/date';
import { peopleCodec, personCodec, rolesCodec } from './codecs/people';
import { filesCodec, flagCodec, keptChoiceCodec, multiSignalCodec, opaqueCodec } from './codecs/read-only';
import { workItemCodec, workItemsCodec } from './codecs/relation';
import { boolCodec, numberCodec, signalCodec } from './codecs/scalar';
import {
  emailCodec,
  groupTypeCodec,
  linkCodec,
  linkListCodec,
  richTextCodec,
  telephoneCodec,
  textCodec,
} from './codecs/text';
import { normalTypeKey } from './type-key';

const codecs = new Map<string, FieldCodec>(
  Object.entries({
    text: textCodec,
    multi_text: richTextCodec,
    select: optionCodec,
    radio: optionCodec,
    multi_select: optionsCodec,
    tree_select: pathCodec,
    tree_multi_select: pathsCodec,
    user: personCodec,
    multi_user: peopleCodec,
    date: dateCodec,
    schedule: dayRangeCodec,
    precise_date: dayRangeCodec,
    number: numberCodec,
    bool: boolCodec,
    link: linkCodec,
    link_cloud_doc: linkListCodec,
    email: emailCodec,
    telephone: telephoneCodec,
    business: businessCodec,
    work_item_related_select: workItemCodec,
    work_item_related_multi_select: workItemsCodec,
    role_owners: rolesCodec,
    group_type: groupTypeCodec,
    compound_field: compoundCodec((typeKey) => codecFor(typeKey)),
    signal: signalCodec,
    multi_signal: multiSignalCodec,
    multi_file: filesCodec,
    file: filesCodec,
    aborted: flagCodec,
    deleted: flagCodec,
    template: keptChoiceCodec,
    template_type: keptChoiceCodec,
    _work_item_status: keptChoiceCodec,
    'vote-boolean': opaqueCodec,
    'vote-option': opaqueCodec,
    'vote-option-multi': opaqueCodec,
    chat_group: opaqueCodec,
  }),
);

/** The codec of a vendor type; a type that is not known gets one that shows it and refuses to write it. */
export function codecFor(typeKey: string): FieldCodec {
  return codecs.get(normalTypeKey(typeKey)) ?? opaqueCodec;
}

/** Every vendor type with a codec of its own, in the order of fields.md. */
export const knownTypeKeys: readonly string[] = [...codecs.keys()];

/** True when the type has a codec of its own. */
export function isKnownType(typeKey: string): boolean {
  return codecs.has(normalTypeKey(typeKey));
}
