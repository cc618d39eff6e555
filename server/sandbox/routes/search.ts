// Search by any field: endpoints.md 5.3.
import { optionalRecord, readPage, stringList } from '../http/body-members';
import type { Call, Endpoint, Reply } from '../http/endpoint';
import { refuse } from '../http/refusal';
import { readFieldChoice } from '../present/item-fields';
import { readExpansion, showItems } from '../present/item-info';
import { readResultPage } from '../search/read-result-page';
import { groupCondition, type SearchNotes } from '../search/search-group';
import { createParameters } from '../search/sql-conditions';
import { visibleCondition } from '../search/visibility';
import { pagination } from './filter';
import { requireType } from './find-type';

async function searchItems(call: Call): Promise<Reply> {
  const { body, services } = call;
  const space = call.space();
  const group = optionalRecord(body, 'search_group') ?? refuse(20005, 'search_group is missing');
  const page = readPage(body, { defaultSize: 10, maxSize: 50 });
  const isChosen = readFieldChoice(stringList(body, 'fields'));
  const expansion = readExpansion(body);
  const type = requireType(space, call.params.work_item_type_key ?? '');
  if (expansion.workflow && type.flowMode === 'stateflow') return refuse(20003);
  const parameters = createParameters();
  const notes: SearchNotes = { conditions: 0, wantsTerminated: false };
  const place = `project_key = ${parameters.add(space.projectKey)} and type_key = ${parameters.add(type.typeKey)} and deleted_at = 0`;
  const visible = visibleCondition(call.caller, space, parameters);
  const asked = groupCondition(group, { type, parameters, source: 'fields' }, notes);
  const condition = `${place} and ${visible} and ${asked}${notes.wantsTerminated ? '' : ' and not is_aborted'}`;
  const { items, total } = await readResultPage(
    services.database,
    condition,
    parameters.values,
    page,
    services.switches.searchCap,
  );
  if (total > services.switches.searchCap) return refuse(20094);
  return {
    data: await showItems(services.database, items, { isChosen, expansion, zone: services.zone }),
    beside: pagination(page, total),
  };
}

/** The endpoint that searches by any field. */
export const searchEndpoints: Endpoint[] = [
  {
    section: '5.3',
    method: 'POST',
    path: '/open_api/:project_key/work_item/:work_item_type_key/search/params',
    space: { from: 'path', unknownCode: 10301 },
    perMinute: 450,
    handle: searchItems,
  },
];
