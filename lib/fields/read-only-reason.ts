// Decides from metadata alone whether a field can be written, and says why not. Used when metadata is read.
import type { ReadOnlyReason } from './field';
import { isKnownType } from './registry';
import { normalTypeKey } from './type-key';

/** Field keys the platform itself keeps (fields.md section 7). */
const SYSTEM_KEYS = new Set([
  'aborted',
  'deleted',
  'owner',
  'start_time',
  'finish_time',
  'archiving_date',
  'archiving_status',
  'finish_status',
  'current_status_operator',
  'current_status_operator_role',
  'work_item_status',
  'created_at',
  'updated_at',
  'updated_by',
  'issue_operator',
  'issue_reporter',
  'chat_group',
  'group_id',
  'actual_work_time',
  'node_finished_conclusion',
  'node_finished_opinion',
  'owners_finished_info',
]);

const TYPE_REASONS: Record<string, ReadOnlyReason> = {
  multi_signal: 'signal',
  multi_file: 'file',
  file: 'file',
  template: 'template',
  template_type: 'template',
  aborted: 'system',
  deleted: 'system',
  _work_item_status: 'system',
  chat_group: 'system',
};

/**
 * Why the field is read-only, or null when it can be written.
 * `isSettable`: the field is in `meta`, not only in `field/all` (fields.md section 6.2).
 */
export function readOnlyReasonOf(field: {
  key: string;
  typeKey: string;
  valueGenerateMode: string;
  isSettable: boolean;
}): ReadOnlyReason | null {
  const typeKey = normalTypeKey(field.typeKey);
  if (typeKey.startsWith('vote-')) return 'vote';
  const byType = TYPE_REASONS[typeKey];
  if (byType) return byType;
  if (SYSTEM_KEYS.has(field.key)) return 'system';
  if (/calc/i.test(field.valueGenerateMode)) return 'calculated';
  if (!isKnownType(typeKey)) return 'unknown-type';
  return field.isSettable ? null : 'not-settable';
}
