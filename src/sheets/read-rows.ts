import { codeLevel } from '../jurisdictions/division-code.ts';
import type { Division } from '../jurisdictions/division.ts';
import type { FactValue } from '../model/fact.schema.ts';
import type { Rulebook, Unit } from '../rules/rulebook.ts';
import { quoteWords } from '../rules/wording.ts';
import { askedOf } from './asked-facts.ts';
import type { IdentityColumn } from './columns.ts';
import { repeatsHeads, type Header } from './header.ts';
import type { PlaceIndex } from './place-index.ts';
import { readBearers } from './read-bearers.ts';
import { readCell } from './read-cell.ts';
import { readLevel } from './read-level.ts';
import { readUnit } from './read-unit.ts';
import { cellAt, columnName, type Note, type Problem, type Table, type TableRow } from './table.ts';
import { treeLevels, type IdentityCells } from './unit-reading.ts';
import type { UnitRow } from './unit-row.ts';

/** What all rows of a file are read with. */
export interface RowContext {
  readonly rulebook: Rulebook;
  readonly places: PlaceIndex;
  /** Where the person said that the units lie. */
  readonly home: Division | undefined;
  /** Whether places are told with the name of the worksheet. */
  readonly named: boolean;
  /** Rows of the units that were read, by what makes a unit the same; kept across worksheets. */
  readonly seen: Map<string, { readonly sheet: string; readonly row: number }>;
}

export interface ReadRows {
  readonly rows: readonly UnitRow[];
  readonly problems: readonly Problem[];
  readonly notes: readonly Note[];
  /** Rows that name no unit that could be told: they are in no result. */
  readonly leftOut: number;
}

/** Reads the rows of one table. */
export function readRows(table: Table, header: Header, context: RowContext): ReadRows {
  const rows: UnitRow[] = [];
  const problems: Problem[] = [];
  const notes: Note[] = [];
  const where = context.named ? { sheet: table.name } : {};
  /** How often a fact was filled in that no paper asks of the unit, by position of its column. */
  const unused = new Map<number, number>();
  let county = '';
  let unfilled = 0;
  let leftOut = 0;
  for (const row of table.rows.slice(header.firstRow)) {
    if (row.cells.every((cell) => cell.trim() === '')) continue;
    const note = skipped(table, header, row);
    if (note !== undefined) {
      notes.push({ ...where, row: row.number, message: note });
      continue;
    }
    const cells = identityCells(header, row);
    if (isUnfilled(table, header, row, cells)) {
      unfilled += 1;
      continue;
    }
    // Merged cells hold their text in the first row only.
    if (cells.county !== '') county = cells.county;
    const { unit, faults } = readUnit(
      cells.code === '' ? { ...cells, county: cells.county || county } : cells,
      context.places,
      context.home,
    );
    const found: Problem[] = [];
    const tell = (at: number | undefined, message: string) =>
      found.push({
        ...where,
        row: row.number,
        ...(at !== undefined && {
          column: columnName(table, at),
          label: (header.heads[at] ?? '').trim(),
        }),
        value: cellAt(row, at),
        message,
      });
    for (const { column, message } of faults)
      tell(header.identity[column] ?? header.identity.code ?? header.identity.name, message);
    if (!unit) {
      leftOut += 1;
      problems.push(...found);
      continue;
    }
    const key = identityOf(unit, cells);
    const twin = key === undefined ? undefined : context.seen.get(key);
    if (twin) {
      const other = context.named
        ? `工作表${quoteWords(twin.sheet)}第 ${twin.row} 行`
        : `第 ${twin.row} 行`;
      tell(
        header.identity.code ?? header.identity.name,
        `与${other}是同一个单位（${unit.name}），两行都照算，合计里因此重复；请删去一行，或改正代码、名称。`,
      );
    } else if (key !== undefined) context.seen.set(key, { sheet: table.name, row: row.number });
    const is = readBearers(context.rulebook.bearers, unit.level, cells.bearers);
    if (is.message !== undefined) tell(header.identity.bearers, is.message);
    const { parent, ...identity } = unit;
    const whole: Unit = { ...identity, ...(is.bearers && { bearers: is.bearers }) };
    const asked = askedOf(context.rulebook, whole);
    const facts: Record<string, FactValue> = {};
    for (const { at, fact } of header.facts) {
      const text = cellAt(row, at);
      if (text === '') continue;
      const question = asked.get(fact.id);
      if (!question) {
        unused.set(at, (unused.get(at) ?? 0) + 1);
        continue;
      }
      const reading = readCell(fact, question.items, text);
      if (reading.kind === 'value') facts[fact.id] = reading.value;
      else if (reading.kind === 'error') tell(at, reading.message);
    }
    problems.push(...found);
    rows.push({
      ...where,
      row: row.number,
      unit: whole,
      ...(parent !== undefined && { parent }),
      facts,
      faults: found.length,
    });
  }
  if (unfilled > 0)
    notes.push({
      ...where,
      message: `有 ${unfilled} 行只填了代码、所在地或层级，没有名称，也没有数据，没有计入。`,
    });
  for (const [at, times] of unused)
    notes.push({
      ...where,
      message: `${columnName(table, at)} 列${quoteWords((header.heads[at] ?? '').trim())}：有 ${times} 个单位填了，但适用于它们的文件没有这一项要求，没有用上。`,
    });
  return { rows, problems, notes, leftOut };
}

