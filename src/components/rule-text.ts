import type { Obligation } from '../model/obligation.schema.ts';
import { dateName, quoteWords } from '../rules/wording.ts';
import { describeMeasure, modalityNames } from './names.ts';

/**
 * The rule behind a finding, in words: how much, how strong, when and how fractions are rounded.
 * The quote stands beside it; this only says how it is applied.
 */
export function describeRule(obligation: Obligation): string {
  const { measure, modality, wording, when = [], quote } = obligation;
  const conditions = [...when, ...(measure?.when ?? [])];
  const by = measure?.by ?? obligation.by;
  const parts = [
    modalityNames[modality],
    ...(measure
      ? [describeMeasure({ measure, quote, ...(wording !== undefined && { wording }) })]
      : []),
    ...(measure?.rounding === 'up' ? ['不足 1 的按 1 计'] : []),
    ...(measure?.rounding === 'down' ? ['不足 1 的舍去'] : []),
    ...conditions.map(({ text }) => `条件：${quoteWords(text)}`),
    ...(by === undefined ? [] : [`期限：${dateName(by)}`]),
  ];
  return parts.join('；');
}
