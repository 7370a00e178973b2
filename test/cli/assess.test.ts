import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import readWorkbook from 'read-excel-file/node';
import { afterAll, beforeAll, describe, expect, it, test, vi } from 'vitest';
import { findingSchema } from '../../src/model/finding.schema.ts';

// Each test starts the command, which reads all papers first.
vi.setConfig({ testTimeout: 120_000 });

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'assess-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Runs the real command, as `npm run assess -- …` does. */
function assess(
  args: readonly string[],
  input?: string | Uint8Array,
  settings: Readonly<Record<string, string>> = {},
) {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['src/cli/assess.ts', ...args], {
    input,
    encoding: 'utf8',
    env: { ...process.env, CONTENT_DIR: 'content', ...settings },
    maxBuffer: 2 ** 28,
  });
  return { status, stdout, stderr };
}

function file(name: string, content: string): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}

interface JsonUnit {
  row: number;
  code: string;
  level: string;
  name: string;
  status: string;
  summary: string;
  findings: Record<string, unknown>[];
}
interface JsonReport {
  asOf: string;
  edition: { site: string; content: string };
  units: JsonUnit[];
  errors: { row: number; column?: string; value: string; message: string }[];
  summary: { text: string };
}
const parse = (stdout: string) => JSON.parse(stdout) as JsonReport;

const sheet =
  '区划代码,乡镇,应急管理专职监管人员数\n532504202,五山乡,1\n532504203,江边乡,-1\n532504107,西一镇,2\n';

describe('npm run assess', () => {
  it('is this program', () => {
    const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as {
      scripts: Record<string, string>;
    };
    expect(scripts['assess']).toBe('node src/cli/assess.ts');
  });

  it('prints each unit with what it lacks, its clause, and the errors with row and column', () => {
    const { status, stdout, stderr } = assess([file('a.csv', sheet), '--as-of', '2026-11-22']);
    expect(stderr).toBe('');
    expect(status).toBe(1);
    expect(stdout.replace(/content [0-9a-f]{12}/, 'content …')).toMatchInlineSnapshot(`
      "a.csv: 3 units as of 2026-11-22, content …

      第 2 行 弥勒市五山乡（532504202）：可对照的要求 1 项，不达标 1 项；缺 1 名
          不达标  配备应急管理专职监管人员不少于2名：要求不少于 2 名，填报 1 名，缺 1 名。
                  弥安发〔2020〕3号(十二) /policies/mile-2020-3/#o-c12-10
      第 3 行 弥勒市江边乡（532504203）：可对照的要求 1 项，待填 1 项；缺 0—2 名；有 1 处填报有误
          待填  配备应急管理专职监管人员不少于2名：要求不少于 2 名；“应急管理专职监管人员数”待填，暂不能判断。
                  弥安发〔2020〕3号(十二) /policies/mile-2020-3/#o-c12-10
      第 4 行 弥勒市西一镇（532504107）：可对照的要求 1 项，达标 1 项


      1 error in the file:
        第 3 行 C 列“应急管理专职监管人员数”：“-1”是负数，请填 0 或更大的数。

      3 个乡镇（街道）：不达标 1，待填 1，达标 1；共缺 1—3 名；有 1 个单位填报有误
      "
    `);
  });

  it('is silent about errors where there are none, and leaves with 0', () => {
    const { status, stdout } = assess([file('b.csv', sheet.replace('-1', '2'))]);
    expect(status).toBe(0);
    expect(stdout).not.toContain('error');
    expect(stdout).toContain('3 个乡镇（街道）：不达标 1，达标 2；共缺 1 名');
  });
});

