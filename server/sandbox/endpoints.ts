// All endpoints of the emulated Open API. Literal paths come before patterns that would also match them.
import type { Endpoint } from './http/endpoint';
import { abortEndpoints } from './routes/abort-item';
import { batchEndpoints } from './routes/batch';
import { commentEndpoints } from './routes/comments';
import { configurationEndpoints } from './routes/configuration';
import { createEndpoints } from './routes/create-item';
import { detailEndpoints } from './routes/details';
import { filterEndpoints } from './routes/filter';
import { filterAcrossEndpoints } from './routes/filter-across';
import { metadataEndpoints } from './routes/metadata';
import { nodeEndpoints } from './routes/nodes';
import { opRecordEndpoints } from './routes/op-records';
import { peopleEndpoints } from './routes/people';
import { requiredInfoEndpoints } from './routes/required-info';
import { searchEndpoints } from './routes/search';
import { spaceEndpoints } from './routes/spaces';
import { stateChangeEndpoints } from './routes/state-change';
import { subtaskSearchEndpoints } from './routes/subtask-search';
import { subtaskEndpoints } from './routes/subtasks';
import { tokenEndpoints } from './routes/tokens';
import { compoundEndpoints } from './routes/update-compound';
import { updateEndpoints } from './routes/update-item';
import { userGroupEndpoints } from './routes/user-groups';
import { viewEndpoints } from './routes/views';
import { workflowEndpoints } from './routes/workflow';

function parameterCount({ path }: Endpoint): number {
  return path.split(':').length - 1;
}

/** Every endpoint, in matching order: the fewer parameters, the earlier. */
export const endpoints: readonly Endpoint[] = [
  ...tokenEndpoints,
  ...spaceEndpoints,
  ...metadataEndpoints,
  ...peopleEndpoints,
  ...filterEndpoints,
  ...searchEndpoints,
  ...detailEndpoints,
  ...createEndpoints,
  ...updateEndpoints,
  ...batchEndpoints,
  ...workflowEndpoints,
  ...nodeEndpoints,
  ...userGroupEndpoints,
  ...commentEndpoints,
  ...viewEndpoints,
  ...requiredInfoEndpoints,
  ...filterAcrossEndpoints,
  ...subtaskSearchEndpoints,
  ...subtaskEndpoints,
  ...stateChangeEndpoints,
  ...opRecordEndpoints,
  ...compoundEndpoints,
  ...configurationEndpoints,
  ...abortEndpoints,
].sort((left, right) => parameterCount(left) - parameterCount(right));
