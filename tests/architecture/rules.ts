// The layers of the house and who may import whom, as data. Read by tests/architecture.test.ts.

type Layer =
  | 'lib'
  | 'ui'
  | 'field'
  | 'feature'
  | 'app'
  | 'actions'
  | 'session'
  | 'open-api'
  | 'db'
  | 'base'
  | 'jobs'
  | 'job-definitions'
  | 'sandbox'
  | 'launch'
  | 'use-cases';

/** First match wins. */
const LAYERS: { layer: Layer; path: RegExp }[] = [
  { layer: 'lib', path: /^lib\// },
  { layer: 'ui', path: /^components\/ui\// },
  { layer: 'field', path: /^components\/field\// },
  { layer: 'feature', path: /^components\/[\w-]+\// },
  { layer: 'app', path: /^app\// },
  { layer: 'actions', path: /^server\/actions\// },
  { layer: 'session', path: /^server\/(session|answer|streamed-answer)(\.ts)?$/ },
  { layer: 'open-api', path: /^server\/open-api\// },
  { layer: 'db', path: /^server\/db\// },
  { layer: 'base', path: /^server\/(env|log|once-a-process)(\.ts)?$/ },
  { layer: 'job-definitions', path: /^server\/jobs\/definitions\// },
  { layer: 'jobs', path: /^server\/jobs\// },
  { layer: 'sandbox', path: /^server\/sandbox\// },
  { layer: 'launch', path: /^server\/launch\// },
  { layer: 'use-cases', path: /^server\// },
];

const MAY_IMPORT: Record<Layer, Layer[]> = {
  lib: ['lib'],
  ui: ['ui', 'lib'],
  field: ['field', 'ui', 'lib'],
  feature: ['feature', 'field', 'ui', 'lib', 'actions'],
  app: ['app', 'feature', 'field', 'ui', 'lib', 'use-cases', 'session', 'actions'],
  actions: ['actions', 'use-cases', 'session', 'lib'],
  session: ['use-cases', 'session', 'lib'],
  'open-api': ['open-api', 'lib', 'base', 'db'],
  db: ['db', 'lib', 'base'],
  base: ['base', 'lib'],
  'job-definitions': ['job-definitions', 'lib', 'db'],
  jobs: ['jobs', 'job-definitions', 'use-cases', 'db', 'lib', 'base'],
  sandbox: ['sandbox'],
  launch: ['launch'],
  'use-cases': ['use-cases', 'open-api', 'db', 'base', 'job-definitions', 'lib'],
};

/** The layer a repository path belongs to, or null when it belongs to none. */
export function layerOf(path: string): Layer | null {
  return LAYERS.find((entry) => entry.path.test(path))?.layer ?? null;
}

function featureOf(path: string): string {
  return path.split('/')[1] ?? '';
}

/** What is wrong with one import, in words; empty when it is allowed. */
export function brokenRules(edge: { from: string; to: string }): string[] {
  const from = layerOf(edge.from);
  const to = layerOf(edge.to);
  if (from === null || to === null) return [];
  if (!MAY_IMPORT[from].includes(to)) return [`${edge.from} (${from}) imports ${edge.to} (${to})`];
  if (from === 'feature' && to === 'feature' && featureOf(edge.from) !== featureOf(edge.to))
    return [`${edge.from} imports another feature: ${edge.to}`];
  return [];
}
