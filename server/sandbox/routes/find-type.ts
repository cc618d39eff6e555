// The work item type a request names, in its path or body.
import type { SpaceDef, TypeDef } from '../catalogue/catalogue';
import { findType } from '../catalogue/spaces';
import { refuse } from '../http/refusal';

/** The type with this key; unknown keys (also an `api_name` that is no key) are refused with 30014. */
export function requireType(space: SpaceDef, typeKey: string): TypeDef {
  return findType(space, typeKey) ?? refuse(30014);
}
