// Check 5 of conventions section 13: the space exists, the token reaches it, the person may enter it.
import type { SpaceDef } from '../catalogue/catalogue';
import { findSpace, findSpaceByKey } from '../catalogue/spaces';
import type { Caller, SpaceRule, Switches } from '../http/endpoint';
import { refuse } from '../http/refusal';
import type { JsonRecord } from '../json-value';

/** Slugs in the plugin's data scope: all that a virtual token sees. */
const virtualScope = ['orbit', 'atlas'];

/** A virtual token sees its data scope, wherever the plugin is installed; the others see where it is installed. */
function isReached(caller: Caller, { simpleName }: SpaceDef, switches: Switches): boolean {
  return caller.kind === 'virtual'
    ? virtualScope.includes(simpleName)
    : !switches.uninstalledSpaces.includes(simpleName);
}

/** True when this caller's token and person may enter the space. */
export function canEnter(caller: Caller, space: SpaceDef, switches: Switches): boolean {
  if (!isReached(caller, space, switches)) return false;
  return caller.actor === null || caller.actor.spaces.includes(space.simpleName);
}

/** The space a request names; null when its body names none, which the body checks report later. */
export function findRequestedSpace(
  rule: SpaceRule,
  params: Record<string, string>,
  body: JsonRecord | null,
  caller: Caller,
  switches: Switches,
): SpaceDef | null {
  const name = rule.from === 'path' ? params.project_key : body?.project_key;
  if (rule.from === 'body' && (typeof name !== 'string' || name === '')) return null;
  const space = rule.keyOnly ? findSpaceByKey(String(name)) : findSpace(String(name));
  if (!space) return refuse(rule.unknownCode);
  if (!isReached(caller, space, switches))
    return refuse(caller.kind === 'virtual' ? 10301 : (rule.notInstalledCode ?? rule.unknownCode));
  return canEnter(caller, space, switches) ? space : refuse(10404);
}
