// Makes names and ids in one space's own manner: its language, its own option ids. Used by everything in catalogue/.
import { hash32, hexOf } from '../dataset/random';
import type { OptionDef, Saying } from './catalogue';

/** An option as the blueprints write it: names, colour, children; `-` as colour end marks a disabled one. */
export interface OptionPlan {
  label: Saying;
  color?: string;
  isDisabled?: boolean;
  children?: OptionPlan[];
}

/** Language and identities of one space. */
export interface SpaceVoice {
  slug: string;
  language: 'en' | 'zh' | 'mixed';
  say(saying: Saying): string;
  /** `documented` in the space of the documents, else derived from the space and the alias. */
  fieldKey(alias: string, documented?: string): string;
  options(alias: string, plans: readonly OptionPlan[], documentedIds?: readonly string[]): OptionDef[];
}

/** The voice of a space; `orbit` speaks with the ids of the documents' examples. */
export function createVoice(slug: string, language: SpaceVoice['language']): SpaceVoice {
  function say([en, zh]: Saying): string {
    if (language === 'mixed') return hash32(`voice:${en}`) % 2 === 0 ? en : zh;
    return language === 'en' ? en : zh;
  }
  function fieldKey(alias: string, documented?: string): string {
    return documented !== undefined && slug === 'orbit'
      ? documented
      : `field_${hexOf(`${slug}/${alias}`, 6)}`;
  }
  function options(
    alias: string,
    plans: readonly OptionPlan[],
    documentedIds: readonly string[] = [],
  ): OptionDef[] {
    return plans.map((plan, index) => {
      const id =
        (slug === 'orbit' ? documentedIds[index] : undefined) ??
        `o_${hexOf(`${slug}/${alias}/${plan.label[0]}`, 8)}`;
      return {
        id,
        label: say(plan.label),
        color: plan.color,
        isDisabled: plan.isDisabled ?? false,
        children: options(`${alias}/${plan.label[0]}`, plan.children ?? []),
      };
    });
  }
  return { slug, language, say, fieldKey, options };
}
