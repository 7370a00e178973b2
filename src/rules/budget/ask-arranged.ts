import { formatFigure } from '../outcome.ts';
import type { Ask } from './ask.ts';

/**
 * Asks what is arranged this year.
 * @param units how many units each have an amount of their own; undefined: unknown
 */
export function askArranged(of: string, units: number | undefined): Ask {
  const common = { form: 'amounts', of, key: 'arranged', unit: '万元', optional: true } as const;
  if (units === 1) return { ...common, label: '本年已安排数' };
  const all = units === undefined ? '' : `，共 ${formatFigure(units)} 个`;
  return {
    ...common,
    label: '本年已安排数（每个单位一个数）',
    hint: `每个单位填一个数，用顿号隔开${all}；按单位逐个对照，不以多补少。`,
  };
}
