// What a route file declares, and what its handler is given. The pipeline does the checks every endpoint shares.
import type { KnownTokens } from '../auth/token-store';
import type { SpaceDef } from '../catalogue/catalogue';
import type { Person } from '../catalogue/people';
import type { Random } from '../dataset/random';
import type { Json, JsonRecord } from '../json-value';
import type { Database } from '../store/database';
import type { ZoneDays } from '../time/zone-days';
import type { CallFaults } from './fault-rules';

/** What lives as long as the sandbox and every handler may use. */
export interface Services {
  database: Database;
  zone: ZoneDays;
  switches: Switches;
  knownTokens: KnownTokens;
  pluginId: string;
  pluginSecret: string;
  /** Lifetime of a fresh token in seconds. */
  tokenSeconds: number;
  /** How long a batch job takes, drawn for each job between both ends. */
  taskMs: { low: number; high: number };
  /** Draws the time of each job, repeatable from the seed. */
  taskRandom: Random;
  /** Tells the batch runner that a job is waiting. */
  wakeBatchRunner(): void;
}

/** Behaviour that a test may switch while the sandbox runs. */
export interface Switches {
  /** Malformed range, compound and related values are accepted and lost (default), or refused. */
  dropsSilently: boolean;
  /** What an intercept rule blocks (20090): field keys, or `aborted`, `deleted`, `sub_task`, `node`, `operate`, `state_change`. */
  interceptedFieldKeys: string[];
  /** Options an administrator has disabled since the data set was made. */
  disabledOptionIds: string[];
  /** Interfaces (`POST /open_api/...` with parameter names) that the plugin has no permission for: 10301. */
  deniedInterfaces: string[];
  /** Slugs of spaces where the plugin is not installed (any more): 10301, or what the page of a call names. */
  uninstalledSpaces: string[];
  /** Keys of nodes and states, ids of business lines that an administrator has removed since the data set was made. */
  removedConfigKeys: string[];
  /** Ids (as digits) of items whose workflow record is gone: 30007, 30010, 30015. */
  lostWorkflowItemIds: string[];
  /** Ids (as digits) of items that belong to another tenant: 1000051195 on delete. */
  otherTenantItemIds: string[];
  /** The licence is used up: 1000051942 on every call. */
  isLicenceUsedUp: boolean;
  /** More results than this are refused by searches. */
  searchCap: number;
  /** More items than this are refused by fixed views. */
  viewCap: number;
  /** False: requests are not counted (tests of something else, benchmarks). */
  enforcesLimits: boolean;
}

/** How the caller identified itself. */
export interface Caller {
  token: string;
  kind: 'plugin' | 'virtual' | 'user';
  actor: Person | null;
  /** `x-auth-mode: 1`: exactly the rights of the person. */
  isStrict: boolean;
}

/** A request that has passed the shared checks. */
export interface Call {
  services: Services;
  requestSeq: number;
  nowMs: number;
  params: Record<string, string>;
  query: URLSearchParams;
  body: JsonRecord;
  caller: Caller;
  faults: CallFaults;
  /** The calling person; throws when the endpoint does not need one and none was given. */
  actor(): Person;
  /** The space of the path or of the body's `project_key`. */
  space(): SpaceDef;
}

/** What a handler answers: `data`, and members that sit beside it. */
export interface Reply {
  data: Json;
  beside?: JsonRecord;
}

/** How the space of a request is found, and the code when there is none. */
export interface SpaceRule {
  from: 'path' | 'body';
  unknownCode: number;
  /** Where the plugin is not installed; default `unknownCode`. */
  notInstalledCode?: number;
  /** Bodies of these calls want the real key: a slug counts as unknown. */
  keyOnly?: boolean;
}

/** One endpoint: address, limits, how its caller is checked, and its handler. */
export interface Endpoint {
  method: 'GET' | 'POST' | 'PUT' | 'DELETE';
  path: string;
  /** Section of open-api/endpoints.md, for the coverage matrix. */
  section: string;
  writes?: boolean;
  perSecond?: number;
  perMinute?: number;
  /** `none`: the token endpoint itself; `plugin`: plugin tokens only; `user`: user tokens only. */
  token?: 'none' | 'plugin' | 'user';
  /** Whether `X-USER-KEY` is needed with a plugin token; default true. */
  needsUser?: boolean;
  unknownUserCode?: number;
  space?: SpaceRule;
  envelope?: 'standard' | 'token';
  handle(call: Call): Promise<Reply> | Reply;
}
