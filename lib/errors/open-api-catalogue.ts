// Turns a refusal of the Open API into what a person can be told. Keyed by code and, for the overloaded codes, by text
// (errors.md section 6). Called by every use case at the edge of server/open-api.
import messages from '@/lib/i18n/messages/en/errors.json';
import type { AppError, AppErrorKind } from './app-error';
import { fieldKeyInDetail } from './field-key-in-detail';

/** The part of an Open API error that decides what is said; server/open-api's error has at least these members. */
export type OpenApiFailure = {
  kind: 'refused' | 'busy' | 'rate' | 'auth' | 'unreachable' | 'lost-answer' | 'unreadable';
  errCode: number;
  errMsg: string;
  detail: string;
  logId: string;
};

type Cause = { words: RegExp; suffix: string; kind?: AppErrorKind };

/** Causes that share one number, told apart by their texts; texts may carry typos, so key words decide. */
const CAUSES: Record<number, Cause[]> = {
  50006: [
    { words: /no right to edit|unable to edit/i, suffix: 'noRight', kind: 'forbidden' },
    { words: /limit exceeded/i, suffix: 'tooLong', kind: 'invalid' },
    { words: /schedul/i, suffix: 'cover', kind: 'invalid' },
    { words: /role owners/i, suffix: 'roles', kind: 'invalid' },
    { words: /disable|banned/i, suffix: 'templateDisabled', kind: 'refused' },
    { words: /template not found/i, suffix: 'templateMissing', kind: 'not-found' },
    { words: /overlimit|exceeds the limit/i, suffix: 'overLimit', kind: 'invalid' },
    { words: /check field/i, suffix: 'optionGone', kind: 'invalid' },
    { words: /no longer exists/i, suffix: 'nodeGone', kind: 'not-found' },
    { words: /not workflow mode/i, suffix: 'notWorkflow', kind: 'refused' },
    { words: /subtask|sub task|deliverable/i, suffix: 'subtask', kind: 'refused' },
    { words: /multiprojectview|too many docs/i, suffix: 'view', kind: 'refused' },
    { words: /exists loop/i, suffix: 'loop', kind: 'invalid' },
    { words: /try again later|read\/write db/i, suffix: 'busy', kind: 'busy' },
    { words: /./, suffix: 'rpc', kind: 'refused' },
  ],
  20090: [{ words: /calculated/i, suffix: 'calculated', kind: 'invalid' }],
  20050: [{ words: /administrator configuration|failed to check field/i, suffix: 'gone', kind: 'invalid' }],
  1000051743: [{ words: /score|估分/i, suffix: 'points', kind: 'invalid' }],
};

const KINDS: { kind: AppErrorKind; codes: number[] }[] = [
  { kind: 'forbidden', codes: [10001, 10003, 10005, 10302, 10404, 50001, 1000051256, 1000053219] },
  {
    kind: 'configuration',
    codes: [10021, 10022, 10023, 10204, 10211, 10301, 20039, 20042, 1000051743, 1000051942, 1000052062],
  },
  { kind: 'signed-out', codes: [10210] },
  { kind: 'busy', codes: [10429, 50005] },
  { kind: 'unknown-outcome', codes: [10430] },
  {
    kind: 'not-found',
    codes: [20018, 20046, 30001, 30005, 30006, 30007, 30010, 30011, 30012, 30013, 30014, 30015, 30016],
  },
  {
    kind: 'invalid',
    codes: [
      9999, 20005, 20006, 20013, 20029, 20032, 20033, 20038, 20041, 20048, 20050, 20083, 30008, 30009, 30017,
    ],
  },
];

function kindOf(code: number): AppErrorKind {
  return KINDS.find((entry) => entry.codes.includes(code))?.kind ?? 'refused';
}

const WITHOUT_CODE: Record<string, { kind: AppErrorKind; messageKey: string; retryable: boolean }> = {
  busy: { kind: 'busy', messageKey: 'busy', retryable: true },
  rate: { kind: 'busy', messageKey: 'code.10429', retryable: true },
  unreachable: { kind: 'unreachable', messageKey: 'unreachable', retryable: true },
  'lost-answer': { kind: 'unknown-outcome', messageKey: 'lostAnswer', retryable: false },
  unreadable: { kind: 'unreadable', messageKey: 'unreadable', retryable: false },
};

/** What to tell a person about a failure of the Open API; an unknown code gets the general sentence with its number. */
export function appErrorOf(failure: OpenApiFailure): AppError {
  const origin = { code: failure.errCode || undefined, logId: failure.logId || undefined };
  const general = WITHOUT_CODE[failure.kind];
  if (general) return { ...general, ...origin };
  const cause = CAUSES[failure.errCode]?.find((entry) =>
    entry.words.test(`${failure.errMsg} ${failure.detail}`),
  );
  const messageName = `${failure.errCode}${cause?.suffix ?? ''}`;
  const kind = cause?.kind ?? kindOf(failure.errCode);
  const fieldKey = fieldKeyInDetail(failure.detail);
  return {
    kind,
    messageKey: messageName in messages.code ? `code.${messageName}` : 'refused',
    params: { detail: failure.detail, message: failure.errMsg, code: failure.errCode },
    fieldKey,
    retryable: kind === 'busy',
    ...origin,
  };
}
