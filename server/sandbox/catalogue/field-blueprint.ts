// Turns the short way fields are written in the blueprints into complete definitions.
import type { FieldDef, Saying } from './catalogue';
import type { OptionPlan, SpaceVoice } from './space-voice';

/** A field as the blueprints write it; everything left out has the usual setting. */
export interface FieldPlan {
  /** Key as it is (built-in fields), or absent for a custom field with a derived key. */
  key?: string;
  alias: string;
  /** Key in the space of the documents. */
  documentedKey?: string;
  /** Alias shown by metadata; default is `alias`. */
  shownAlias?: string;
  name: Saying;
  typeKey: string;
  settings?: Partial<FieldDef>;
  options?: readonly OptionPlan[];
  optionIds?: readonly string[];
  subFields?: readonly FieldPlan[];
}

/** Makes the definition of a planned field in one space. */
export function buildField(voice: SpaceVoice, plan: FieldPlan): FieldDef {
  const options = plan.options ? voice.options(plan.alias, plan.options, plan.optionIds) : [];
  return {
    key: plan.key ?? voice.fieldKey(plan.alias, plan.documentedKey),
    alias: plan.shownAlias ?? plan.alias,
    name: voice.say(plan.name),
    typeKey: plan.typeKey,
    isCustom: plan.key === undefined,
    isObsoleted: false,
    isInMeta: true,
    write: 'free',
    isRequired: 2,
    isVisibility: 1,
    options,
    defaultOptionId: null,
    freeAdd: false,
    isDayPrecise: true,
    subFields: (plan.subFields ?? []).map((sub) => buildField(voice, sub)),
    editableRoleIds: [],
    tips: '',
    ...plan.settings,
  };
}
