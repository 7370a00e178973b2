import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { templateWorkbook } from '../../src/exports/template-workbook.ts';
import { writeWorkbook } from '../../src/exports/write-workbook.ts';
import { loadProvince } from '../../src/jurisdictions/load-province.ts';
import type { Fact, FactValue } from '../../src/model/fact.schema.ts';
import { describeValue } from '../../src/sheets/describe-value.ts';
import { buildTemplate, type Template, type TemplateLevel } from '../../src/sheets/template.ts';
import { writeCsv } from '../../src/sheets/write-csv.ts';
import { rulebook } from '../support/real-corpus.ts';
import { readSheet } from '../support/sheets.ts';

const templateOf = async (place: string, level: TemplateLevel) =>
  buildTemplate(rulebook, await loadProvince(place), place, level);

describe('the template', () => {
  it('of 弥勒’s townships has a row for each and asks what its paper measures', async () => {
    const { rows, questions } = await templateOf('532504', 'township');
    expect(rows[0]).toEqual([
      '区划代码',
      '县（市、区）',
      '乡镇（街道）',
      '应急管理专职监管人员数（名）',
    ]);
    expect(rows).toHaveLength(15);
    expect(rows).toContainEqual(['532504202', '弥勒市', '五山乡', '']);
    expect(questions).toBe(1);
  });

  it('of 晋城 lists 77 townships, of 忻州’s counties 14', async () => {
    expect((await templateOf('140500', 'township')).rows).toHaveLength(78);
    expect((await templateOf('140900', 'county')).rows).toHaveLength(15);
  });

  it('explains each column with its clause and who knows it', async () => {
    const { guide } = await templateOf('140900', 'township');
    expect(guide.rows[1]).toEqual([
      '监管执法人员数（人）',
      '现有监管执法人员几人？',
      '整数，单位：人',
      expect.stringMatching(/^《忻州市开展.*》第5段（新闻报道）$/),
      '',
      '乡镇（街道）应急管理机构',
    ]);
    expect(guide.rows[2]?.[2]).toContain('可填的项：有场所、有牌子');
  });

  it('of departments says level and bearer', async () => {
    const { rows } = await templateOf('140500', 'department');
    expect(rows[0]?.slice(0, 5)).toEqual(['区划代码', '所在地', '单位名称', '层级', '主体']);
    expect(rows).toContainEqual(
      expect.arrayContaining(['140500', '晋城市应急管理部门', '部门', '应急管理部门']),
    );
  });

  it('of villages has a row for each township, of schools rows to be named; the unnamed do not count', async () => {
    const villages = await templateOf('532504', 'village');
    expect(villages.rows).toHaveLength(15);
    expect(villages.rows[1]?.slice(1, 5)).toEqual([
      expect.stringMatching(/(街道|镇|乡)$/),
      '',
      '村（社区）',
      '',
    ]);
    const schools = await templateOf('211400', 'school');
    expect(schools.named).toBe(false);
    expect(schools.rows[1]?.slice(0, 4)).toEqual(['211400', '葫芦岛市', '', '学校']);
    const [head = [], first = [], ...rest] = schools.rows;
    const named = first.map((cell, at) => (at === 2 ? '葫芦岛市第一高级中学' : cell));
    const { assessment, notes } = await readSheet(writeCsv([head, named, ...rest]));
    expect(assessment.units.map(({ unit }) => [unit.level, unit.name])).toEqual([
      ['school', '葫芦岛市第一高级中学'],
    ]);
    expect(notes.map(({ message }) => message)).toEqual([
      '有 19 行只填了代码、所在地或层级，没有名称，也没有数据，没有计入。',
    ]);
  });

  it('of a place without papers has the names and no question', async () => {
    const template = await templateOf('110101', 'township');
    expect(template.questions).toBe(0);
    expect(template.rows.length).toBeGreaterThan(10);
  });
});