describe('--json', () => {
  const rows = [
    { code: '532504202', level: 'township', name: '五山乡', facts: { 'full-time-supervisors': 1 } },
    { code: '532504203', facts: { 'full-time-supervisors': '三人' } },
    { code: '532504107', facts: { 'full-time-supervisors': -1 } },
    { code: '532504108', facts: { 'full-time-supervisors': null } },
    { code: '000000000', facts: {} },
    {
      code: '140902104',
      facts: { 'township-eight-haves': ['有场所'], 'township-enforcement-officers': 3 },
    },
    { code: '140902101', facts: { 'township-eight-haves': [], typo: 1 } },
    'no unit',
  ];

  it('is one document on standard output, with a finding for each duty', () => {
    const { status, stdout, stderr } = assess(
      ['-', '--json', '--as-of', '2026-11-22'],
      JSON.stringify(rows),
    );
    expect(stderr).toBe('');
    expect(status).toBe(1);
    const report = parse(stdout);
    expect(report.asOf).toBe('2026-11-22');
    expect(report.edition.content).toMatch(/^[0-9a-f]{12}$/);
    expect(
      report.units.map(({ row, code, level, name, status: own }) => [row, code, level, name, own]),
    ).toEqual([
      [1, '532504202', 'township', '五山乡', 'not-met'],
      [2, '532504203', 'township', '江边乡', 'met'],
      [3, '532504107', 'township', '西一镇', 'unknown'],
      [4, '532504108', 'township', '西二镇', 'unknown'],
      [6, '140902104', 'township', '豆罗镇', 'not-met'],
      [7, '140902101', 'township', '奇村镇', 'not-met'],
    ]);
    expect(report.errors.map(({ row, column, value }) => [row, column, value])).toEqual([
      [3, 'full-time-supervisors', '-1'],
      [5, 'code', '000000000'],
      [7, 'typo', '1'],
      [8, undefined, 'no unit'],
    ]);
    const [wushan] = report.units;
    expect(wushan?.summary).toBe('可对照的要求 1 项，不达标 1 项；缺 1 名');
    // 弥安发〔2020〕3号 binds a township by 22 annotated duties, one of them measured for it.
    const shortfall = wushan?.findings.filter(({ scored }) => scored === true);
    expect(shortfall).toEqual([
      expect.objectContaining({
        policy: 'mile-2020-3',
        obligation: 'c12.10',
        status: 'not-met',
        gap: 1,
        unit: '名',
        because: '要求不少于 2 名，填报 1 名，缺 1 名。',
        action: '配备应急管理专职监管人员不少于2名',
        quote: '每个乡镇(街道)配备应急管理专职监管人员不少于2名',
        reference: '(十二)',
        url: '/policies/mile-2020-3/#o-c12-10',
        official: true,
      }),
    ]);
    const shape = findingSchema.loose();
    for (const { findings } of report.units)
      for (const finding of findings) expect(shape.safeParse(finding).success).toBe(true);
  });

  it('also reads { units: [ … ] }, bearers, and facts by their Chinese labels', () => {
    const units = [
      {
        code: '140500',
        level: 'department',
        name: '晋城市应急管理局',
        bearers: ['emergency-management-department', 'key-supervising-department'],
        facts: { 部门安全工作人员数: 1, 安全监管执法经费: 20, 'enforcement-equipment': true },
      },
    ];
    const { status, stdout } = assess(['-', '--json'], JSON.stringify({ units }));
    const [unit] = parse(stdout).units;
    expect(status).toBe(0);
    const found = unit?.findings.filter(({ scored }) => scored === true) ?? [];
    const statusOf = (id: string) => found.find(({ obligation }) => obligation === id)?.['status'];
    // c4.3: 不少于2名; c10.2: 每年不少于20万元; c9.2: by another paper's standard.
    expect([statusOf('c4.3'), statusOf('c10.2'), statusOf('c9.2')]).toEqual([
      'not-met',
      'met',
      'met',
    ]);
  });
});

