// All English strings, one namespace a file; loaded by load-messages.ts.
import bulkEdit from './en/bulkEdit.json';
import common from './en/common.json';
import errors from './en/errors.json';
import fatal from './en/fatal.json';
import fields from './en/fields.json';
import filters from './en/filters.json';
import schedule from './en/schedule.json';
import shell from './en/shell.json';
import signIn from './en/signIn.json';
import workItem from './en/workItem.json';
import workItems from './en/workItems.json';

/** The English catalogue, keyed by namespace. */
export const enMessages = {
  bulkEdit,
  common,
  errors,
  fatal,
  fields,
  filters,
  schedule,
  shell,
  signIn,
  workItem,
  workItems,
};
