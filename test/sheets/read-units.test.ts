import { describe, expect, it, test } from 'vitest';
import { readSheet, refusal, tell, unitOf } from '../support/sheets.ts';

const csv = (...rows: string[][]) =>
  rows.map((cells) => cells.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(',')).join('\n');
const heads = ['区划代码', '乡镇', '应急管理专职监管人员数'];

/** What a cell of 五山乡 comes to: its facts and problems. */
async function wushan(cell: string, head = '应急管理专职监管人员数') {
  const read = await readSheet(csv(['区划代码', '乡镇', head], ['532504202', '五山乡', cell]));
  const unit = unitOf(read, '五山乡');
  return { unit, problems: read.assessment.problems.map(tell) };
}

describe('a cell of a number', () => {
  test.each([
    ['2', 2],
    ['２', 2],
    ['三人', 3],
    ['两名', 2],
    ['0', 0],
    ['　2　', 2],
    ['1,000', 1000],
  ])('“%s” is %d', async (cell, value) => {
    const { unit, problems } = await wushan(cell);
    expect(unit.facts).toEqual({ 'full-time-supervisors': value });
    expect(problems).toEqual([]);
    expect(unit.faults).toBe(0);
  });

  it('that is empty is unknown, never zero', async () => {
    const { unit, problems } = await wushan('');
    expect(problems).toEqual([]);
    expect(unit.facts).toEqual({});
    expect(unit.status).toBe('unknown');
    expect(unit.gaps).toEqual([{ unit: '名', gap: { min: 0, max: 2 }, open: 1 }]);
  });

  test.each([
    ['-1', '“-1”是负数，请填 0 或更大的数。'],
    ['1.5', '“1.5”不是整数，按名计，请填整数。'],
    ['1e9', '看不懂“1e9”，请只填数字，例如 2。'],
    ['1000000000', '“1000000000”太大，请核对。'],
    ['很多', '看不懂“很多”，请只填数字，例如 2。'],
    ['无', '“无”不是数字；确实没有的请填 0，不清楚的请留空。'],
    ['/', '看不懂“/”；确实没有的请填 0，不清楚的请留空。'],
    [
      '=SUM(C1:C9)',
      '“=SUM(C1:C9)”是公式，文件里没有它的计算结果；请填算好的内容（或用 Excel、WPS 打开并保存一次）。',
    ],
    ['#REF!', '“#REF!”是公式的错误值，请改成算好的内容。'],
    ['+cmd', '看不懂“+cmd”，请只填数字，例如 2。'],
    ['@名', '看不懂“@名”，请只填数字，例如 2。'],
  ])('“%s” is told with its row and column, and unknown', async (cell, message) => {
    const { unit, problems } = await wushan(cell);
    expect(problems).toEqual([`2C [${cell}] ${message}`]);
    expect(unit.facts).toEqual({});
    expect(unit.status).toBe('unknown');
    expect(unit.faults).toBe(1);
  });

  it('spoils neither the other cells of its row nor the other rows', async () => {
    const read = await readSheet(
      csv(
        [...heads, '监管任务重'],
        ['532504202', '五山乡', '-1', '是'],
        ['532504203', '江边乡', '2', ''],
      ),
    );
    expect(unitOf(read, '五山乡').facts).toEqual({ 'supervision-workload-heavy': true });
    expect(unitOf(read, '江边乡').status).toBe('met');
  });
});

describe('a cell of yes or no', () => {
  test.each([
    ['是', true],
    ['有', true],
    ['√', true],
    ['TRUE', true],
    ['Ｙ', true],
    ['否', false],
    ['无', false],
    ['×', false],
    ['FALSE', false],
  ])('“%s”', async (cell, value) => {
    const { unit } = await wushan(cell, '监管任务重');
    expect(unit.facts).toEqual({ 'supervision-workload-heavy': value });
  });

  it('that is neither says what to fill in', async () => {
    const { problems } = await wushan('大概', '监管任务重');
    expect(problems).toEqual(['2C [大概] 看不懂“大概”，请填“是”或“否”。']);
  });
});