it('-o writes the results as a workbook', async () => {
  const output = join(folder, 'results.xlsx');
  const { status } = assess([file('c.csv', sheet), '-o', output]);
  expect(status).toBe(1);
  const sheets = await readWorkbook(output);
  expect(sheets.map(({ sheet: name }) => name)).toEqual(['汇总', '明细', '填报问题', '说明']);
  expect(sheets[0]?.data).toHaveLength(4);
});

describe('a deployer’s site', () => {
  const overlay = (text: string) => ({ LOCAL_OVERLAY: file('overlay.yaml', text) });

  it('stands with its own name and addresses in the workbook, as on the page', async () => {
    const output = join(folder, 'own.xlsx');
    const { stderr } = assess([file('own.csv', sheet), '-o', output], undefined, {
      ...overlay('provider: 某县应急管理局\nsiteName: 某县安监知识库\n'),
      SITE_URL: 'https://www.example.gov.cn',
      BASE_PATH: '/anjian/',
    });
    expect(stderr).toBe('');
    const cells = (await readWorkbook(output)).flatMap(({ data }) => data.flat().map(String));
    expect(cells.join('\n')).toContain('本表由某县安监知识库在本机算出');
    expect(cells.join('\n')).not.toContain('本表由安监知识库');
    expect(cells.join('\n')).toContain(
      'https://www.example.gov.cn/anjian/policies/mile-2020-3/#o-c12-10',
    );
  });

  it('stands with its name in the JSON, too', () => {
    const { stdout } = assess(
      [file('own.csv', sheet), '--json'],
      undefined,
      overlay('provider: 某县应急管理局\nsiteName: 某县安监知识库\n'),
    );
    expect(parse(stdout).edition).toMatchObject({ siteName: '某县安监知识库' });
  });

  it('is not assessed while its overlay is wrong: the build would stop, too', () => {
    const { status, stdout, stderr } = assess(
      [file('own.csv', sheet)],
      undefined,
      overlay('provider: 某县应急管理局\nsiteNam: 某县安监知识库\n'),
    );
    expect(status).toBe(2);
    expect(stdout).toBe('');
    expect(stderr).toMatch(/overlay\.yaml:2 /);
    expect(stderr).not.toContain('    at ');
  });
});

it('names without codes are looked up where --place says', () => {
  const names = file('d.csv', '乡镇,专业应急管理人员数\n东冶镇,2\n');
  expect(assess([names]).stdout).toContain('“东冶镇”有 2 个');
  expect(assess([names, '--place', '140500']).stdout).toContain('阳城县东冶镇（140522109）');
});

test.each<[string, string[], string]>([
  ['no file', [], 'give a file'],
  ['two files', ['a', 'b'], 'give one file'],
  ['a file that is not there', ['/nowhere.csv'], 'there is no file /nowhere.csv'],
  ['a folder', ['src'], 'is a folder'],
  ['an unknown option', ['--wrong'], "'--wrong'"],
  ['a day that does not exist', ['x.csv', '--as-of', '2026-02-30'], '2026-02-30 is no day'],
  ['a place that is none', ['x.csv', '--place', '99'], '99 is no division code'],
  ['a picture', ['public/icon-192.png'], '这是图片，不是表格文件'],
])('%s: nothing on standard output, the reason on standard error, 2', (_, args, message) => {
  const { status, stdout, stderr } = assess(args);
  expect(status).toBe(2);
  expect(stdout).toBe('');
  expect(stderr).toContain(message);
});

test.each([
  ['{"a":1}', 'JSON 应是列表'],
  ['[1,2', '不是有效的 JSON'],
  ['[]', '没有单位'],
])('the JSON %s is refused', (text, message) => {
  const { status, stderr } = assess(['-', '--json'], text);
  expect(status).toBe(2);
  expect(stderr).toContain(message);
});

it('--help tells the shape of both kinds of file', () => {
  const { status, stdout } = assess(['--help']);
  expect(status).toBe(0);
  expect(stdout).toContain('"facts": { "full-time-supervisors": 1 }');
  expect(stdout).toContain('--as-of DATE');
});
