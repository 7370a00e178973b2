import type { Fact, FactValue } from '../model/fact.schema.ts';
import { parseAnswer } from '../rules/parse-answer.ts';
import { quoteWords } from '../rules/wording.ts';
import { tellFormula } from './formula-text.ts';
import { foldText } from './fold-text.ts';
import { nearest } from './nearest.ts';

/** What a cell says of a fact. Empty is unknown, never zero. */
export type CellReading =
  | { readonly kind: 'empty' }
  | { readonly kind: 'value'; readonly value: FactValue }
  | { readonly kind: 'error'; readonly message: string };

const error = (message: string): CellReading => ({ kind: 'error', message });

const yes = new Set(['是', '有', '√', '✓', '✔', '☑', '对', 'y', 'yes', 'true', '1', '已', '达到']);
const no = new Set([
  '否',
  '无',
  '没有',
  '×',
  'x',
  '✗',
  '✘',
  '✕',
  '☒',
  '不是',
  'n',
  'no',
  'false',
  '0',
  '未',
  '未达到',
]);
const all = new Set(['全部', '全有', '都有', '全', '均有', '以上都有']);
const none = new Set(['无', '没有', '都没有', '以上都没有', '0']);

/**
 * Reads what was typed for a fact.
 * @param items what can be named, for a fact of type `items`
 */
export function readCell(fact: Fact, items: readonly string[], text: string): CellReading {
  const typed = text.trim();
  if (typed === '') return { kind: 'empty' };
  const broken = tellFormula(typed);
  if (broken !== undefined) return error(broken);
  switch (fact.type) {
    case 'boolean':
      return readBoolean(typed);
    case 'items':
      return readItems(items, typed);
    default:
      return readNumber(fact, typed);
  }
}

function readNumber(fact: Fact, typed: string): CellReading {
  if (none.has(typed) && typed !== '0')
    return error(`${quoteWords(typed)}不是数字；确实没有的请填 0，不清楚的请留空。`);
  if (/^[-—–/、.…]+$/.test(typed))
    return error(`看不懂${quoteWords(typed)}；确实没有的请填 0，不清楚的请留空。`);
  if (/^\d{4}-\d{2}-\d{2}/.test(typed))
    return error(
      `${quoteWords(typed)}是日期，请填数字；如果填的是数字，请把单元格格式改成“常规”后重填。`,
    );
  const answer = parseAnswer(fact, typed);
  return answer.kind === 'value' ? { kind: 'value', value: answer.value } : answer;
}

function readBoolean(typed: string): CellReading {
  const folded = foldText(typed);
  if (yes.has(folded)) return { kind: 'value', value: true };
  if (no.has(folded)) return { kind: 'value', value: false };
  return error(`看不懂${quoteWords(typed)}，请填“是”或“否”。`);
}

/** What may stand between items: separators, numbering, and nothing else. */
const betweenItems = /^(?:[、,;|/+&.:()和及与]|\d{1,2}(?=[.、)])|[①-⑳])*$/u;

/**
 * Reads the items that are there. They are looked for as they are worded, the longest first, so that
 * an item may hold the very character that separates others.
 */
function readItems(items: readonly string[], typed: string): CellReading {
  const folded = foldText(typed);
  if (all.has(folded)) return { kind: 'value', value: items };
  if (none.has(folded)) return { kind: 'value', value: [] };
  const found = new Set<string>();
  let rest = folded;
  for (const item of [...items].sort((a, b) => b.length - a.length)) {
    const key = foldText(item);
    if (!rest.includes(key)) continue;
    found.add(item);
    rest = rest.replaceAll(key, '、');
  }
  if (found.size > 0 && betweenItems.test(rest))
    return { kind: 'value', value: items.filter((item) => found.has(item)) };
  const strange = rest
    .split(/[、,;|/+&和及与]+/)
    .map((part) => part.replace(/^[\d.()①-⑳]+/u, ''))
    .filter((part) => part !== '');
  const choices = `可以填：${items.join('、')}；全都有填“全部”，一项也没有填“无”。`;
  const [first] = strange;
  if (first === undefined) return error(`请写出是哪几项。${choices}`);
  const like = nearest(first, items, foldText, 0.4);
  const hint = like === undefined ? '' : `（是不是${quoteWords(like)}？）`;
  return error(`没有${quoteWords(first)}这一项${hint}。${choices}`);
}
