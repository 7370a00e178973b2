import Papa from 'papaparse';
import { describe, expect, test } from 'vitest';
import {
  describeMeasure,
  genreNames,
  instrumentKindNames,
  modalityNames,
  relationNames,
  statusNames,
} from '../../src/components/names.ts';
import { buildTables } from '../../src/exports/tables/index.ts';
import { tableFrame, writeRows, type DataTable } from '../../src/exports/tables/table.ts';
import { corpus } from '../support/real-corpus.ts';

const tables = buildTables(corpus, {
  genres: genreNames,
  statuses: statusNames,
  modalities: modalityNames,
  relations: relationNames,
  instrumentKinds: instrumentKindNames,
  labelOf: (vocabulary, id) =>
    [...corpus.bearers, ...corpus.topics, ...corpus.terms].find((item) => item.id === id)
      ?.prefLabel ?? `${vocabulary}:${id}`,
  measure: ({ measure, ...duty }) => (measure ? describeMeasure({ ...duty, measure }) : ''),
  address: (path) => path,
});

/** A table as it is published. */
function writeTable(table: DataTable): string {
  const { open, between, close } = tableFrame(table);
  const rows = table.parts.map((part) => writeRows(part.rows()));
  return open + rows.filter((text) => text !== '').join(between) + close;
}

/** A table as Excel reads it. */
function readTable(id: string): Record<string, string>[] {
  const table = tables.find((candidate) => candidate.id === id);
  if (!table) throw new Error(`no table ${id}`);
  const { data, errors } = Papa.parse<Record<string, string>>(writeTable(table).slice(1), {
    header: true,
    skipEmptyLines: true,
  });
  expect(errors).toEqual([]);
  return data;
}

test.each([
  ['policies', 5],
  ['clauses', 91],
  ['obligations', 924],
  ['instruments', corpus.instruments.length],
  ['facts', corpus.facts.length],
  ['citations', corpus.clauses.flatMap(({ citations }) => citations).length],
])('%s.csv has a row for each', (id, count) => {
  expect(readTable(id)).toHaveLength(count);
});

describe.each(tables.map((table) => [table.id, table] as const))('%s.csv', (_, table) => {
  const text = writeTable(table);

  test('opens in Excel: a mark, and as many cells in each row as there are heads', () => {
    expect(text.startsWith('\uFEFF')).toBe(true);
    const { data } = Papa.parse<string[]>(text.slice(1), { skipEmptyLines: true });
    for (const row of data) expect(row).toHaveLength(table.columns.length);
    expect(new Set(table.columns.map(({ head }) => head)).size).toBe(table.columns.length);
  });

  test('no cell is run as a formula', () => {
    const { data } = Papa.parse<string[]>(text.slice(1));
    for (const cell of data.flat()) expect(cell).not.toMatch(/^[\s]*[=+\-@＝＋－＠](?![\d.]+%?$)/);
  });
});

test('a clause that began with a formula would be defused', () => {
  const columns = [{ head: 'a', what: '' }];
  const parts = [{ rows: () => [['=1+1']] }];
  const table = { id: 'x', title: 'x', columns, rowCount: 1, parts };
  expect(writeTable(table)).toContain("'=1+1");
});

test('弥勒’s township duty is a row that can be computed with', () => {
  const row = readTable('obligations').find(
    (item) => item['文件编号'] === 'mile-2020-3' && item['义务编号'] === 'c12.10',
  );
  expect(row).toMatchObject({
    主体: '乡镇（街道）',
    性质: '应当',
    原文: '每个乡镇(街道)配备应急管理专职监管人员不少于2名',
    数量: '不少于 2 名',
    下限: '2',
    上限: '',
    单位: '名',
    网址: '/policies/mile-2020-3/#o-c12-10',
  });
});

test('a duty without a figure has an empty cell, never a zero', () => {
  const rows = readTable('obligations');
  const open = rows.filter((row) => row['数量'] === '');
  expect(open.length).toBeGreaterThan(800);
  for (const row of open) expect([row['下限'], row['上限'], row['单位']]).toEqual(['', '', '']);
  expect(rows.map((row) => row['下限'])).not.toContain('0');
});

test('the rows of a paper stand in a part that names it, in the tables that go by papers', () => {
  for (const { id, parts } of tables)
    for (const { paper, rows } of parts)
      for (const [first] of paper ? rows() : []) expect(first, id).toBe(paper?.id);
  const byPaper = tables.filter(({ parts }) => parts.every(({ paper }) => paper));
  expect(byPaper.map(({ id }) => id)).toEqual(['policies', 'clauses', 'obligations']);
});

test('every row that rests on a news report says so', () => {
  for (const id of ['policies', 'clauses', 'obligations', 'citations'])
    for (const row of readTable(id))
      expect(row['来源性质'], `${id} ${row['文件编号']}`).toBe(
        row['文件编号'] === 'xinzhou-2022-campaign' ? '新闻报道（非文件原文）' : '文件原文',
      );
});

test('the text of a clause is the text as issued, line breaks and all', () => {
  const texts = readTable('clauses').map((row) => row['原文']);
  expect(texts).toEqual(corpus.clauses.map(({ text }) => text.replaceAll('\n', '\n')));
});

test('a definition says who says so', () => {
  const rows = readTable('terms');
  const of = (term: string) =>
    rows.filter((row) => row['术语'] === term).map((row) => row['释义来源']);
  expect(of('三管三必须')).toEqual([expect.stringMatching(/^《晋城市.*》（二）$/), '编者解释']);
  expect(of('八有')).toContainEqual(expect.stringMatching(/^据新闻报道《/));
  expect(of('应急预案')).toEqual(['']);
});
