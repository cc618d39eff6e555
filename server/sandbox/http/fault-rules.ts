// Faults on demand (design.md section 2): which rules strike a request, and what they do to it.
import { createRandom, type Random } from '../dataset/random';
import { isRecord, type Json, type JsonRecord } from '../json-value';

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

const numberMembers: Record<FaultEffect['type'], readonly string[]> = {
  delay: ['ms'],
  respond: ['status', 'err_code'],
  reset: [],
  reset_after_commit: [],
  drop_write: ['fraction'],
  fail_items: ['fraction'],
  task_stuck: ['ms'],
  task_not_exist: [],
  task_cancel: ['fraction'],
  expire_tokens: [],
};

function isEffectType(value: Json | undefined): value is FaultEffect['type'] {
  return typeof value === 'string' && Object.hasOwn(numberMembers, value);
}

function isOptional(value: Json | undefined, kind: 'string' | 'number'): boolean {
  return value === undefined || value === null || typeof value === kind;
}

function isAnswerable(status: Json | undefined): boolean {
  if (typeof status !== 'number' || !Number.isInteger(status)) return false;
  return status >= 200 && status <= 599 && ![204, 205, 304].includes(status);
}

function readEffect(value: Json | undefined): FaultEffect | string {
  if (!isRecord(value) || !isEffectType(value.type)) {
    return `effect.type must be one of ${Object.keys(numberMembers).join(', ')}`;
  }
  const { type } = value;
  const effect: JsonRecord = { type, fraction: 1, scene: 'NoPermissionToModify', err_msg: '', ...value };
  for (const member of numberMembers[type]) {
    if (typeof effect[member] !== 'number' || effect[member] < 0) return `effect.${member} must be a number`;
  }
  if (typeof effect.err_msg !== 'string' || typeof effect.scene !== 'string')
    return 'effect.err_msg and effect.scene are texts';
  if (type === 'respond' && !isAnswerable(effect.status))
    return 'effect.status must be an HTTP status from 200 to 599 that carries a body';
  const { ms, status, err_code, fraction } = effect;
  const numbers = {
    ms: Number(ms),
    status: Number(status),
    err_code: Number(err_code),
    fraction: Number(fraction),
  };
  return { ...numbers, type, err_msg: effect.err_msg, scene: effect.scene };
}

/** Rules from a control request's body (a list, or one rule, or `{rules: […]}`), or the sentence that says what is wrong. */
export function parseFaultRules(body: Json): FaultRule[] | string {
  const list = Array.isArray(body) ? body : isRecord(body) && Array.isArray(body.rules) ? body.rules : [body];
  const rules: FaultRule[] = [];
  for (const entry of list) {
    if (!isRecord(entry)) return 'a rule must be an object';
    const match = entry.match ?? {};
    if (!isRecord(match) || !isOptional(match.method, 'string') || !isOptional(match.path, 'string')) {
      return 'match takes method and path, both strings';
    }
    if (!isOptional(entry.times, 'number') || !isOptional(entry.probability, 'number')) {
      return 'times and probability are numbers';
    }
    const effect = readEffect(entry.effect);
    if (typeof effect === 'string') return effect;
    const rule: FaultRule = { match: {}, effect };
    if (typeof match.method === 'string') rule.match.method = match.method;
    if (typeof match.path === 'string') rule.match.path = match.path;
    if (typeof entry.times === 'number') rule.times = entry.times;
    if (typeof entry.probability === 'number') rule.probability = entry.probability;
    rules.push(rule);
  }
  return rules;
}
