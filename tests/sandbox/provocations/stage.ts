// What the hand-written requests refer to. Made by set-stage.ts over HTTP, read by every list of provocations.
import type { RequestHeaders } from '../support/start-sandbox';

/** Ids of things the requests name. */
export interface Stage {
  story: number;
  defect: number;
  /** A terminated story and a terminated defect. */
  ended: number;
  endedDefect: number;
  frozen: number;
  frozenDefect: number;
  /** A story whose design is in progress, with an owner and without a schedule. */
  advanced: number;
  /** A story of another space. */
  foreign: number;
  /** A confidential story that only its people see. */
  secret: number;
  secretTask: number;
  /** A launch; its subtask wants a deliverable before it is completed. */
  launch: number;
  launchType: string;
  launchTask: number;
  task: number;
  endedTask: number;
  /** Choice field of subtasks. */
  kindKey: string;
  /** Choice field among the own custom fields of the node `state_joint`. */
  riskKey: string;
  /** Comment of the story by Lin Chen, as digits. */
  comment: string;
  disabledType: string;
  /** All business lines of the highest level. */
  businessIds: string[];
  budgetKey: string;
  calculatedKey: string;
  userToken: string;
  views: { fixed: string; panorama: string; ofDefects: string };
}

/** A request that is refused, and with what. */
export interface Provocation {
  section: string;
  code: number;
  cause: string;
  method: string;
  path: string;
  body?: unknown;
  headers?: RequestHeaders;
  /** Switches to set for this request only. */
  switches?: object;
  /** A fault to set for this request only. */
  fault?: object;
  /** Requests to be sent before, whatever they answer. */
  before?: { method: string; path: string; body?: unknown }[];
}

/** A row of a list: code, cause, method, path behind `/open_api/`, body, and what is unusual about it. */
export type Row = [
  code: number,
  cause: string,
  method: string,
  path: string,
  body?: unknown,
  more?: Partial<Provocation>,
];

/** The provocations of one section of the reference. */
export function section(name: string, rows: Row[]): Provocation[] {
  return rows.map(([code, cause, method, path, body, more]) => ({
    section: name,
    code,
    cause,
    method,
    path,
    body,
    ...more,
  }));
}
