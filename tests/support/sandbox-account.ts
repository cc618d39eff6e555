// What the sandbox's control surface tells about itself: who is there, what reached it, what it stored. Used by every test that asks it.

/** The sandbox's account of itself. */
export type SandboxInfo = {
  base_url: string;
  plugin_id: string;
  plugin_secret: string;
  users: { user_key: string; name_cn: string; name_en: string; email: string }[];
  projects: { project_key: string; simple_name: string; name: string }[];
};

/** One Open API request as the sandbox received it. */
export type SandboxRequest = {
  seq: number;
  at_ms: number;
  method: string;
  path: string;
  status: number;
  err_code: number;
  user_key: string | null;
  token: string | null;
  idem_uuid: string | null;
  ms: number;
};

/** One change that the sandbox really stored. */
export type SandboxEffect = {
  seq: number;
  at_ms: number;
  request_seq: number;
  work_item_id: number;
  target: string;
  before: unknown;
  after: unknown;
};