/** Any answer that a person can give to a fact. */
const answerTo = (fact: Fact, items: readonly string[]): fc.Arbitrary<FactValue | undefined> => {
  const value = ((): fc.Arbitrary<FactValue> => {
    switch (fact.type) {
      case 'boolean':
        return fc.boolean();
      case 'items':
        return fc.subarray([...items]);
      case 'integer':
        return fc.nat(1_000_000);
      case 'number':
        return fc.integer({ min: 0, max: 1_000_000 }).map((hundredths) => hundredths / 100);
    }
  })();
  return fc.option(value, { nil: undefined });
};

/** Fills a template: the answers of its rows, and the sheet with them typed in. */
function fill(template: Template, answers: readonly (readonly (FactValue | undefined)[])[]) {
  const first = (template.rows[0]?.length ?? 0) - template.questions;
  return template.rows.map((cells, row) =>
    cells.map((cell, at) =>
      row === 0 || at < first ? cell : describeValue(answers[row - 1]?.[at - first]),
    ),
  );
}

describe.each<[string, TemplateLevel]>([
  ['140900', 'township'],
  ['211400', 'city'],
  ['140500', 'department'],
])('what is filled into the template of %s %s', async (place, level) => {
  const template = await templateOf(place, level);
  const heads = (template.rows[0] ?? []).slice(-template.questions);
  const asked = heads.map((head) => {
    const fact = rulebook.facts.find(
      ({ label }) => head.replace(/（[^（）]*）$/, '') === label || head === label,
    );
    if (!fact) throw new Error(`no fact ${head}`);
    const items = rulebook.obligations.flatMap(({ measure }) =>
      (measure?.kind === 'checklist' || measure?.kind === 'kit') && measure.fact === fact.id
        ? measure.items
        : [],
    );
    return { fact, items: [...new Set(items)] };
  });
  const rows = fc.array(fc.tuple(...asked.map(({ fact, items }) => answerTo(fact, items))), {
    minLength: 1,
    maxLength: template.rows.length - 1,
  });
  const expected = (answers: readonly (readonly (FactValue | undefined)[])[]) =>
    template.rows.slice(1).map((_, row) =>
      Object.fromEntries(
        asked.flatMap(({ fact }, at) => {
          const value = answers[row]?.[at];
          return value === undefined ? [] : [[fact.id, value]];
        }),
      ),
    );
  const factsIn = async (file: Uint8Array | string) => {
    const { assessment } = await readSheet(file);
    return {
      // Contradictions of random answers are problems, too; unreadable cells are not among them.
      unread: assessment.problems.filter(({ message }) => !/请核对/.test(message)),
      facts: assessment.units.map(({ facts }) => facts),
    };
  };
  // An office is not asked what only others are asked, and says so; its other answers must be there.
  const keepAsked = (facts: object[], wanted: object[]) =>
    wanted.map((row, at) =>
      Object.fromEntries(
        Object.entries(row).filter(([id]) => level !== 'department' || id in (facts[at] ?? {})),
      ),
    );

  it('is read back without loss from .xlsx', async () => {
    await fc.assert(
      fc.asyncProperty(rows, async (answers) => {
        const sheets = templateWorkbook({ ...template, rows: fill(template, answers) });
        const blob = await writeWorkbook(sheets);
        const { facts, unread } = await factsIn(new Uint8Array(await blob.arrayBuffer()));
        expect(unread).toEqual([]);
        expect(facts).toEqual(keepAsked(facts, expected(answers)));
      }),
      { numRuns: 8 },
    );
  });

  it('is read back without loss from .csv', async () => {
    await fc.assert(
      fc.asyncProperty(rows, async (answers) => {
        const { facts, unread } = await factsIn(writeCsv(fill(template, answers)));
        expect(unread).toEqual([]);
        expect(facts).toEqual(keepAsked(facts, expected(answers)));
      }),
      { numRuns: 8 },
    );
  });
});