describe('a cell of 八有', () => {
  const eight = [
    '有场所',
    '有牌子',
    '有印章',
    '有制度',
    '有经费',
    '有装备',
    '有统一服装',
    '有工作档案',
  ];
  const bayou = async (cell: string) => {
    const read = await readSheet(csv(['代码', '“八有”落实项（项）'], ['140902104', cell]));
    const [unit] = read.assessment.units;
    return {
      facts: unit?.facts['township-eight-haves'],
      problems: read.assessment.problems.map(({ message }) => message),
    };
  };
  test.each([
    ['有场所、有牌子', ['有场所', '有牌子']],
    ['有牌子,有场所', ['有场所', '有牌子']],
    ['有场所 有牌子；有经费', ['有场所', '有牌子', '有经费']],
    ['1.有场所 2.有牌子', ['有场所', '有牌子']],
    ['①有场所②有工作档案', ['有场所', '有工作档案']],
    ['有场所\n有统一服装', ['有场所', '有统一服装']],
    ['有场所|有牌子', ['有场所', '有牌子']],
    ['全部', eight],
    ['无', []],
  ])('“%s”', async (cell, items) => {
    expect(await bayou(cell)).toEqual({ facts: items, problems: [] });
  });

  test.each([
    ['有场所、有工作挡案', '没有“有工作挡案”这一项（是不是“有工作档案”？）'],
    ['7', '没有'],
    ['有场所、有飞机', '没有“有飞机”这一项'],
  ])('“%s” says which item is strange, and nothing is guessed', async (cell, message) => {
    const { facts, problems } = await bayou(cell);
    expect(facts).toBeUndefined();
    expect(problems).toHaveLength(1);
    expect(problems[0]).toContain(message);
    expect(problems[0]).toContain('可以填：有场所、有牌子');
  });
});

describe('the heads', () => {
  test.each([
    ['应急管理专职监管人员数（名）'],
    ['应急管理专职监管人员数(名)'],
    [' 应急管理专职\n监管人员数 '],
    ['full-time-supervisors'],
    ['现有应急管理专职监管人员几名？'],
    ['*应急管理专职监管人员数（必填）'],
  ])('“%s” asks for the supervisors', async (head) => {
    expect((await wushan('1', head)).unit.facts).toEqual({ 'full-time-supervisors': 1 });
  });

  it('may stand below titles and over two rows', async () => {
    const read = await readSheet(
      csv(
        ['弥勒市乡镇安监人员统计表', '', ''],
        ['填报日期：2026年', '', ''],
        ['区划代码', '乡镇', '人员配备'],
        ['', '', '应急管理专职监管人员数'],
        ['532504202', '五山乡', '1'],
      ),
    );
    expect(unitOf(read, '五山乡')).toMatchObject({ row: 5, facts: { 'full-time-supervisors': 1 } });
  });

  it('that nobody asks for are named with their letters and change nothing', async () => {
    const read = await readSheet(
      csv([...heads, '备注', '联系电话'], ['532504202', '五山乡', '2', '=1+1', '@x']),
    );
    expect(read.notes.map(({ message }) => message)).toEqual([
      'D 列“备注”、E 列“联系电话”未识别，已忽略，不影响结果。',
    ]);
    expect(read.assessment.problems).toEqual([]);
  });

  it('that are nearly right are not guessed, and the right one is named', async () => {
    const read = await readSheet(
      csv(['区划代码', '监管任务重', '应急专职监管人员数'], ['532504202', '否', '1']),
    );
    expect(read.assessment.problems.map(tell)).toEqual([
      '1C [应急专职监管人员数] 表头“应急专职监管人员数”未识别，这一列没有采用；是不是“应急管理专职监管人员数”？请改成这个名称。',
    ]);
    expect(unitOf(read, '五山乡').facts).toEqual({ 'supervision-workload-heavy': false });
  });

  it('that stand twice are used neither time', async () => {
    const read = await readSheet(
      csv(
        ['区划代码', '应急管理专职监管人员数', '监管任务重', 'full-time-supervisors'],
        ['532504202', '1', '否', '2'],
      ),
    );
    expect(read.assessment.problems.map(({ row, column }) => `${row}${column}`)).toEqual([
      '1B',
      '1D',
    ]);
    expect(read.assessment.problems[0]?.message).toContain('B、D 列填的是同一项');
    expect(unitOf(read, '五山乡').facts).toEqual({ 'supervision-workload-heavy': false });
  });

  it('that come again among the rows, sums and signatures are no units', async () => {
    const read = await readSheet(
      csv(
        heads,
        ['532504202', '五山乡', '1'],
        heads,
        ['532504203', '江边乡', '2'],
        ['合 计', '', '3'],
        ['填表人：张三', '', ''],
      ),
    );
    expect(read.assessment.units.map(({ unit }) => unit.name)).toEqual(['五山乡', '江边乡']);
    expect(read.assessment.problems).toEqual([]);
    expect(read.notes.map(({ message }) => message)).toEqual([
      '第 3 行是重复的表头，已跳过。',
      '第 5 行是“合 计”，不是单位，已跳过。',
      '第 6 行（“填表人：张三”）不是单位，已跳过。',
    ]);
  });

  it.each<[string, string[][], string]>([
    [
      'are missing',
      [
        ['张三', '李四'],
        ['1', '2'],
      ],
      '没有找到表头',
    ],
    ['have no unit', [['应急管理专职监管人员数'], ['1']], '没有“区划代码”列'],
    [
      'ask for nothing',
      [
        ['区划代码', '人数'],
        ['532504202', '1'],
      ],
      '没有一列是可以对照的填报项',
    ],
    ['have no rows', [heads], '表头下面没有数据行'],
    [
      'are those of our own results',
      [
        ['工作表', '行', '列', '问题'],
        ['', '3', 'C', ''],
      ],
      '表头',
    ],
  ])('that %s are told', async (_, rows, message) => {
    expect(await refusal(csv(...rows))).toContain(message);
  });
});

