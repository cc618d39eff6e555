// What of the Open API reference the sandbox answers: one line an endpoint, with the refusals of its own that a request can provoke.
// A test holds this to the routes and to tests/sandbox/support/provocations.ts, which provokes every code named here.

/** One endpoint of the reference. */
export interface Coverage {
  section: string;
  title: string;
  /** Refusals of its own; those every call can answer are in `sharedCodes`. */
  codes: number[];
  notes: string;
}

/** Refusals of the shared checks, provoked on every endpoint they apply to. */
export const sharedCodes = [9999, 10021, 10022, 10211, 10301, 10302, 10404, 10429, 10430, 20042, 1000051942];

/** Codes of the reference that no request to sections 1 to 10 brings about, and why. A fault `respond` answers with any of them. */
export const outOfScope: Record<number, string> = {
  10003: 'reserved: functions that are not open',
  10005: 'administration calls (section 11)',
  20010: 'creation and change of views (section 11)',
  20011: 'creation and change of views (section 11)',
  20019: 'chat bots (section 11)',
  20020: 'chat bots (section 11)',
  20021: 'chat bots (section 11)',
  20022: 'reserved: functions that are not open',
  20023: 'reserved: functions that are not open',
  20024: 'attachments (section 11)',
  20030: 'reserved: functions that are not open',
  20031: 'reserved: functions that are not open',
  20039: 'the order of checks answers a missing X-USER-KEY with 10211',
  20040: 'attachments (section 11)',
  20070: 'attachments (section 11)',
  20080: 'global search (section 11)',
  20081: 'global search (section 11)',
  20089: 'WBS (section 11)',
  20093: 'administration of roles (section 11)',
  30013: 'no page of sections 1 to 10 names it: a wrong template is 50006 (seed 004) or 30001',
  30016: 'no page of sections 1 to 10 names it: an unknown space is 10301, 30001, 1000052062 or 1000052063',
  1000050178: 'resource library (section 11)',
  1000050183: 'resource library (section 11)',
  1000050438: 'resource library (section 11)',
  1000050746: 'administration of fields (section 11)',
  1000051120: 'reviews (section 11)',
  1000051468: 'administration of fields (section 11)',
  1000051469: 'administration of fields (section 11)',
  1000051750: 'administration of fields (section 11)',
  1000051814: 'reviews (section 11)',
  1000053001: 'creation of user groups, no path in the reference',
  1000053002: 'creation of user groups, no path in the reference',
  1000053003: 'creation of user groups, no path in the reference',
  1000053004: 'creation of user groups, no path in the reference',
  1000053005: 'creation of user groups, no path in the reference',
  1000053006: 'creation of user groups, no path in the reference',
  1000053007: 'creation of user groups, no path in the reference',
  1000053009: 'change of user groups, no path in the reference; 4.3 takes no ids as all groups',
  1000053219: 'reviews (section 11)',
  1000053308: 'reviews (section 11)',
  1000053507: 'resource library (section 11)',
  1000053593: 'resource library (section 11)',
  1000053603: 'administration of fields (section 11)',
  1000053604: 'administration of fields (section 11)',
  1000053605: 'administration of fields (section 11)',
  1000053645: 'creation and change of views (section 11)',
};

