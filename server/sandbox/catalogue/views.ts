// The views of every space: conditions and fixed lists, made from the configuration so that they need no tables.
import { hexOf } from '../dataset/random';
import type { Saying, SpaceDef } from './catalogue';
import { createVoice } from './space-voice';
import { spaces } from './spaces';

/** A view: which items it shows is one condition in SQL on `work_item`, without values of a request. */
export interface ViewDef {
  id: string;
  name: string;
  typeKey: string;
  projectKey: string;
  /** 0 over several spaces (panorama), 1 by condition, 2 fixed list. */
  kind: 0 | 1 | 2;
  isSystem: boolean;
  createdBy: string;
  createdAt: number;
  condition: string;
  quickFilters: { id: string; name: string }[];
}

const plans: [name: Saying, kind: ViewDef['kind'], isSystem: boolean, condition: string][] = [
  [['All items', '全部工作项'], 1, true, 'true'],
  [['Not finished', '未完成'], 1, false, "status_key <> 'end'"],
  [['Release 26.3', '26.3 版本'], 2, false, 'id % 7 = 3'],
  [['Weekly review', '周会清单'], 2, false, 'id % 9 = 5'],
  [['Everything in flight', '跨空间进行中'], 0, false, "status_key in ('doing', 'IN PROGRESS')"],
];

const dayMs = 86_400_000;
const firstDayMs = 1_735_689_600_000;

function viewsOf(space: SpaceDef): ViewDef[] {
  const voice = createVoice(space.simpleName, space.language);
  return space.types
    .filter(({ isDisabled }) => !isDisabled)
    .flatMap((type, typeIndex) =>
      plans.map(([name, kind, isSystem, condition], index) => ({
        id: `V${hexOf(`${space.simpleName}/${type.typeKey}/${index}`, 9)}`,
        name: voice.say(name),
        typeKey: type.typeKey,
        projectKey: space.projectKey,
        kind,
        isSystem,
        createdBy: space.administratorKeys[0] ?? '',
        createdAt: firstDayMs + (typeIndex * plans.length + index) * dayMs,
        condition,
        quickFilters: kind === 0 ? [] : [{ id: `qf_${index}`, name: voice.say(['Mine', '我的']) }],
      })),
    );
}

/** All views of all spaces. */
export const views: readonly ViewDef[] = spaces.flatMap(viewsOf);
