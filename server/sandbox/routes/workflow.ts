// Reads the workflow of an item: endpoints.md 7.1.
import { configOf } from '../catalogue/item-config';
import { findPerson } from '../catalogue/people';
import { optionalInt, stringList } from '../http/body-members';
import type { Call, Endpoint, Reply } from '../http/endpoint';
import { refuse } from '../http/refusal';
import type { JsonRecord } from '../json-value';
import { readFieldChoice } from '../present/item-fields';
import { readExpansion } from '../present/item-info';
import { showUserDetail } from '../present/shared-shapes';
import { peopleOfWorkflow, showNodeFlow, showStateFlow } from '../present/workflow-info';
import { readSubtasks } from '../store/stored-subtask';
import { readPathItem } from './open-item';

async function queryWorkflow(call: Call): Promise<Reply> {
  const { body, services } = call;
  const flowType = optionalInt(body, 'flow_type') ?? 0;
  if (flowType !== 0 && flowType !== 1) return refuse(20006, 'flow_type is 0 or 1');
  const isChosen = readFieldChoice(stringList(body, 'fields'));
  const { userDetail } = readExpansion(body);
  const item = await readPathItem(call);
  const config = configOf(item);
  const isNodeFlow = config.type.flowMode === 'workflow';
  if (flowType === 0 && !isNodeFlow) return refuse(20026);
  if (flowType === 1 && isNodeFlow) return refuse(20027);
  if (services.switches.lostWorkflowItemIds.includes(String(item.id)))
    return refuse(isNodeFlow ? 30007 : 30010);
  const subtasks = isNodeFlow ? await readSubtasks(services.database, [item.id]) : [];
  const data: JsonRecord = isNodeFlow
    ? showNodeFlow(item, config, subtasks, services.zone, isChosen)
    : showStateFlow(item, config, services.zone, isChosen);
  if (userDetail)
    data.user_details = peopleOfWorkflow(item, subtasks)
      .flatMap((key) => findPerson(key) ?? [])
      .map(showUserDetail);
  return { data };
}

/** Endpoints that read workflows. */
export const workflowEndpoints: Endpoint[] = [
  {
    section: '7.1',
    method: 'POST',
    path: '/open_api/:project_key/work_item/:work_item_type_key/:work_item_id/workflow/query',
    space: { from: 'path', unknownCode: 10301 },
    handle: queryWorkflow,
  },
];
