// Decodes replies as a strongly typed client does: a missing or null member is fine, a wrong type is not.
import { configurationModels } from './sdk-configuration-models';
import { itemModels } from './sdk-item-models';

const models = { ...configurationModels, ...itemModels };

/** Every place where a value does not decode as the type: wrong JSON type, or a member the model does not have. */
export function undecodable(type: string, value: unknown, path = 'data'): string[] {
  if (value === null || value === undefined || type === 'any') return [];
  if (type.startsWith('[')) {
    if (!Array.isArray(value)) return [`${path} is no list`];
    return value.flatMap((entry, index) => undecodable(type.slice(1, -1), entry, `${path}[${index}]`));
  }
  if (type === 'int') return Number.isInteger(value) ? [] : [`${path} is no whole number`];
  if (type === 'float') return typeof value === 'number' ? [] : [`${path} is no number`];
  if (type === 'string') return typeof value === 'string' ? [] : [`${path} is no text`];
  if (type === 'bool') return typeof value === 'boolean' ? [] : [`${path} is no bool`];
  if (typeof value !== 'object' || Array.isArray(value)) return [`${path} is no object`];
  const model = type.startsWith('{') ? undefined : models[type];
  return Object.entries(value).flatMap(([member, entry]) => {
    const inner = model ? model[member] : type.slice(1, -1);
    return inner === undefined
      ? [`${path}.${member} is not in ${type}`]
      : undecodable(inner, entry, `${path}.${member}`);
  });
}
