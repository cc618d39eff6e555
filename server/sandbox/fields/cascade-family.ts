// tree_select, tree_multi_select: stored as paths of option ids, checked against the selectable level.
import type { FieldDef, OptionDef } from '../catalogue/catalogue';
import { refuse } from '../http/refusal';
import { isRecord, type Json, sameJson } from '../json-value';
import { type FieldContext, type FieldFamily, refuseShape } from './field-family';
import { refuseLostOption, refuseUnknownOption } from './option-lookup';

function refuseLevel(field: FieldDef): never {
  return refuse(20050, `field [${field.key}] does not satisfy level configuration`);
}

function readIds(field: FieldDef, value: Json): string[] {
  const ids: string[] = [];
  for (let level: Json | undefined = value; level !== null && level !== undefined; level = level.children) {
    if (!isRecord(level) || typeof level.value !== 'string') return refuseShape(field);
    ids.push(level.value);
  }
  return ids;
}

function isSelectable(field: FieldDef, depth: number, last: OptionDef): boolean {
  if (field.levelMode === 'any') return true;
  if (field.levelMode === 'fixed') return depth === field.levelClass;
  return last.children.length === 0;
}

function readPath(field: FieldDef, value: Json, context: FieldContext, storedPaths: Json[]): string[] {
  const ids = readIds(field, value);
  let options = field.options;
  let last: OptionDef | undefined;
  let hasDisabled = false;
  for (const [depth, id] of ids.entries()) {
    last = options.find((option) => option.id === id);
    if (!last) return depth === 0 ? refuseUnknownOption(field) : refuseLevel(field);
    hasDisabled ||= last.isDisabled || context.switches.disabledOptionIds.includes(id);
    options = last.children;
  }
  if (!last || !isSelectable(field, ids.length, last)) return refuseLevel(field);
  if (hasDisabled && !storedPaths.some((path) => sameJson(path, ids))) return refuseLostOption();
  return ids;
}

function showPath(field: FieldDef, path: Json): Json {
  if (!Array.isArray(path)) return null;
  const labels: { label: string; value: string }[] = [];
  let options = field.options;
  for (const id of path) {
    const option = options.find((candidate) => candidate.id === id);
    labels.push({ label: option?.label ?? '', value: String(id) });
    options = option?.children ?? [];
  }
  return labels.reduceRight<Json>((children, level) => ({ ...level, children }), null);
}

/** Cascading fields with one path. */
export const cascadeFamily: FieldFamily = {
  typeKeys: ['tree_select'],
  read: (field, value, context) => readPath(field, value, context, [context.stored ?? null]),
  show: showPath,
};

function readPaths(field: FieldDef, value: Json, context: FieldContext): Json {
  if (!Array.isArray(value)) return refuseShape(field);
  const stored = Array.isArray(context.stored) ? context.stored : [];
  const paths = value.map((entry) => readPath(field, entry, context, stored));
  const different = [...new Map(paths.map((path) => [path.join('/'), path])).values()];
  return different.length > 0 ? different : null;
}

/** Cascading fields with several paths. */
export const multiCascadeFamily: FieldFamily = {
  typeKeys: ['tree_multi_select'],
  read: readPaths,
  show: (field, stored) => (Array.isArray(stored) ? stored.map((path) => showPath(field, path)) : []),
};
