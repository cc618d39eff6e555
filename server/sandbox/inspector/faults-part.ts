// The faults in force, in words, each with a button that takes it away.
import type { FaultEffect, FaultRule } from '../http/fault-rules';
import { type Html, html } from './html';

const percent = (share: number) => `${Math.round(share * 100)} %`;

function effectWords(effect: FaultEffect): string {
  switch (effect.type) {
    case 'delay':
      return `Answers ${effect.ms} ms later`;
    case 'respond':
      return `Answers ${effect.status} with ${effect.err_code} ${effect.err_msg}`;
    case 'reset':
      return 'Cuts the connection before anything is done';
    case 'reset_after_commit':
      return 'Does it, then cuts the connection';
    case 'drop_write':
      return `Answers 0 and loses ${percent(effect.fraction)} of the writes`;
    case 'fail_items':
      return `Fails ${percent(effect.fraction)} of the items with ${effect.scene}`;
    case 'task_stuck':
      return `Keeps jobs running ${effect.ms} ms longer`;
    case 'task_not_exist':
      return 'Hides jobs as NOT_EXIST';
    case 'task_cancel':
      return `Cancels jobs after ${percent(effect.fraction)} of the items`;
    case 'expire_tokens':
      return 'Ends the life of every token';
  }
}

function whereIt({ match }: FaultRule): string {
  return `${match.method?.toUpperCase() ?? 'Any method'} ${match.path ?? 'on every address'}`;
}

function howOften({ times, probability }: FaultRule): string {
  const share = probability === undefined ? 'Every time' : `${percent(probability)} of the time`;
  if (times === undefined) return share;
  return times === 0 ? 'Used up' : `${share}, ${times} more ${times === 1 ? 'request' : 'requests'}`;
}

/** One entry a rule, or the sentence that there is none. */
export function faultEntries(rules: readonly FaultRule[]): Html {
  if (rules.length === 0)
    return html`<li data-key="none" class="empty">No fault is set: every request is answered as it deserves.</li>`;
  return html`${rules.map(
    (rule, index) => html`<li data-key="${index}"><div><strong>${effectWords(rule.effect)}</strong>
<code>${whereIt(rule)}</code><span>${howOften(rule)}</span></div>
<button type="button" class="ghost" data-remove-fault="${index}" aria-label="Remove fault ${index + 1}: ${effectWords(rule.effect)}">Remove</button></li>`,
  )}`;
}

/** Every kind of effect with the inputs it needs, for the form that adds one. */
export const effectInputs: Record<FaultEffect['type'], readonly string[]> = {
  delay: ['ms'],
  respond: ['status', 'err_code', 'err_msg'],
  reset: [],
  reset_after_commit: [],
  drop_write: ['fraction'],
  fail_items: ['fraction', 'scene'],
  task_stuck: ['ms'],
  task_not_exist: [],
  task_cancel: ['fraction'],
  expire_tokens: [],
};
