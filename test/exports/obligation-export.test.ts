import Papa from 'papaparse';
import { readSheet } from 'read-excel-file/node';
import { describe, expect, it } from 'vitest';
import { buildDutyLabels } from '../../src/exports/build-duty-labels.ts';
import {
  citationsOf,
  obligationCsv,
  obligationJson,
  obligationWorkbook,
  type ObligationExport,
} from '../../src/exports/obligation-export.ts';
import { publishObligation } from '../../src/exports/public-data.ts';
import { selectedDutiesPaper } from '../../src/exports/course/selected-duties.ts';
import { writeOfficial } from '../../src/exports/docx/write-official.ts';
import { writeWorkbook } from '../../src/exports/write-workbook.ts';
import { corpus, rulebook } from '../support/real-corpus.ts';
import { faultsOf, openPackage, partOf } from '../support/office-package.ts';

const labels = buildDutyLabels(corpus, (code) => (code === '140500' ? '晋城市' : code));
const duties = corpus.obligations.map((one) => publishObligation(one, (path) => path));
const dutyAt = (policy: string, id: string) => {
  const duty = duties.find((one) => one.policy === policy && one.id === id);
  if (!duty) throw new Error(`no duty ${policy} ${id}`);
  return duty;
};
const report: ObligationExport = {
  obligations: [
    dutyAt('jincheng-2021-10', 'c5.5'),
    dutyAt('xinzhou-2022-campaign', 'p5.40'),
    dutyAt('huludao-2018-15', 'c13.5'),
  ],
  labels,
  choice: '人员配备',
  on: '2026-11-22',
  address: 'https://anjian.example/obligations/?topic=staffing',
  origin: 'https://anjian.example',
};

describe('the paper of duties', () => {
  it('lists them by topic in the official layout, and says which one rests on a report', async () => {
    const paper = selectedDutiesPaper(report, rulebook.policies);
    expect(paper.title).toBe('人员配备责任清单');
    const file = await openPackage(await writeOfficial(paper));
    expect(faultsOf(file)).toEqual([]);
    const text = partOf(file, 'word/document.xml').replaceAll(/<[^>]+>/g, '');
    for (const { quote } of report.obligations) expect(text).toContain(quote);
    expect(text).toContain('至少 3—5 名');
    expect(text).toContain('未规定数量');
    expect(text).toContain('据新闻报道');
  });
});

describe('the workbook of duties', () => {
  it('is read back by another library: a row for each duty, no silence as zero', async () => {
    const blob = await writeWorkbook(obligationWorkbook(report));
    const file = Buffer.from(await blob.arrayBuffer());
    const [head = [], ...rows] = await readSheet(file, '义务清单');
    const cell = (row: number, name: string) => rows[row]?.[head.indexOf(name)];
    expect(rows).toHaveLength(3);
    expect(cell(0, '数量')).toBe('至少 3—5 名');
    expect(cell(0, '地区')).toBe('晋城市');
    expect(cell(0, '原文')).toBe('至少配备3—5名专业应急管理人员');
    expect(cell(0, '引用')).toBe(
      '《晋城市人民政府办公室关于加强市县乡安全生产监管能力建设的实施意见》（晋市政办〔2021〕10号）第（五）条：“至少配备3—5名专业应急管理人员”',
    );
    expect(cell(0, '网址')).toBe('https://anjian.example/policies/jincheng-2021-10/#o-c5-5');
    expect(cell(1, '来源')).toBe('据新闻报道');
    expect(cell(1, '引用')).toMatch(/^据新闻报道《/);
    expect(cell(2, '数量')).toBe('未规定数量');
    const about = new Map((await readSheet(file, '说明')).map(([name, value]) => [name, value]));
    expect(about.get('内容版本')).toBe(labels.edition.content);
    expect(about.get('内容')).toBe('人员配备，共 3 项');
  });

  it('holds every duty there is', async () => {
    const blob = await writeWorkbook(obligationWorkbook({ ...report, obligations: duties }));
    const rows = await readSheet(Buffer.from(await blob.arrayBuffer()), '义务清单');
    expect(rows).toHaveLength(duties.length + 1);
  });
});

describe('the CSV of duties', () => {
  it('opens in Excel with its characters, carries the edition, and runs nothing as a formula', () => {
    const [first] = report.obligations;
    if (!first) throw new Error('no duty');
    const evil = { ...first, action: '=HYPERLINK("http://x")', plain: '+1' };
    const text = obligationCsv({ ...report, obligations: [evil] });
    expect(text.startsWith('\uFEFF')).toBe(true);
    const { data } = Papa.parse<string[]>(text.slice(1).trim());
    const [head = [], row = []] = data;
    expect(row[head.indexOf('要求')]).toBe(`'=HYPERLINK("http://x")`);
    expect(row[head.indexOf('版本')]).toContain(labels.edition.content);
    expect(row).toHaveLength(head.length);
  });
});

it('the JSON of duties is the published data with citations and the edition', () => {
  const data = JSON.parse(obligationJson(report)) as {
    edition: unknown;
    obligations: { id: string; citation: string }[];
  };
  expect(data.edition).toEqual(labels.edition);
  expect(data.obligations.map(({ id }) => id)).toEqual(['c5.5', 'p5.40', 'c13.5']);
  expect(data.obligations[0]).toMatchObject(dutyAt('jincheng-2021-10', 'c5.5'));
});

it('citations to be pasted name the clause, the words and the address, one below the other', () => {
  const parts = citationsOf(report).split('\n\n');
  expect(parts).toHaveLength(3);
  expect(parts[1]).toMatch(
    /^据新闻报道《.+》（2022年5月23日发布，非文件原文）第5段：“.+”\nhttps:\/\/anjian\.example\/policies\/xinzhou-2022-campaign\/#o-p5-40$/,
  );
});
