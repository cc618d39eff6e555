// Every Open API call this product makes, with what decides its handling: route, whether it changes anything, limits.
// call.ts and the limiter read it; an endpoint that is not in this table cannot be called. Source: endpoints.md.

/** `limit`: the rate class of the interface (conventions.md section 6), spelled out in limits/limit-rules.ts. */
export type Operation = {
  method: 'GET' | 'POST' | 'PUT';
  /** Route with `:name` for each path segment. */
  path: string;
  kind: 'read' | 'write';
  limit: 'default' | 'search' | 'one-a-second';
};

const TYPE = '/open_api/:project_key/work_item/:work_item_type_key';

export const OPERATIONS = {
  listSpaceKeys: { method: 'POST', path: '/open_api/projects', kind: 'read', limit: 'default' },
  getSpaces: { method: 'POST', path: '/open_api/projects/detail', kind: 'read', limit: 'default' },
  listWorkItemTypes: {
    method: 'GET',
    path: '/open_api/:project_key/work_item/all-types',
    kind: 'read',
    limit: 'default',
  },
  listFields: { method: 'POST', path: '/open_api/:project_key/field/all', kind: 'read', limit: 'default' },
  listFieldSettings: { method: 'GET', path: `${TYPE}/meta`, kind: 'read', limit: 'default' },
  listBusinessLines: {
    method: 'GET',
    path: '/open_api/:project_key/business/all',
    kind: 'read',
    limit: 'default',
  },
  listRoles: {
    method: 'GET',
    path: '/open_api/:project_key/flow_roles/:work_item_type_key',
    kind: 'read',
    limit: 'default',
  },
  listTemplates: {
    method: 'GET',
    path: '/open_api/:project_key/template_list/:work_item_type_key',
    kind: 'read',
    limit: 'default',
  },
  queryPeople: { method: 'POST', path: '/open_api/user/query', kind: 'read', limit: 'default' },
  searchPeople: { method: 'POST', path: '/open_api/user/search', kind: 'read', limit: 'default' },
  filterWorkItems: {
    method: 'POST',
    path: '/open_api/:project_key/work_item/filter',
    kind: 'read',
    limit: 'search',
  },
  searchWorkItems: { method: 'POST', path: `${TYPE}/search/params`, kind: 'read', limit: 'search' },
  getWorkItems: { method: 'POST', path: `${TYPE}/query`, kind: 'read', limit: 'default' },
  createWorkItem: {
    method: 'POST',
    path: '/open_api/:project_key/work_item/create',
    kind: 'write',
    limit: 'default',
  },
  abortWorkItem: { method: 'PUT', path: `${TYPE}/:work_item_id/abort`, kind: 'write', limit: 'default' },
  listOpRecords: {
    method: 'POST',
    path: '/open_api/op_record/work_item/list',
    kind: 'read',
    limit: 'default',
  },
  getTemplate: {
    method: 'GET',
    path: '/open_api/:project_key/template_detail/:template_id',
    kind: 'read',
    limit: 'default',
  },
  updateWorkItem: { method: 'PUT', path: `${TYPE}/:work_item_id`, kind: 'write', limit: 'default' },
  startBatchUpdate: {
    method: 'POST',
    path: '/open_api/work_item/batch_update',
    kind: 'write',
    limit: 'one-a-second',
  },
  getBatchTask: { method: 'GET', path: '/open_api/task_result', kind: 'read', limit: 'one-a-second' },
  getWorkflow: {
    method: 'POST',
    path: `${TYPE}/:work_item_id/workflow/query`,
    kind: 'read',
    limit: 'default',
  },
  updateNode: {
    method: 'PUT',
    path: '/open_api/:project_key/workflow/:work_item_type_key/:work_item_id/node/:node_id',
    kind: 'write',
    limit: 'default',
  },
  redeemSignInCode: {
    method: 'POST',
    path: '/open_api/authen/user_plugin_token',
    kind: 'write',
    limit: 'default',
  },
  /** Not a limited interface: it carries no token of ours. */
  pluginToken: { method: 'POST', path: '/open_api/authen/plugin_token', kind: 'read', limit: 'default' },
} as const satisfies Record<string, Operation>;

/** The name by which errors, logs and the message catalogue know a call. */
export type OperationName = keyof typeof OPERATIONS;
