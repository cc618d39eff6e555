// Code → HTTP status and texts, from open-api/errors.md. Codes with several meanings get their text where they are thrown.

interface ErrorText {
  status: number;
  errMsg: string;
  /** `err.msg` when the page names one that differs from `err_msg`. */
  detail?: string;
}

const texts: Record<number, [errMsg: string, detail?: string]> = {
  9999: ['Invalid Param'],
  10001: ['Operation Not Permitted', 'No Permission'],
  10002: ['Illegal Operation'],
  10004: ['Operation Failed'],
  10021: ['Token Not Exist'],
  10022: ['Check Token Failed'],
  10023: ['User not exist'],
  10204: ['plugin_id or plugin_secret is wrong'],
  10210: ['code invalid'],
  10211: ['Token Info Is Invalid', 'token is nil'],
  10301: ['Check Token Perm Failed'],
  10302: ['Check User Error, User Is Resigned'],
  10404: ['No Project Permission'],
  10429: ['API Request Frequency Limit', 'request too frequently, please try again later'],
  10430: ['API Request Idempotent Limit'],
  13001: ['View not exist'],
  20001: ['Param Request Limit'],
  20002: ['Page Size Limit'],
  20003: ['Wrong WorkItemType Param'],
  20004: ['Search User Limit'],
  20005: ['Missing Param'],
  20006: ['Invalid Param'],
  20007: ['WorkItem Is Already Aborted'],
  20008: ['WorkItem Is Already Restored'],
  20009: ['Abort Or Restore WorkItem No Reason'],
  20012: ['View Is Not In The Input Project'],
  20013: ['Invalid Time Interval'],
  20014: ['Project And WorkItem Not Match'],
  20015: ["Field Mix With '-' And Without '-'"],
  20016: ['Node Is Not Arrived, Could Not Be operated'],
  20017: ['Node Is Completed, Could Not Be Completed'],
  20018: ['Node ID Not Exist In Workflow'],
  20025: ['Field_key/Field_alias Missing'],
  20026: ['FlowType Is Error, Please Convert To Status FlowType'],
  20027: ['FlowType Is Error, Please Convert To Node FlowType'],
  20028: ['Workitem Ids Limit 50'],
  20029: ['Unsupported Field Type'],
  20032: ['DifferentSchedule Set Owner Invalid'],
  20033: ['Update Field Invalid'],
  20037: ['Node Is not completed, Could Not Be Rollback'],
  20038: ['Required Field Is Not Set'],
  20041: ['Field RoleOwner Must Be Set In FieldValuePairs', 'Role owner do not exist in DB and request'],
  20042: ['X-User-Key Is Wrong, please Check First'],
  20043: ['View Ids Limit 10'],
  20044: ['WorkItem Has Been Disabled'],
  20045: ['Comment And WorkItem Not Match'],
  20046: ['Task ID Not Exist In Workflow'],
  20047: ["Role_Assignee and Assignee Can't Be Set Together"],
  20048: ["Role_Assignee's Role Is Not Match"],
  20049: ['TenantGroupID Is Wrong'],
  20050: ['Field Option Value Is Wrong'],
  20051: ['FieldLinkedStory Value Is Wrong'],
  20052: ['IssueOperator Value Is Wrong'],
  20053: ['IssueReporter Value Is Wrong'],
  20055: ['Search Result Bigger Than 2000, Please Check Your Search Params'],
  20056: ['Only WorkFlow Mode Can Be Aborted Or Restored'],
  20057: ['Search ProjectKeys And SimpleNames Limit 10'],
  20058: ["SearchUser.Role And SearchUser.FieldKey Can't appear together"],
  20059: ["SearchUser.FieldKey Or SearchUser.Role Can't Appear Alone"],
  20060: ['WorkItemTypeKey Or RelationWorkItemTypeKey Is Not Match In Field Configuration'],
  20061: ['RelationKey Type Is Not Relation In Configuration'],
  20062: ['RelationType Error'],
  20063: ['Search Operator Error'],
  20064: ['Search Option Size Too Large'],
  20065: ['Search Param Key Not Support StateFlow'],
  20066: ['Search Signal Only Support len=1 When Operator Is = or !='],
  20067: ['Search Signal Not Support Value'],
  20068: ['Search Param Is Not Support'],
  20069: ['Search Param Value Error'],
  20071: ['Search People Not Support Issue'],
  20072: ['Conjunction Value Only Support AND, OR'],
  20082: ['Action is not supported'],
  20083: ['"Duplication Field Exist', '20083'],
  20090: ['Your request has been blocked', 'Your request has been intercepted.'],
  20094: ['Search Result Bigger Than 5000, Please Check Your Search Params'],
  30001: ['Data not found'],
  30004: ['View not exist'],
  30005: ['WorkItem Not Found'],
  30006: ['User Not Found'],
  30007: ['Workflow Not Found'],
  30008: ['Business Not Found'],
  30009: ['Field Not Found'],
  30010: ['Stateflow Not Found'],
  30011: ['Node Not Found In Workflow'],
  30012: ['State Not Found In Stateflow'],
  30014: ['WorkItemTypeKey Not Found', 'Work item not found'],
  30015: ['Record Not Found'],
  30017: ['Role Owners Not Found', '从工作项字段role_owners获取数据出错'],
  30018: ['RelationKey not found'],
  50001: ['Create failed'],
  50005: ['Internal error'],
  50006: ['openapi system err, please try again later'],
  1000050052: ['Db record not found'],
  1000050156: ['ProjectKey does not match'],
  1000050244: ['Work item not found'],
  1000050248: ['Field not found'],
  1000051135: ['Work item not found'],
  1000051195: ['ErrWorkItemNoPermission'],
  1000051256: ['No permission'],
  1000051280: ['Params invalid'],
  1000051743: ['Can not find user info'],
  1000051942: ['commercial usage exceeded'],
  1000052062: ['Project Key Is Wrong'],
  1000052063: ['Project not exist'],
  1000053008: ['User group type not supported'],
  1000053010: ['User group not found'],
  1000053011: ['User group limit'],
};

/** HTTP status of a code when no page names another (conventions section 5). */
export function statusOfCode(code: number): number {
  if (code === 0) return 200;
  if (code === 10429 || code === 10430) return 429;
  if ([10001, 10002, 10003, 10004, 10005, 10210, 10211, 10404].includes(code)) return 403;
  if (code >= 10000 && code < 11000) return 401;
  if (code === 13001 || (code >= 30000 && code < 40000)) return 404;
  if (code >= 50000 && code < 60000) return 500;
  return 400;
}

/** Status and usual texts of a code; a code without a published text gets the general "Request refused". */
export function findErrorText(code: number): ErrorText {
  const [errMsg, detail] = texts[code] ?? ['Request refused'];
  return { status: statusOfCode(code), errMsg, detail };
}
