// What the reference lists: every endpoint of its sections 1 to 10, and every error code with its HTTP status.
// Copied from the pages by hand, so that a route or a code that gets lost here is noticed.

/** Section, method and address of every endpoint. */
export const referenceEndpoints: readonly [section: string, method: string, path: string][] = [
  ['1.1', 'POST', '/open_api/authen/plugin_token'],
  ['1.2', 'POST', '/open_api/authen/user_plugin_token'],
  ['1.3', 'POST', '/open_api/authen/refresh_token'],
  ['2.1', 'POST', '/open_api/projects'],
  ['2.2', 'POST', '/open_api/projects/detail'],
  ['2.3', 'GET', '/open_api/:project_key/business/all'],
  ['2.4', 'GET', '/open_api/:project_key/teams/all'],
  ['3.1', 'GET', '/open_api/:project_key/work_item/all-types'],
  ['3.2', 'GET', '/open_api/:project_key/work_item/type/:work_item_type_key'],
  ['3.3', 'POST', '/open_api/:project_key/field/all'],
  ['3.4', 'GET', '/open_api/:project_key/work_item/:work_item_type_key/meta'],
  ['3.5', 'GET', '/open_api/:project_key/template_list/:work_item_type_key'],
  ['3.6', 'GET', '/open_api/:project_key/template_detail/:template_id'],
  ['3.7', 'GET', '/open_api/:project_key/flow_roles/:work_item_type_key'],
  ['3.8', 'GET', '/open_api/:project_key/work_item/relation'],
  ['4.1', 'POST', '/open_api/user/query'],
  ['4.2', 'POST', '/open_api/user/search'],
  ['4.3', 'POST', '/open_api/:project_key/user_groups/members/page'],
  ['5.1', 'POST', '/open_api/:project_key/work_item/filter'],
  ['5.2', 'POST', '/open_api/work_items/filter_across_project'],
  ['5.3', 'POST', '/open_api/:project_key/work_item/:work_item_type_key/search/params'],
  ['5.4', 'POST', '/open_api/:project_key/work_item/:work_item_type_key/query'],
  ['5.5', 'POST', '/open_api/:project_key/work_item/:work_item_type_key/:work_item_id/search_by_relation'],
  ['6.1', 'POST', '/open_api/:project_key/work_item/create'],
  ['6.2', 'PUT', '/open_api/:project_key/work_item/:work_item_type_key/:work_item_id'],
  ['6.3', 'DELETE', '/open_api/:project_key/work_item/:work_item_type_key/:work_item_id'],
  ['6.4', 'PUT', '/open_api/:project_key/work_item/:work_item_type_key/:work_item_id/abort'],
  ['6.5', 'PUT', '/open_api/work_item/freeze'],
  ['6.6', 'POST', '/open_api/work_item/batch_update'],
  ['6.7', 'GET', '/open_api/task_result'],
  ['6.8', 'POST', '/open_api/work_item/field_value/update_compound_field'],
  ['6.9', 'POST', '/open_api/op_record/work_item/list'],
  ['7.1', 'POST', '/open_api/:project_key/work_item/:work_item_type_key/:work_item_id/workflow/query'],
  ['7.2', 'PUT', '/open_api/:project_key/workflow/:work_item_type_key/:work_item_id/node/:node_id'],
  ['7.3', 'POST', '/open_api/:project_key/workflow/:work_item_type_key/:work_item_id/node/:node_id/operate'],
  ['7.4', 'POST', '/open_api/:project_key/workflow/:work_item_type_key/:work_item_id/node/state_change'],
  ['7.5', 'POST', '/open_api/work_item/transition_required_info/get'],
  ['8.1', 'GET', '/open_api/:project_key/work_item/:work_item_type_key/:work_item_id/workflow/task'],
  ['8.2', 'POST', '/open_api/:project_key/work_item/:work_item_type_key/:work_item_id/workflow/task'],
  [
    '8.3',
    'POST',
    '/open_api/:project_key/work_item/:work_item_type_key/:work_item_id/workflow/:node_id/task/:task_id',
  ],
  ['8.4', 'POST', '/open_api/:project_key/work_item/:work_item_type_key/:work_item_id/subtask/modify'],
  ['8.5', 'DELETE', '/open_api/:project_key/work_item/:work_item_type_key/:work_item_id/task/:task_id'],
  ['8.6', 'POST', '/open_api/work_item/subtask/search'],
  ['9.1', 'POST', '/open_api/:project_key/view_conf/list'],
  ['9.2', 'GET', '/open_api/:project_key/fix_view/:view_id'],
  ['9.3', 'POST', '/open_api/:project_key/view/:view_id'],
  ['10.1', 'GET', '/open_api/:project_key/work_item/:work_item_type_key/:work_item_id/comments'],
  ['10.2', 'POST', '/open_api/:project_key/work_item/:work_item_type_key/:work_item_id/comment/create'],
  ['10.3', 'PUT', '/open_api/:project_key/work_item/:work_item_type_key/:work_item_id/comment/:comment_id'],
  [
    '10.3',
    'DELETE',
    '/open_api/:project_key/work_item/:work_item_type_key/:work_item_id/comment/:comment_id',
  ],
];

/** Every code of the error table under its HTTP status. */
export const referenceCodes: Record<number, readonly number[]> = {
  400: [
    9999, 20001, 20002, 20003, 20004, 20005, 20006, 20007, 20008, 20009, 20010, 20011, 20012, 20013, 20014,
    20015, 20016, 20017, 20018, 20019, 20020, 20021, 20022, 20023, 20024, 20025, 20026, 20027, 20028, 20029,
    20030, 20031, 20032, 20033, 20037, 20038, 20039, 20040, 20041, 20042, 20043, 20044, 20045, 20046, 20047,
    20048, 20049, 20050, 20051, 20052, 20053, 20055, 20056, 20057, 20058, 20059, 20060, 20061, 20062, 20063,
    20064, 20065, 20066, 20067, 20068, 20069, 20070, 20071, 20072, 20080, 20081, 20082, 20083, 20089, 20090,
    20093, 20094, 1000050052, 1000050156, 1000050178, 1000050183, 1000050244, 1000050248, 1000050438,
    1000050746, 1000051120, 1000051135, 1000051195, 1000051256, 1000051280, 1000051468, 1000051469,
    1000051743, 1000051750, 1000051814, 1000051942, 1000052062, 1000052063, 1000053001, 1000053002,
    1000053003, 1000053004, 1000053005, 1000053006, 1000053007, 1000053008, 1000053009, 1000053010,
    1000053011, 1000053219, 1000053308, 1000053507, 1000053593, 1000053603, 1000053604, 1000053605,
    1000053645,
  ],
  401: [10021, 10022, 10023, 10204, 10301, 10302],
  403: [10001, 10002, 10003, 10004, 10005, 10210, 10211, 10404],
  404: [
    13001, 30001, 30004, 30005, 30006, 30007, 30008, 30009, 30010, 30011, 30012, 30013, 30014, 30015, 30016,
    30017, 30018,
  ],
  429: [10429, 10430],
  500: [50001, 50005, 50006],
};

/** The HTTP status of a code. */
export function statusOf(code: number): number {
  const found = Object.entries(referenceCodes).find(([, codes]) => codes.includes(code));
  if (!found) throw new Error(`${code} is no code of the reference`);
  return Number(found[0]);
}
