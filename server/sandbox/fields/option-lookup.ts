// Options by id, and the two ways an option is refused (seed 000 and fields.md section 4).
import type { FieldDef, OptionDef } from '../catalogue/catalogue';
import { refuse } from '../http/refusal';

/** The option with this id at any depth, or undefined. */
export function findOption(options: readonly OptionDef[], id: string): OptionDef | undefined {
  for (const option of options) {
    const found = option.id === id ? option : findOption(option.children, id);
    if (found) return found;
  }
  return undefined;
}

/** Refuses an option id that the field does not have; a label given as id lands here too. */
export function refuseUnknownOption(field: FieldDef): never {
  return refuse(20050, `field [${field.key}] option value is wrong`);
}

/** Refuses an option that an administrator has disabled or removed. */
export function refuseLostOption(): never {
  return refuse(20050, 'Due to the administrator configuration update', 'Failed to check field');
}
