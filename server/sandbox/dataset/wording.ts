// Picks titles and sentences in the language of a space.
import type { SpaceDef, TypeDef } from '../catalogue/catalogue';
import type { Random } from './random';
import * as english from './titles-en';
import * as chinese from './titles-zh';

/** Words for one item. */
export interface Wording {
  title(random: Random, type: TypeDef): string;
  sentence(random: Random): string;
  subtask(random: Random): string;
}

function wordingOf(words: typeof english | typeof chinese): Wording {
  return {
    title(random, type) {
      const patterns =
        type.flowMode === 'stateflow'
          ? words.defectSymptoms
          : type.typeKey === 'story'
            ? words.storyVerbs
            : words.launches;
      const subject = random.pick(words.subjects);
      const pattern = random.pick(patterns);
      const named = pattern.replace('{}', subject);
      const title = type.flowMode === 'stateflow' ? named : named + random.pick(words.qualifiers);
      return title.charAt(0).toUpperCase() + title.slice(1);
    },
    sentence: (random) => random.pick(words.sentences),
    subtask: (random) => random.pick(words.subtaskNames),
  };
}

const inEnglish = wordingOf(english);
const inChinese = wordingOf(chinese);

/** The wording of one item of a space; in a mixed space every item has its own language. */
export function pickWording(space: SpaceDef, random: Random): Wording {
  if (space.language === 'mixed') return random.chance(0.5) ? inEnglish : inChinese;
  return space.language === 'en' ? inEnglish : inChinese;
}
