import { countedKinds, type Budget, type CountedKind, type CountedLine } from './budget-line.ts';
import { formatWan, isExact } from './money.ts';
import { isCounted } from './totals.ts';

/** What the kinds are called; the figures of two kinds are never added. */
export const kindNames: Readonly<Record<CountedKind, string>> = {
  mandated: '文件规定数额',
  derived: '按外部标准或增幅推算',
  estimated: '数量×单价测算',
};

/**
 * The budget of the first year in one sentence, each kind for itself:
 * 晋城市 2027 年：文件规定数额 100 万元；数量×单价测算待填；未规定数额 7 项。
 */
export function summarise({ policies, years, totals, lines }: Budget, place: string): string {
  if (policies.length === 0)
    return `${place}：本库没有收录当地文件，不能据此测算，不等于没有规定。`;
  const parts = countedKinds.flatMap((kind) => {
    const total = totals[kind];
    const [first] = total.amounts;
    if (total.lines === 0 || !first) return [];
    const waiting = lines.filter(
      (line) => line.kind === kind && isCounted(line) && waitsIn(line, years),
    ).length;
    const open = waiting === 0 ? '' : `待填 ${waiting} 项`;
    const samples = total.samples === 0 ? '' : `含示例单价 ${total.samples} 项`;
    const amount = formatWan(first);
    const remarks = [open, samples].filter((text) => text !== '').join('，');
    if (amount === '待填') return [`${kindNames[kind]} ${remarks}`];
    return [`${kindNames[kind]} ${amount}${remarks === '' ? '' : `（${remarks}）`}`];
  });
  const unpriced = lines.filter(({ kind }) => kind === 'unpriced').length;
  if (unpriced > 0) parts.push(`须列入预算、未规定数额 ${unpriced} 项`);
  if (parts.length === 0)
    return `${place}：本库收录的当地文件没有可以列入预算测算的条款，不等于没有其他规定。`;
  const apart = parts.length > 1 ? '各类口径不同，不相加。' : '';
  return `${place}${years[0]}年：${parts.join('；')}。${apart}`;
}

/**
 * Whether the amount of the first year waits for something that is yet to be typed. What a later year
 * grows by is none of it: 90—100 万元 of a falling year is all that can be said.
 */
function waitsIn({ amounts, open, asks }: CountedLine, [year]: readonly number[]): boolean {
  const [amount] = amounts;
  const later = asks.flatMap((ask) => (ask.form === 'rate' && ask.year !== year ? ask.label : []));
  return amount !== undefined && !isExact(amount) && open.some((label) => !later.includes(label));
}
