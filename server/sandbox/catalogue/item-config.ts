// Finds the configuration that belongs to a stored item. A miss is impossible while rows and catalogue agree, so it throws.
import type { SpaceDef, TemplateDef, TypeDef } from './catalogue';
import { findSpaceByKey, findType } from './spaces';

/** Space, type and template of an item. */
export interface ItemConfig {
  space: SpaceDef;
  type: TypeDef;
  template: TemplateDef;
}

/** The configuration of an item. */
export function configOf(item: { projectKey: string; typeKey: string; templateId: number }): ItemConfig {
  const space = findSpaceByKey(item.projectKey);
  const type = space && findType(space, item.typeKey);
  const template = type?.templates.find(({ id }) => id === item.templateId);
  if (!space || !type || !template)
    throw new Error(`no configuration for ${item.typeKey} of ${item.projectKey}`);
  return { space, type, template };
}
