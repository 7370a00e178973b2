import type { EstimatedLine } from '../../rules/budget/budget-line.ts';
import { taken } from '../../rules/budget/read-inputs.ts';
import type { FieldChange, Fields } from '../calculator/fields.ts';

/**
 * INVENTED FOR DEMONSTRATION. These prices, in 元, come from no market, no catalogue and no paper:
 * they only show how the sheet works, and are marked 示例 wherever they appear. The first word that
 * the name of a line contains decides.
 */
const samplePrices: readonly (readonly [word: RegExp, yuan: number])[] = [
  [/终端/, 3000],
  [/记录仪/, 1500],
  [/防护/, 1200],
  [/车/, 150_000],
  [/保险/, 300],
  [/津贴/, 2400],
  [/平台|系统|信息/, 500_000],
  [/演练/, 20_000],
  [/培训|轮训|教育|宣传/, 2000],
];
const anyPrice = 5000;

function samplePriceFor(name: string): number {
  return samplePrices.find(([word]) => word.test(name))?.[1] ?? anyPrice;
}

/** Sample prices for the lines whose price nobody has typed; what is typed stays. */
export function fillSamples(lines: readonly EstimatedLine[], fields: Fields): FieldChange {
  const change: Record<string, string | undefined> = {};
  for (const { id, name } of lines) {
    if ((fields[`${id}.price`] ?? '') !== '') continue;
    change[`${id}.price`] = String(samplePriceFor(name));
    change[`${id}.price-unit`] = undefined;
    change[`${id}.price-sample`] = taken;
  }
  return change;
}
