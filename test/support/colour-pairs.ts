/**
 * The design tokens that are seen one on the other, and what for. `test/e2e/accessibility.test.ts` holds the
 * list against what pages paint: a pair that is used and not listed fails there.
 */
export interface ColourPair {
  /** Token without dashes: ink-soft. */
  readonly colour: string;
  readonly ground: string;
  /** Text is read; a part is what one must see to use or understand something: a border, a bar, the focus. */
  readonly use: 'text' | 'part';
  readonly where: string;
}

const grounds = ['paper', 'surface', 'surface-sunk'] as const;
const on = (
  use: ColourPair['use'],
  colour: string,
  where: string,
  ...places: readonly string[]
): ColourPair[] => places.map((ground) => ({ use, colour, ground, where }));

export const colourPairs: readonly ColourPair[] = [
  ...on('text', 'ink', '正文', ...grounds, 'goal-soft', 'duty-soft', 'measured'),
  ...on('text', 'ink-soft', '说明文字', ...grounds, 'goal-soft', 'duty-soft'),
  ...on('text', 'link', '链接', ...grounds, 'goal-soft', 'duty-soft', 'measured'),
  ...on('text', 'surface', '按钮上的字', 'link'),
  ...on('text', 'red', '红头、站名', 'paper', 'surface'),
  ...on('text', 'duty', '标签：应当', 'duty-soft'),
  ...on('text', 'ban', '标签：禁止、不达标', 'ban-soft'),
  ...on('text', 'may', '标签：可以、达标', 'may-soft'),
  ...on('text', 'goal', '标签：目标、待填', 'goal-soft'),
  ...on('text', 'repair', '修复之处', 'paper', 'surface'),
  ...on('text', 'doubt', '示例、存疑', ...grounds),
  ...on('text', 'bad', '错误', ...grounds),
  ...on('text', 'ok', '达标', 'paper', 'surface'),
  ...on('part', 'focus', '焦点框', ...grounds, 'goal-soft', 'duty-soft'),
  ...on('part', 'line-strong', '输入框边线、图中待填', ...grounds, 'goal-soft'),
  ...on('part', 'link', '按钮边线', 'paper', 'surface'),
  ...on('part', 'red', '当前栏目、所在条款、引用图', 'paper', 'surface'),
  ...on('part', 'duty', '图中柱、批注边线', ...grounds),
  ...on('part', 'bad', '图中柱、不达标边线', 'paper', 'surface'),
  ...on('part', 'ok', '图中柱、达标边线', 'paper', 'surface'),
  ...on('part', 'ink', '图中要求线', 'paper', 'surface'),
  ...on('part', 'measured-line', '图中区间、有数量的引文下线', 'paper', 'surface'),
];

/** Painted, and nothing is lost to whom does not see it: grid lines, tints beside a border, cut-outs. */
export const decorations: readonly string[] = [
  'line on paper',
  'line on surface',
  'ban-soft on paper',
  'duty-soft on paper',
  'surface on paper',
  'surface on surface',
];
