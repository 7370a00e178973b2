import type { Rulebook } from '../rules/rulebook.ts';
import { quoteWords } from '../rules/wording.ts';
import { numberText } from './cell-text.ts';
import { columnReader, identityColumns } from './columns.ts';
import { SheetError } from './sheet-error.ts';
import type { Problem, SheetFile, TableRow } from './table.ts';

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const identityKeys = Object.keys(identityColumns);

/** A JSON file as a table: its keys are the heads, its values the texts a person would type. */
export interface JsonTable {
  readonly file: SheetFile;
  /** Entries and keys that are not of the shape; the others are still read. */
  readonly problems: readonly Problem[];
}

/**
 * Reads `[{ code, level, name?, bearers?, facts: { <fact-id>: value } }]`, or the same below `units`.
 * @throws SheetError when the text is no JSON or holds no list
 */
export function parseJson(text: string, rulebook: Rulebook): JsonTable {
  const entries = entriesOf(text);
  const reader = columnReader(rulebook.facts);
  const columns = new Map<string, number>(identityKeys.map((key, at) => [key, at]));
  const problems: Problem[] = [];
  const rows: TableRow[] = [];
  entries.forEach((entry, index) => {
    const number = index + 1;
    const tell = (column: string | undefined, value: unknown, message: string) =>
      problems.push({
        row: number,
        ...(column !== undefined && { column }),
        value: shorten(value),
        message,
      });
    if (!isRecord(entry)) {
      tell(undefined, entry, '这一项不是对象，应为 { code, facts }。');
      return;
    }
    const cells: string[] = [];
    const put = (key: string, value: unknown) => {
      const known = textOf(value);
      if (known === undefined) {
        tell(key, value, '这个值不是文字、数字、是否或列表，没有采用。');
        return;
      }
      const at = columns.get(key) ?? columns.size;
      columns.set(key, at);
      cells[at] = known;
    };
    for (const [key, value] of Object.entries(entry)) {
      if (key === 'facts') continue;
      if (identityKeys.includes(key)) put(key, value);
      else if (key !== 'row') tell(key, value, `没有${quoteWords(key)}这个键，没有采用。`);
    }
    const { facts = {} } = entry;
    if (!isRecord(facts)) tell('facts', facts, 'facts 应为对象：{ "填报项": 值 }，没有采用。');
    else
      for (const [key, value] of Object.entries(facts)) {
        const role = reader.roleOf(key);
        if (role?.kind === 'fact') put(role.fact.id, value);
        else {
          const like = reader.suggest(key);
          const hint = like === undefined ? '' : `，是不是${quoteWords(like)}？`;
          tell(key, value, `没有${quoteWords(key)}这个填报项，没有采用${hint || '。'}`);
        }
      }
    rows.push({ number, cells: Array.from(cells, (cell) => cell ?? '') });
  });
  return {
    file: { tables: [{ name: '', rows, columnNames: [...columns.keys()] }], notes: [] },
    problems,
  };
}

function entriesOf(text: string): readonly unknown[] {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    throw new SheetError(`不是有效的 JSON：${error instanceof Error ? error.message : ''}`);
  }
  const list = isRecord(value) ? value['units'] : value;
  if (!Array.isArray(list))
    throw new SheetError('JSON 应是列表 [{ code, level, name, facts }]，或 { "units": [ … ] }。');
  if (list.length === 0) throw new SheetError('JSON 列表里没有单位。');
  return list;
}

/** A value as a person would type it; undefined where it is none. */
function textOf(value: unknown): string | undefined {
  if (value === null || value === undefined) return '';
  if (typeof value === 'string') return value;
  if (typeof value === 'number') return numberText(String(value));
  if (typeof value === 'boolean') return value ? '是' : '否';
  if (!Array.isArray(value) || value.some((item) => typeof item !== 'string')) return undefined;
  return value.length === 0 ? '无' : value.join('、');
}

function shorten(value: unknown): string {
  const text = typeof value === 'string' ? value : (JSON.stringify(value) ?? '');
  return text.length > 60 ? `${text.slice(0, 60)}…` : text;
}