describe('the unit of a row', () => {
  const row = async (cells: Record<string, string>, home?: string) => {
    const read = await readSheet(
      csv([...Object.keys(cells), '应急管理专职监管人员数'], [...Object.values(cells), '1']),
      home,
    );
    const [unit] = read.assessment.units;
    const found = unit && `${unit.unit.code} ${unit.unit.level} ${unit.unit.name}`;
    return { found, problems: read.assessment.problems.map(tell) };
  };

  test.each<[string, Record<string, string>, string]>([
    ['nine digits', { 区划代码: '532504202' }, '532504202 township 五山乡'],
    ['twelve digits', { 区划代码: '532504202000' }, '532504202 township 五山乡'],
    ['full-width digits', { 区划代码: '５３２５０４２０２' }, '532504202 township 五山乡'],
    [
      'a village, by its township',
      { 区划代码: '532504202201', 名称: '五山村委会' },
      '532504202 village 五山村委会',
    ],
    ['six digits of a county', { 区划代码: '532504' }, '532504 county 弥勒市'],
    ['six digits of a city', { 区划代码: '140500' }, '140500 city 晋城市'],
    [
      'a county’s code beside a township’s name',
      { 区划代码: '532504', 乡镇: '五山乡' },
      '532504202 township 五山乡',
    ],
    ['name and county', { 县: '弥勒市', 乡镇: '五山乡' }, '532504202 township 五山乡'],
    ['a county without its 市', { 县: '弥勒', 乡镇: '五山乡' }, '532504202 township 五山乡'],
    [
      'a government’s full name',
      { 县: '弥勒市', 乡镇: '五山乡人民政府' },
      '532504202 township 五山乡',
    ],
    ['all in one cell', { 乡镇: '弥勒市五山乡' }, '532504202 township 弥勒市五山乡'],
    [
      'province, city, county and name',
      { 省: '山西省', 市: '晋城市', 县: '阳城县', 乡镇: '东冶镇' },
      '140522109 township 东冶镇',
    ],
    ['a level in Chinese', { 区划代码: '532504', 层级: '县（市、区）' }, '532504 county 弥勒市'],
    [
      '市, which a county-level city is',
      { 区划代码: '532504', 层级: '市' },
      '532504 county 弥勒市',
    ],
    [
      'a department',
      { 区划代码: '140500', 层级: '部门', 名称: '晋城市应急管理局' },
      '140500 department 晋城市应急管理局',
    ],
    [
      'a unit that the list does not have',
      { 区划代码: '532504', 层级: '乡镇', 名称: '东风农场管理局' },
      '532504 township 东风农场管理局',
    ],
  ])('%s', async (_, cells, unit) => {
    const { found, problems } = await row(cells);
    // A government's full name stays as it was typed.
    expect(found?.replace('人民政府', '')).toBe(unit);
    expect(problems).toEqual([]);
  });

  test.each<[string, Record<string, string>, RegExp]>([
    [
      'too few digits',
      { 区划代码: '53250420' },
      /^2A .*应是 6 位（市、县）、9 位（乡镇、街道）或 12 位数字/,
    ],
    ['letters', { 区划代码: '五山' }, /^2A .*应是 6 位/],
    [
      'a code that was rounded',
      { 区划代码: '5.32504E+11' },
      /^2A .*科学计数（5\.32504E\+11），末几位已经丢失/,
    ],
    ['a formula', { 区划代码: '=A1' }, /^2A .*是公式/],
    [
      'an unknown code',
      { 区划代码: '532504999', 乡镇: '五山乡' },
      /^2A .*532504999 不在名单中。名单中的弥勒市五山乡（532504202）名称相同/,
    ],
    ['a code of no province', { 区划代码: '999999999' }, /^2A .*不在名单中/],
    ['a province', { 区划代码: '530000' }, /^2A .*是“云南省”的代码，不是市、县或乡镇/],
    [
      'a name of two places',
      { 乡镇: '东冶镇' },
      /^2A .*“东冶镇”有 2 个：阳城县东冶镇（140522109）、五台县东冶镇（140922105）；请填区划代码/,
    ],
    [
      'a mistyped name',
      { 县: '弥勒市', 乡镇: '五山香' },
      /^2B .*弥勒市的名单中没有“五山香”，相近的有弥勒市五山乡（532504202）/,
    ],
    [
      'a mistyped county',
      { 县: '弥靳市', 乡镇: '五山乡' },
      /^2A .*没有“弥靳市”，相近的有红河哈尼族彝族自治州弥勒市（532504）/,
    ],
    ['no unit at all', { 区划代码: '', 乡镇: '' }, /^2A .*没有填区划代码，也没有填单位名称/],
    [
      'a level of none',
      { 区划代码: '532504', 层级: '组' },
      /^2B .*看不懂层级“组”，可以填：乡镇（街道）、/,
    ],
    [
      'a level that is not the code’s',
      { 区划代码: '532504202', 层级: '县' },
      /^2B .*532504202 是“五山乡”（乡镇（街道））的代码，层级填的是“县”/,
    ],
    [
      'a county’s code beside a stranger',
      { 区划代码: '532504', 名称: '东风农场管理局' },
      /^2B .*请加上“层级”一列并填明/,
    ],
  ])('is not guessed from %s', async (_, cells, message) => {
    const { found, problems } = await row(cells);
    expect(found).toBeUndefined();
    expect(problems).toHaveLength(1);
    expect(problems[0]).toMatch(message);
  });

  it('whose name is another’s is assessed by its code, and told', async () => {
    const { found, problems } = await row({ 区划代码: '532504202', 乡镇: '江边乡' });
    expect(found).toBe('532504202 township 江边乡');
    expect(problems).toEqual([
      '2B [江边乡] 代码 532504202 在名单中是“五山乡”，而“江边乡”的代码是 532504203；已按代码计算，请核对代码和名称。',
    ]);
  });

  it('that the list does not have is told when its name is nearly one of the list', async () => {
    const { found, problems } = await row({ 区划代码: '532504', 层级: '乡镇', 名称: '五山香' });
    expect(found).toBe('532504 township 五山香');
    expect(problems).toEqual([
      '2C [五山香] 弥勒市的名单中没有“五山香”，是不是弥勒市五山乡（532504202）？已按弥勒市的单位计算，请核对。',
    ]);
  });

  it('is looked for in the chosen place first', async () => {
    expect((await row({ 乡镇: '东冶镇' }, '140500')).found).toBe('140522109 township 东冶镇');
    expect((await row({ 乡镇: '东冶镇' }, '140900')).found).toBe('140922105 township 东冶镇');
  });

  it('takes the county from the row above, as merged cells leave it', async () => {
    const read = await readSheet(
      csv(
        ['县（市、区）', '乡镇', '专业应急管理人员数'],
        ['阳城县', '凤城镇', '3'],
        ['', '东冶镇', '3'],
        ['高平市', '北城街道', '3'],
      ),
    );
    expect(read.assessment.units.map(({ unit }) => unit.code)).toEqual([
      '140522100',
      '140522109',
      '140581001',
    ]);
  });

  it('may be told by the place it lies in only, as often as there are such units', async () => {
    const read = await readSheet(
      csv(
        ['代码', '层级', '应急管理专职监管人员数'],
        ['532504', 'township', '1'],
        ['532504', 'township', '2'],
      ),
    );
    expect(read.assessment.problems).toEqual([]);
    expect(read.assessment.units.map(({ unit, status }) => [unit.name, status])).toEqual([
      ['弥勒市乡镇（街道）', 'not-met'],
      ['弥勒市乡镇（街道）', 'met'],
    ]);
  });

  it('that comes twice is told, and neither row is dropped', async () => {
    const read = await readSheet(
      csv(heads, ['532504202', '五山乡', '1'], ['532504202', '五山乡', '0']),
    );
    expect(read.assessment.units).toHaveLength(2);
    expect(read.assessment.summary.gaps).toEqual([
      { unit: '名', gap: { min: 3, max: 3 }, open: 0 },
    ]);
    expect(read.assessment.problems.map(tell)).toEqual([
      '3A [532504202] 与第 2 行是同一个单位（五山乡），两行都照算，合计里因此重复；请删去一行，或改正代码、名称。',
    ]);
  });

  it('may say which bearers it is', async () => {
    const sheet = (bearers: string) =>
      csv(
        ['代码', '层级', '名称', '主体', '部门安全工作人员数'],
        ['140500', '部门', '晋城市应急管理局', bearers, '1'],
      );
    const key = await readSheet(sheet('应急管理局、重点安全监管部门'));
    expect(unitOf(key, '晋城市应急管理局').unit.bearers).toEqual([
      'emergency-management-department',
      'key-supervising-department',
    ]);
    // 晋市办发〔2021〕10号 asks 重点行业领域监管部门 for two.
    expect(unitOf(key, '晋城市应急管理局').gaps).toContainEqual({
      unit: '名',
      gap: { min: 1, max: 1 },
      open: 0,
    });
    const strange = await readSheet(sheet('应急管理部'));
    expect(strange.assessment.problems.map(tell)[0]).toContain('是不是“应急管理部门”？');
  });
});

