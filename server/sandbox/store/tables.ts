// Tables and indexes. A change here raises the version: an older database is dropped and its data set made again.

/** Raised with every change of the tables or of what their columns mean. */
export const tablesVersion = 4;

/** Names of all tables that hold data, in an order that can be dropped. */
export const tableNames = [
  'work_item',
  'subtask',
  'comment',
  'effect',
  'op_record',
  'request_entry',
  'batch_task',
  'token',
  'user_token',
  'auth_code',
  'idempotency',
];

/** Indexes of the two big tables; loading a large data set drops them first and makes them again at the end. */
export const itemIndexStatements = [
  // With the name inside, lists by type and by part of a name are counted without touching the rows.
  'create index work_item_listed on work_item (project_key, type_key, id desc) include (name) where not is_aborted and deleted_at = 0',
  'create index work_item_status on work_item (project_key, type_key, status_key, id desc) where not is_aborted and deleted_at = 0',
  'create index work_item_ended on work_item (project_key, type_key, id desc) where is_aborted and deleted_at = 0',
  'create index work_item_updated on work_item (project_key, type_key, updated_at desc) where deleted_at = 0',
  'create index work_item_terms on work_item using gin (terms)',
  'create index work_item_name on work_item using gin (name gin_trgm_ops)',
  'create index work_item_fields on work_item using gin (fields jsonb_path_ops)',
  'create index subtask_of_item on subtask (work_item_id, node_key, position)',
  'create index subtask_owner on subtask using gin (owners)',
];

/** Names of those indexes. */
export const itemIndexNames = itemIndexStatements.map((statement) => statement.split(' ')[2] ?? '');

/** Makes all tables and indexes in an empty database. */
export const tableStatements = [
  'create extension if not exists pg_trgm',
  `create table work_item (
    id bigint primary key,
    project_key text not null,
    type_key text not null,
    name text not null,
    template_id bigint not null,
    status_key text not null,
    is_aborted boolean not null default false,
    abort_reason text not null default '',
    is_frozen boolean not null default false,
    is_confidential boolean not null default false,
    created_by text not null,
    created_at bigint not null,
    updated_by text not null,
    updated_at bigint not null,
    deleted_by text not null default '',
    deleted_at bigint not null default 0,
    fields jsonb not null,
    roles jsonb not null,
    flow jsonb not null,
    terms text[] not null
  )`,
  `create table subtask (
    id bigint primary key,
    work_item_id bigint not null,
    project_key text not null,
    type_key text not null,
    node_key text not null,
    position double precision not null,
    name text not null,
    note text not null default '',
    is_passed boolean not null default false,
    owners text[] not null,
    role_owners jsonb not null default '[]',
    schedules jsonb not null default '[]',
    deliverable jsonb not null default '[]',
    fields jsonb not null default '{}',
    created_by text not null,
    created_at bigint not null,
    begin_at bigint not null default 0,
    finish_at bigint not null default 0
  )`,
  `create table comment (
    id bigint primary key,
    work_item_id bigint not null,
    created_by text not null,
    created_at bigint not null,
    content jsonb not null
  )`,
  'create index comment_of_item on comment (work_item_id, id)',
  `create table effect (
    seq bigint primary key,
    at_ms bigint not null,
    request_seq bigint not null,
    work_item_id bigint not null,
    target text not null,
    before jsonb,
    after jsonb
  )`,
  `create table op_record (
    seq bigserial primary key,
    project_key text not null,
    work_item_id bigint not null,
    type_key text not null,
    operation_type text not null,
    operation_time bigint not null,
    operator text not null,
    module text not null,
    contents jsonb not null
  )`,
  'create index op_record_of_item on op_record (work_item_id, seq)',
  'create table request_entry (seq bigint primary key, entry jsonb not null)',
  `create table batch_task (
    id text primary key,
    created_at bigint not null,
    status text not null,
    request_seq bigint not null,
    actor_key text not null,
    project_key text not null,
    type_key text not null,
    item_ids bigint[] not null,
    mode text not null,
    field_key text not null,
    before_value jsonb,
    after_value jsonb,
    starts_at bigint not null,
    ends_at bigint not null,
    done integer not null default 0,
    succeeded bigint[] not null default '{}',
    failed bigint[] not null default '{}',
    scenes text[] not null default '{}',
    faults jsonb not null default '{}'
  )`,
  "create index batch_task_open on batch_task (status) where status in ('IDLE', 'RUNNING')",
  'create table token (token text primary key, kind integer not null, expires_at bigint not null)',
  `create table user_token (
    token text primary key,
    user_key text not null,
    expires_at bigint not null,
    refresh_token text not null unique,
    refresh_expires_at bigint not null
  )`,
  'create table auth_code (code text primary key, user_key text not null, expires_at bigint not null)',
  'drop sequence if exists work_item_id, subtask_id, comment_id, effect_seq, task_number',
  'create sequence work_item_id',
  'create sequence subtask_id',
  'create sequence comment_id',
  'create sequence effect_seq',
  'create sequence task_number',
  'create table idempotency (token text, interface text, string text, primary key (token, interface, string))',
  ...itemIndexStatements,
];
