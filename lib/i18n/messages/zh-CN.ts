// All Chinese strings, one namespace a file; loaded by load-messages.ts.
import bulkEdit from './zh-CN/bulkEdit.json';
import common from './zh-CN/common.json';
import errors from './zh-CN/errors.json';
import fatal from './zh-CN/fatal.json';
import fields from './zh-CN/fields.json';
import filters from './zh-CN/filters.json';
import schedule from './zh-CN/schedule.json';
import shell from './zh-CN/shell.json';
import signIn from './zh-CN/signIn.json';
import workItem from './zh-CN/workItem.json';
import workItems from './zh-CN/workItems.json';

/** The Chinese catalogue, keyed by namespace. */
export const zhCNMessages = {
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
