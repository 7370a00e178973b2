import type { Measure } from '../model/measure.schema.ts';
import type { Modality, Obligation } from '../model/obligation.schema.ts';
import { countedUnit, perNames, periodName, spanName } from './wording.ts';

/** Forces of duties as people call them. */
export const modalityNames: Readonly<Record<Modality, string>> = {
  obligation: '应当',
  prohibition: '禁止',
  permission: '可以',
  recommendation: '鼓励',
  target: '目标',
};

/** What a measure is described from. */
type Measured = Pick<Obligation, 'wording' | 'quote'> & { readonly measure: Measure };

/**
 * A measure in a few words, as strong as the text is: 不少于 2 名, 一般 15—30 名, 每季度至少 1 次.
 * Nothing is said that the quote does not say.
 */
export function describeMeasure({ measure, wording = '', quote }: Measured): string {
  const words = wording.split('、');
  const floor = ['不少于', '不低于', '至少'].find((word) => wording.includes(word)) ?? '';
  const weak =
    ['一般', '原则上', '基本'].find((word) => words.some((w) => w.startsWith(word))) ?? '';
  const strength = [weak, floor].filter(Boolean).join('');
  const say = (...parts: readonly string[]) => parts.filter(Boolean).join(' ');
  switch (measure.kind) {
    case 'headcount':
      return say(strength, describeBounds(measure.min, measure.max), countedUnit(measure.unit));
    case 'duration':
      return say(strength, describeBounds(measure.min, measure.max), measure.unit);
    case 'share':
      return say(strength, `${describeBounds(measure.min, measure.max)}%`);
    case 'money': {
      const every = measure.every === undefined ? '' : periodName(measure.every);
      return say(`${every}${strength}`, String(measure.min), measure.unit);
    }
    case 'standard':
      return `按“${measure.standard}”`;
    case 'growth':
      return '保持同步增长';
    case 'frequency': {
      const period = measure.every === undefined ? '' : periodName(measure.every);
      // 每季度报告 counts nothing: the period is all that it says.
      if (!quote.includes('次')) return `${weak}${period}`;
      const bound = measure.atMost ? '不超过' : floor;
      const times = say(`${weak}${period}${bound}`, `${measure.times} 次`);
      return measure.every === undefined ? `${times}（未规定期限）` : times;
    }
    case 'timeLimit':
      return `${spanName(measure.within)}内`;
    case 'kit':
      return measure.per === 'person'
        ? `${weak}人手 ${measure.count} 台（套）`
        : `${weak}每${perNames[measure.per]} ${measure.count} 台（套）`;
    case 'checklist':
      return measure.count === undefined ? '逐项列明' : `${measure.count} 项`;
  }
}

function describeBounds(min: number | undefined, max: number | undefined): string {
  if (min === undefined) return `不超过 ${max}`;
  return max === undefined ? String(min) : `${min}—${max}`;
}
