// All endpoints of the emulated Open API. Literal paths come before patterns that would also match them.
import type { Endpoint } from './http/endpoint';
import { batchEndpoints } from './routes/batch';
import { createEndpoints } from './routes/create-item';
import { detailEndpoints } from './routes/details';
import { filterEndpoints } from './routes/filter';
import { metadataEndpoints } from './routes/metadata';
import { nodeEndpoints } from './routes/nodes';
import { peopleEndpoints } from './routes/people';
import { searchEndpoints } from './routes/search';
import { spaceEndpoints } from './routes/spaces';
import { tokenEndpoints } from './routes/tokens';
import { updateEndpoints } from './routes/update-item';
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
].sort((left, right) => parameterCount(left) - parameterCount(right));