function identityCells({ identity }: Header, row: TableRow): IdentityCells {
  const text = (column: IdentityColumn) => cellAt(row, identity[column]);
  return {
    code: text('code'),
    name: text('name'),
    county: text('county'),
    city: text('city'),
    province: text('province'),
    level: text('level'),
    bearers: text('bearers'),
  };
}

/** What makes two rows the same unit; undefined for a nameless one that is told by its place only. */
function identityOf(
  { code, level, name }: Pick<Unit, 'code' | 'level' | 'name'>,
  { name: typed, bearers }: IdentityCells,
): string | undefined {
  if (codeLevel(code) === level) return `${code} ${level} ${bearers}`;
  return typed === '' && bearers === '' ? undefined : `${code} ${level} ${name} ${bearers}`;
}

/** A row of our template for villages, enterprises… that nobody has named. */
function isUnfilled(
  table: Table,
  { facts }: Header,
  row: TableRow,
  { name, level, bearers }: IdentityCells,
): boolean {
  if (table.columnNames || name !== '' || bearers !== '' || level === '') return false;
  const levels = readLevel(level);
  const isUnlisted = levels.length > 0 && !levels.some((one) => treeLevels.includes(one));
  return isUnlisted && facts.every(({ at }) => cellAt(row, at) === '');
}

const totalPattern = /^(合计|总计|小计|共计|汇总|平均)[:：]?$/;
const footerPattern = /^(注|备注|说明|填表|填报|制表|审核|审批|联系|负责人|单位负责人|日期|附)/;

/** Why a row is no unit: repeated heads, a sum, a signature below the table. */
function skipped(table: Table, header: Header, row: TableRow): string | undefined {
  // JSON has nothing but units.
  if (table.columnNames) return undefined;
  if (repeatsHeads(header, row)) return `第 ${row.number} 行是重复的表头，已跳过。`;
  const filled = row.cells.map((cell) => cell.trim()).filter((cell) => cell !== '');
  const [first = ''] = filled;
  if (totalPattern.test(first.replace(/\s/g, '')))
    return `第 ${row.number} 行是${quoteWords(first)}，不是单位，已跳过。`;
  const hasFacts = header.facts.some(({ at }) => cellAt(row, at) !== '');
  if (!hasFacts && footerPattern.test(first))
    return `第 ${row.number} 行（${quoteWords(first)}）不是单位，已跳过。`;
  return undefined;
}
