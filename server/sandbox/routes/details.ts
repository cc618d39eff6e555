// Details by id: endpoints.md 5.4.
import { maySee } from '../auth/item-rights';
import { idList, optionalList, stringList } from '../http/body-members';
import type { Call, Endpoint, Reply } from '../http/endpoint';
import { refuse } from '../http/refusal';
import { readFieldChoice } from '../present/item-fields';
import { readExpansion, showItems } from '../present/item-info';
import { readItems } from '../store/stored-item';
import { requireType } from './find-type';
import { querySubtasks } from './subtask-details';

async function queryItems(call: Call): Promise<Reply> {
  const { body, services } = call;
  const space = call.space();
  const count = optionalList(body, 'work_item_ids')?.length ?? 0;
  if (count === 0) return refuse(20005, 'work_item_ids is missing');
  if (count > 50) return refuse(20028);
  const ids = idList(body, 'work_item_ids');
  const isChosen = readFieldChoice(stringList(body, 'fields'));
  const expansion = readExpansion(body);
  const typeKey = call.params.work_item_type_key ?? '';
  if (typeKey === 'sub_task') {
    const from = { caller: call.caller, space };
    return querySubtasks(services.database, ids, from, { isChosen, expansion });
  }
  const type = requireType(space, typeKey);
  if (expansion.workflow && type.flowMode === 'stateflow') return refuse(20003);
  const found = await readItems(services.database, ids);
  const here = found.filter(({ projectKey }) => projectKey === space.projectKey);
  if (found.length > here.length) return refuse(20014);
  const shown = here.filter((item) => item.typeKey === type.typeKey && maySee(call.caller, item, space));
  if (shown.length === 0) return refuse(30005);
  return {
    data: await showItems(services.database, shown, {
      isChosen,
      expansion,
      zone: services.zone,
      withHistory: true,
    }),
  };
}

/** Endpoints that give details. */
export const detailEndpoints: Endpoint[] = [
  {
    section: '5.4',
    method: 'POST',
    path: '/open_api/:project_key/work_item/:work_item_type_key/query',
    space: { from: 'path', unknownCode: 10301 },
    handle: queryItems,
  },
];