/** The matrix. */
export const coverage: Coverage[] = [
  {
    section: '1.1',
    title: 'plugin_token',
    codes: [10204, 20005, 20006],
    notes: 'same token until it expires',
  },
  {
    section: '1.2',
    title: 'user_plugin_token',
    codes: [10210, 20005, 20006],
    notes: 'codes from POST /sandbox/codes {user_key}',
  },
  {
    section: '1.3',
    title: 'refresh_token',
    codes: [10211, 20005, 20006],
    notes: 'rotates; the old refresh token dies at once',
  },
  { section: '2.1', title: 'projects', codes: [10302, 20005, 20006, 20049, 30006], notes: '' },
  { section: '2.2', title: 'projects/detail', codes: [20001, 20005, 20049, 30006], notes: 'map by key' },
  { section: '2.3', title: 'business/all', codes: [30008, 1000052062], notes: '' },
  { section: '2.4', title: 'teams/all', codes: [20006], notes: 'offset counts pages' },
  { section: '3.1', title: 'all-types', codes: [10023], notes: '' },
  { section: '3.2', title: 'type detail', codes: [30014], notes: '' },
  {
    section: '3.3',
    title: 'field/all',
    codes: [30001],
    notes: 'type sub_task gives the custom fields of subtasks',
  },
  { section: '3.4', title: 'meta', codes: [20044, 30014], notes: '' },
  { section: '3.5', title: 'template_list', codes: [30014], notes: '' },
  { section: '3.6', title: 'template_detail', codes: [9999, 30001, 50006], notes: '' },
  { section: '3.7', title: 'flow_roles', codes: [30014, 1000052062], notes: '' },
  { section: '3.8', title: 'relation', codes: [1000052062], notes: '' },
  { section: '4.1', title: 'user/query', codes: [20004, 20005, 30006], notes: 'no X-USER-KEY needed' },
  {
    section: '4.2',
    title: 'user/search',
    codes: [30006, 1000052063],
    notes: 'at most 50, resigned people left out',
  },
  {
    section: '4.3',
    title: 'user_groups/members/page',
    codes: [10211, 20002, 20005, 20006, 1000053008, 1000053010, 1000053011],
    notes: 'custom groups = teams',
  },
  {
    section: '5.1',
    title: 'filter',
    codes: [10001, 20003, 20004, 20006, 20013, 30005, 30014],
    notes: 'newest first',
  },
  {
    section: '5.2',
    title: 'filter_across_project',
    codes: [20003, 20006, 20013, 20028, 20049, 20057, 20058, 20059, 20094, 50005, 50006],
    notes: '20094 above 5,000 results',
  },
  {
    section: '5.3',
    title: 'search/params',
    codes: [
      20003, 20005, 20006, 20015, 20063, 20064, 20065, 20066, 20067, 20068, 20069, 20071, 20072, 20094, 30014,
    ],
    notes: '20094 above 5,000 results',
  },
  {
    section: '5.4',
    title: 'query',
    codes: [20003, 20005, 20014, 20015, 20028, 30005, 30014],
    notes: 'type sub_task gives subtasks, which have no workflow of their own (20003)',
  },
  {
    section: '5.5',
    title: 'search_by_relation',
    codes: [20005, 20055, 20060, 20061, 20062, 30005, 30018, 50005],
    notes: '20055 above 5,000 results',
  },
  {
    section: '6.1',
    title: 'create',
    codes: [
      10001, 20005, 20006, 20025, 20029, 20033, 20038, 20041, 20044, 20050, 20083, 20090, 30009, 30014, 30017,
      50006,
    ],
    notes: '',
  },
  {
    section: '6.2',
    title: 'update',
    codes: [
      10001, 10211, 10302, 20005, 20006, 20007, 20014, 20025, 20029, 20033, 20050, 20051, 20052, 20053, 20083,
      20090, 30005, 30006, 30008, 30009, 30014, 30017, 50006, 1000051743,
    ],
    notes: 'sub_task updates custom fields of a subtask',
  },
  { section: '6.3', title: 'delete', codes: [10001, 20003, 20014, 20090, 30005, 1000051195], notes: '' },
  {
    section: '6.4',
    title: 'abort',
    codes: [10001, 20005, 20006, 20007, 20008, 20009, 20056, 20090, 30005],
    notes: '',
  },
  { section: '6.5', title: 'freeze', codes: [10001, 20005, 20014, 30005, 1000052062], notes: '' },
  {
    section: '6.6',
    title: 'batch_update',
    codes: [20005, 20006, 20029, 20050, 30009, 30014, 50006, 1000052062],
    notes: '1 a second',
  },
  { section: '6.7', title: 'task_result', codes: [20005], notes: '1 a second; unknown ids are NOT_EXIST' },
  {
    section: '6.8',
    title: 'update_compound_field',
    codes: [10001, 20005, 20006, 20007, 20090, 30009, 1000050156, 1000050244, 1000050248],
    notes: '',
  },
  {
    section: '6.9',
    title: 'op_record',
    codes: [20005, 20006, 20013, 20028],
    notes: 'every change by any path',
  },
  {
    section: '7.1',
    title: 'workflow/query',
    codes: [10001, 20006, 20014, 20015, 20026, 20027, 30005, 30007, 30010, 30014, 50006],
    notes: '',
  },
  {
    section: '7.2',
    title: 'node update',
    codes: [
      10001, 10302, 20005, 20006, 20007, 20018, 20026, 20032, 20041, 20048, 20050, 20083, 20090, 30005, 30006,
      30009, 30011, 30017, 50006, 1000051743,
    ],
    notes: 'node_custom_fields are read as node_fields',
  },
  {
    section: '7.3',
    title: 'node operate',
    codes: [
      10001, 10002, 10004, 20005, 20006, 20007, 20016, 20017, 20018, 20026, 20032, 20037, 20038, 20083, 20090,
      30005, 30009, 30011,
    ],
    notes: 'node_fields and node_custom_fields are the same fields',
  },
  {
    section: '7.4',
    title: 'state_change',
    codes: [
      10001, 10002, 20005, 20007, 20027, 20038, 20052, 20053, 20083, 20090, 30005, 30009, 30012, 30017, 50006,
    ],
    notes: '',
  },
  {
    section: '7.5',
    title: 'transition_required_info',
    codes: [20005, 20006, 20014, 30005, 50006, 1000052062],
    notes: '',
  },
  { section: '8.1', title: 'list subtasks', codes: [10001, 20018, 30005, 50006], notes: '' },
  {
    section: '8.2',
    title: 'create subtask',
    codes: [10001, 20005, 20006, 20007, 20018, 20026, 20047, 20048, 20090, 30005, 30006, 30009, 30015],
    notes: '',
  },
  {
    section: '8.3',
    title: 'update subtask',
    codes: [20005, 20007, 20018, 20046, 20047, 20050, 20090, 30005, 30009, 50006, 1000051743],
    notes: '',
  },
  {
    section: '8.4',
    title: 'modify subtask',
    codes: [20005, 20007, 20018, 20046, 20082, 20090, 30005, 50006],
    notes: '',
  },
  { section: '8.5', title: 'delete subtask', codes: [20007, 20046, 20090, 30005], notes: '' },
  {
    section: '8.6',
    title: 'search subtasks',
    codes: [20006, 20013, 20057, 20094, 50006, 1000052062],
    notes: '20094 above 5,000 results',
  },
  {
    section: '9.1',
    title: 'view_conf/list',
    codes: [20005, 20006, 20013, 20043, 30004, 30014],
    notes: 'five views a type',
  },
  { section: '9.2', title: 'fix_view', codes: [13001, 20006, 20012, 30004, 50006], notes: '' },
  { section: '9.3', title: 'view', codes: [13001, 20003, 20006, 20012, 30004], notes: '' },
  {
    section: '10.1',
    title: 'comments',
    codes: [20002, 20014, 30001, 1000051135, 1000051256, 1000051280],
    notes: '',
  },
  {
    section: '10.2',
    title: 'comment/create',
    codes: [30001, 50001, 1000051135, 1000051280],
    notes: 'in the effects; the change log has no module for comments',
  },
  {
    section: '10.3',
    title: 'change or delete a comment',
    codes: [10001, 20014, 20045, 30015, 1000050052, 1000051280],
    notes: '',
  },
];