it('an answer that no paper asks of the unit is told for its column', async () => {
  const read = await readSheet(
    csv(
      [...heads, '监管执法人员数'],
      ['532504202', '五山乡', '2', '5'],
      ['532504203', '江边乡', '2', ''],
    ),
  );
  expect(read.notes.map(({ message }) => message)).toEqual([
    'D 列“监管执法人员数”：有 1 个单位填了，但适用于它们的文件没有这一项要求，没有用上。',
  ]);
});

it('answers that contradict each other are told at their cell', async () => {
  const read = await readSheet(
    csv(
      [
        '代码',
        '层级',
        '名称',
        '在职执法人员数',
        '具有应急管理、安全生产相关学历、职业资格和实践经验的执法人员数',
      ],
      ['140500', '部门', '晋城市应急管理局', '4', '5'],
    ),
  );
  const [problem] = read.assessment.problems;
  expect(problem).toMatchObject({ row: 2, column: 'E', value: '5' });
  expect(problem?.message).toContain('不能大于“在职执法人员数”（4）');
  expect(unitOf(read, '晋城市应急管理局').faults).toBe(1);
});

it('more rows than are read at once are refused before any is assessed', async () => {
  const rows = Array.from({ length: 50_001 }, () => '532504202,五山乡,1');
  expect(await refusal(`${heads.join(',')}\n${rows.join('\n')}`)).toBe(
    '表格有 50001 行，一次最多读取 50000 行；请拆成几份分别选择。',
  );
});
