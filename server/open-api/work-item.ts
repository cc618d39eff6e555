// The work item as every list and detail call gives it (`WorkItemInfo`, endpoints.md 5.0). Used by work-items.ts.
import { z } from 'zod';
import { instantMs, integerId, key, listOf, text } from './wire/lenient';

/** A stored field value: `value` is the wire value, decoded by lib/fields. */
export type WorkItemField = {
  typeKey: string;
  alias: string;
  value: unknown;
  /** Rich text with more than plain lines; told only by reads with `withRichText`. */
  isFormatted?: boolean;
};

/** One item as stored. `fields` holds only what has a value and was asked for: an absent key means empty. */
export type WorkItem = {
  id: number;
  name: string;
  projectKey: string;
  typeKey: string;
  templateId: number | null;
  pattern: 'node' | 'state';
  /** State key; its name comes from the `work_item_status` options of listFields. Empty when not told. */
  statusKey: string;
  /** Nodes in progress; empty for state flow. */
  currentNodes: { id: string; name: string; ownerKeys: string[] }[];
  createdBy: string;
  createdAtMs: number | null;
  updatedBy: string;
  /** Null when the service does not tell; any save moves it, also one of other fields. */
  updatedAtMs: number | null;
  isTerminated: boolean;
  fields: Record<string, WorkItemField>;
};

/** The field that tells whether an item is terminated; asked for along with every chosen set of fields. */
export const ABORTED_FIELD = 'aborted';

/** The status a terminated item has (endpoints.md 6.4), by pattern. */
const TERMINATED_STATUS = { node: 'closed', state: 'systemEnded' };

const abortedValue = z.object({ is_aborted: z.boolean() });

const currentNode = z
  .object({ id: key, name: text, owners: listOf(z.string()) })
  .transform((node) => ({ id: node.id, name: node.name, ownerKeys: node.owners }));

/** Tags that lines of plain text are wrapped in; any other tag, or a style, is formatting. */
const PLAIN_TAG = /<\/?(?:p|div|span|br)(?:\s+(?:class|dir|lang|data-[\w-]+)="[^"]*")*\s*\/?>/gi;

const richText = z
  .object({
    field_key: key,
    field_value: z.object({ doc_html: text, notify_user_list: listOf(z.unknown()) }).nullish(),
  })
  .transform((entry) => ({
    fieldKey: entry.field_key,
    isFormatted:
      /<[a-z!/]/i.test((entry.field_value?.doc_html ?? '').replace(PLAIN_TAG, '')) ||
      (entry.field_value?.notify_user_list.length ?? 0) > 0,
  }));

/** Reads one item; a part of it that breaks the documented shape makes the whole reply unreadable. */
export const workItemReply = z
  .object({
    id: integerId,
    name: text,
    project_key: text,
    work_item_type_key: text,
    template_id: integerId.nullish().catch(null),
    pattern: z
      .string()
      .transform((pattern) => pattern.toLowerCase())
      .pipe(z.enum(['node', 'state'])),
    work_item_status: z.object({ state_key: text }).nullish(),
    current_nodes: listOf(currentNode),
    created_by: text,
    created_at: instantMs,
    updated_by: text,
    updated_at: instantMs,
    fields: listOf(
      z.object({
        field_key: key,
        field_alias: text,
        field_type_key: text,
        field_value: z.unknown().optional(),
      }),
    ),
    multi_texts: listOf(richText),
  })
  .transform((item): WorkItem => {
    const fields: Record<string, WorkItemField> = {};
    for (const field of item.fields) {
      fields[field.field_key] = {
        typeKey: field.field_type_key,
        alias: field.field_alias,
        value: field.field_value ?? null,
      };
    }
    for (const { fieldKey, isFormatted } of item.multi_texts) {
      const field = fields[fieldKey];
      if (field) field.isFormatted = isFormatted;
    }
    const statusKey = item.work_item_status?.state_key ?? '';
    const aborted = abortedValue.safeParse(fields[ABORTED_FIELD]?.value);
    return {
      id: item.id,
      name: item.name,
      projectKey: item.project_key,
      typeKey: item.work_item_type_key,
      templateId: item.template_id ?? null,
      pattern: item.pattern,
      statusKey,
      currentNodes: item.current_nodes,
      createdBy: item.created_by,
      createdAtMs: item.created_at,
      updatedBy: item.updated_by,
      updatedAtMs: item.updated_at,
      isTerminated: aborted.success ? aborted.data.is_aborted : statusKey === TERMINATED_STATUS[item.pattern],
      fields,
    };
  });
