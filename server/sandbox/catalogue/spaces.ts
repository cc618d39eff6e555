// The three spaces of the sandbox, put together once. Routes and the data set look things up here.
import { hexOf } from '../dataset/random';
import type { BusinessDef, Saying, SpaceDef, TeamDef, TypeDef } from './catalogue';
import { people } from './people';
import { createVoice, type SpaceVoice } from './space-voice';
import { buildTypes } from './type-plans';

const businessPlans: [Saying, Saying[]][] = [
  [
    ['Payments', '支付'],
    [
      ['Refunds', '退款'],
      ['Settlement', '结算'],
    ],
  ],
  [
    ['Growth', '增长'],
    [
      ['Onboarding', '新客'],
      ['Retention', '留存'],
    ],
  ],
  [
    ['Platform', '平台'],
    [
      ['Identity', '账号'],
      ['Data', '数据'],
    ],
  ],
  [['Wound down', '已关停业务'], []],
];

const teamPlans: [Saying, number, number][] = [
  [['Payments squad', '支付小队'], 0, 9],
  [['Growth squad', '增长小队'], 6, 15],
  [['Platform crew', '平台组'], 10, 22],
];

function buildBusinesses(voice: SpaceVoice): BusinessDef[] {
  const idOf = (name: string) =>
    voice.slug === 'orbit' && name === 'Payments'
      ? '65f1e7aa9b0c1d2e3f405162'
      : voice.slug === 'orbit' && name === 'Refunds'
        ? '65f1e7aa9b0c1d2e3f405163'
        : `65f1e7${hexOf(`${voice.slug}/business/${name}`, 18)}`;
  return businessPlans.map(([name, children]) => ({
    id: idOf(name[0]),
    name: voice.say(name),
    isDisabled: name[0] === 'Wound down',
    level: 1,
    parentId: '',
    children: children.map((child) => ({
      id: idOf(child[0]),
      name: voice.say(child),
      isDisabled: false,
      level: 2,
      parentId: idOf(name[0]),
      children: [],
    })),
  }));
}

interface SpacePlan {
  projectKey: string;
  slug: string;
  name: string;
  language: SpaceVoice['language'];
  firstTemplateId: number;
  firstTeamId: number;
  launchKey: string;
}

const spacePlans: SpacePlan[] = [
  {
    projectKey: '65f1c0de8a1b2c3d4e5f6071',
    slug: 'orbit',
    name: 'Orbit Platform',
    language: 'en',
    firstTemplateId: 145405,
    firstTeamId: 880123,
    launchKey: '65f1d2aa0b1c2d3e4f506172',
  },
  {
    projectKey: '65f1c0de8a1b2c3d4e5f6099',
    slug: 'xinghe',
    name: '星河零售',
    language: 'zh',
    firstTemplateId: 152310,
    firstTeamId: 880201,
    launchKey: '65f1d2aa0b1c2d3e4f5061a4',
  },
  {
    projectKey: '65f1c0de8a1b2c3d4e5f60c8',
    slug: 'atlas',
    name: 'Atlas 数据平台',
    language: 'mixed',
    firstTemplateId: 163720,
    firstTeamId: 880305,
    launchKey: '65f1d2aa0b1c2d3e4f5061c7',
  },
];

function buildSpace(plan: SpacePlan): SpaceDef {
  const voice = createVoice(plan.slug, plan.language);
  const members = people.filter((person) => person.spaces.includes(plan.slug));
  const memberKeys = members.map((person) => person.userKey);
  const administratorKeys = members
    .filter((person) => person.administers.includes(plan.slug))
    .map((person) => person.userKey);
  const designerKeys = members
    .filter((person) => person.craft === 'design' && person.status === 'activated')
    .slice(0, 1)
    .map((person) => person.userKey);
  const teams: TeamDef[] = teamPlans.map(([name, from, to], index) => ({
    id: plan.firstTeamId + index,
    name: voice.say(name),
    memberKeys: memberKeys.slice(from, to),
    administratorKeys: administratorKeys.slice(0, 1),
  }));
  return {
    projectKey: plan.projectKey,
    simpleName: plan.slug,
    name: plan.name,
    language: plan.language,
    administratorKeys,
    memberKeys,
    types: buildTypes({
      voice,
      firstTemplateId: plan.firstTemplateId,
      launchKey: plan.launchKey,
      retiredKey: `65f1d2aa${hexOf(`${plan.slug}/retired`, 16)}`,
      designerKeys,
    }),
    businesses: buildBusinesses(voice),
    teams,
  };
}

/** The spaces: English `orbit`, Chinese `xinghe`, mixed `atlas`. */
export const spaces: readonly SpaceDef[] = spacePlans.map(buildSpace);

/** The space with this project_key, or undefined. */
export function findSpaceByKey(projectKey: string): SpaceDef | undefined {
  return spaces.find((space) => space.projectKey === projectKey);
}

/** The space with this project_key or simple_name, or undefined. */
export function findSpace(keyOrName: string): SpaceDef | undefined {
  return spaces.find((space) => space.projectKey === keyOrName || space.simpleName === keyOrName);
}

/** The type with this key in the space, or undefined. */
export function findType(space: SpaceDef, typeKey: string): TypeDef | undefined {
  return space.types.find((type) => type.typeKey === typeKey);
}

/** Every business line of a space, parents first. */
export function allBusinesses(space: SpaceDef): BusinessDef[] {
  return space.businesses.flatMap((line) => [line, ...line.children]);
}
