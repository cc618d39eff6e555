// Faults on demand (design.md section 2): which rules strike a request, and what they do to it.
import { createRandom, type Random } from '../dataset/random';
import { isRecord, type Json } from '../json-value';

/** What a fault does. */
export type FaultEffect =
  | { type: 'delay'; ms: number }
  | { type: 'respond'; status: number; err_code: number; err_msg: string }
  | { type: 'reset' }
  | { type: 'reset_after_commit' }
  | { type: 'drop_write'; fraction: number }
  | { type: 'fail_items'; fraction: number; scene: string }
  | { type: 'task_stuck'; ms: number }
  | { type: 'task_not_exist' }
  | { type: 'task_cancel'; fraction: number }
  | { type: 'expire_tokens' };

/** A rule: which requests it strikes, how often, and the effect. */
export interface FaultRule {
  match: { method?: string; path?: string };
  times?: number;
  probability?: number;
  effect: FaultEffect;
}

/** The effects that strike one request. */
export interface CallFaults {
  effects: FaultEffect[];
  /** The effect of this type, or undefined. */
  find<Type extends FaultEffect['type']>(type: Type): Extract<FaultEffect, { type: Type }> | undefined;
  /** A repeatable choice, for fractions. */
  random: Random;
}

/** The rules in force. */
export interface FaultRules {
  list(): FaultRule[];
  replace(rules: FaultRule[]): void;
  /** The effects for a request of this method, route pattern and concrete path; counts down `times`. */
  strike(method: string, route: string, path: string): CallFaults;
  /** Starts the choices again from the seed. */
  reseed(seed: number): void;
}

// Parameter names do not matter: `/open_api/:project_key/x` and `/open_api/:p/x` are one pattern.
function normalise(pattern: string): string {
  return pattern.replace(/\/+$/, '').replace(/:[^/]+/g, ':');
}

function matches(rule: FaultRule, method: string, route: string, path: string): boolean {
  if (rule.match.method !== undefined && rule.match.method.toUpperCase() !== method) return false;
  const wanted = rule.match.path;
  return wanted === undefined || wanted === path || normalise(wanted) === normalise(route);
}

/** A request's effects, made from a list. */
export function callFaults(effects: FaultEffect[], random: Random): CallFaults {
  return {
    effects,
    random,
    find: (type) =>
      effects.find((effect): effect is Extract<FaultEffect, { type: typeof type }> => effect.type === type),
  };
}

/** Starts without rules. */
export function createFaultRules(seed: number): FaultRules {
  let rules: FaultRule[] = [];
  let random = createRandom(seed);
  return {
    list: () => rules,
    replace(next) {
      rules = next.map((rule) => ({ ...rule }));
    },
    reseed(next) {
      random = createRandom(next);
    },
    strike(method, route, path) {
      const effects: FaultEffect[] = [];
      for (const rule of rules) {
        if (rule.times === 0 || !matches(rule, method, route, path)) continue;
        if (rule.probability !== undefined && !random.chance(rule.probability)) continue;
        if (rule.times !== undefined) rule.times -= 1;
        effects.push(rule.effect);
      }
      return callFaults(effects, random);
    },
  };
}

const effectTypes: readonly FaultEffect['type'][] = [
  'delay',
  'respond',
  'reset',
  'reset_after_commit',
  'drop_write',
  'fail_items',
  'task_stuck',
  'task_not_exist',
  'task_cancel',
  'expire_tokens',
];

function isEffectType(value: Json | undefined): value is FaultEffect['type'] {
  return effectTypes.some((type) => type === value);
}

function isOptionalText(value: Json | undefined): value is string | null | undefined {
  return value === undefined || value === null || typeof value === 'string';
}

function isShare(value: Json | undefined): value is number {
  return typeof value === 'number' && value >= 0 && value <= 1;
}

function isCount(value: Json | undefined): value is number {
  return typeof value === 'number' && Number.isInteger(value) && value >= 0;
}

function isAnswerable(status: Json | undefined): status is number {
  if (typeof status !== 'number' || !Number.isInteger(status)) return false;
  return status >= 200 && status <= 599 && ![204, 205, 304].includes(status);
}

// Only the members of its type, so that the list reads as it was written.
function readEffect(value: Json | undefined): FaultEffect | string {
  if (!isRecord(value) || !isEffectType(value.type)) {
    return `effect.type must be one of ${effectTypes.join(', ')}`;
  }
  const { type, ms, status, err_code, fraction = 1, err_msg = '', scene = 'NoPermissionToModify' } = value;
  switch (type) {
    case 'delay':
    case 'task_stuck':
      return typeof ms === 'number' && ms >= 0 ? { type, ms } : 'effect.ms must be a number from 0';
    case 'respond':
      if (!isAnswerable(status))
        return 'effect.status must be an HTTP status from 200 to 599 that carries a body';
      if (!isCount(err_code)) return 'effect.err_code must be a whole number from 0';
      return typeof err_msg === 'string'
        ? { type, status, err_code, err_msg }
        : 'effect.err_msg must be a text';
    case 'fail_items':
      if (typeof scene !== 'string') return 'effect.scene must be a text';
      return isShare(fraction) ? { type, fraction, scene } : 'effect.fraction must be a number from 0 to 1';
    case 'drop_write':
    case 'task_cancel':
      return isShare(fraction) ? { type, fraction } : 'effect.fraction must be a number from 0 to 1';
    default:
      return { type };
  }
}

/** Rules from a control request's body (a list, or one rule, or `{rules: […]}`), or the sentence that says what is wrong. */
export function parseFaultRules(body: Json): FaultRule[] | string {
  const list = Array.isArray(body) ? body : isRecord(body) && Array.isArray(body.rules) ? body.rules : [body];
  const rules: FaultRule[] = [];
  for (const entry of list) {
    if (!isRecord(entry)) return 'a rule must be an object';
    const match = entry.match ?? {};
    if (!isRecord(match) || !isOptionalText(match.method) || !isOptionalText(match.path)) {
      return 'match takes method and path, both strings';
    }
    const times = entry.times ?? undefined;
    const probability = entry.probability ?? undefined;
    if (times !== undefined && !isCount(times)) return 'times must be a whole number from 0';
    if (probability !== undefined && !isShare(probability)) return 'probability must be a number from 0 to 1';
    const effect = readEffect(entry.effect);
    if (typeof effect === 'string') return effect;
    const rule: FaultRule = { match: {}, effect };
    if (typeof match.method === 'string') rule.match.method = match.method;
    if (typeof match.path === 'string') rule.match.path = match.path;
    if (times !== undefined) rule.times = times;
    if (probability !== undefined) rule.probability = probability;
    rules.push(rule);
  }
  return rules;
}
