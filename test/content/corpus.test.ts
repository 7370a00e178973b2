import { describe, expect, it } from 'vitest';
import type { CorpusObligation } from '../../src/corpus/corpus.ts';
import { inspectCorpus } from '../../src/corpus/read-corpus.ts';
import { contentDir } from '../support/broken-content.ts';

const { corpus, problems } = inspectCorpus(contentDir);
const policy = (id: string) => {
  const found = corpus.policies.find((one) => one.id === id);
  if (!found) throw new Error(`there is no policy ${id}`);
  return found;
};
/** The one duty of a paper whose quote holds these words. */
function dutyWith(id: string, clause: string, words: string): CorpusObligation {
  const found = policy(id).obligations.filter(
    (one) => one.clause === clause && one.quote.includes(words),
  );
  const [only] = found;
  if (!only || found.length > 1)
    throw new Error(`${found.length} duties of ${id} ${clause} say “${words}”, not one`);
  return only;
}
const measuresOf = (id: string) =>
  policy(id).obligations.flatMap(({ measure }) => (measure ? [measure] : []));

it('the five papers are sound', () => {
  expect(problems).toEqual([]);
});

it('no sentence of the five papers is without an annotation', () => {
  const left = corpus.policies.map(({ id, unannotatedSentences }) => [id, unannotatedSentences]);
  expect(Object.fromEntries(left)).toEqual({
    'mile-2020-3': 0,
    'jincheng-2021-10': 0,
    'xinzhou-2022-campaign': 0,
    'huludao-2018-15': 0,
    'baofeng-2020-28': 0,
  });
});

// Read off the head of each paper.
it.each([
  ['mile-2020-3', '弥安发〔2020〕3号', '2020-06-12', true, '532504', ['弥勒市安全生产委员会']],
  [
    'jincheng-2021-10',
    '晋市政办〔2021〕10号',
    '2021-04-20',
    true,
    '140500',
    ['晋城市人民政府办公室'],
  ],
  [
    'huludao-2018-15',
    '葫委发〔2018〕15号',
    undefined,
    true,
    '211400',
    ['中共葫芦岛市委', '葫芦岛市人民政府'],
  ],
  ['baofeng-2020-28', '宝政文〔2020〕28号', '2020-03-24', true, '410421', ['宝丰县人民政府']],
  // A news report of 大院网 on a plan that is not held; it gives no number.
  [
    'xinzhou-2022-campaign',
    undefined,
    undefined,
    false,
    '140900',
    ['忻州市人民政府安全生产委员会'],
  ],
])('%s is %s', (id, documentNumber, issuedOn, official, jurisdiction, issuers) => {
  const { genre, ...head } = policy(id);
  expect(head).toMatchObject({ official, jurisdiction, issuers });
  expect(head.documentNumber).toBe(documentNumber);
  expect(head.issuedOn).toBe(issuedOn);
  expect(genre === 'news-report').toBe(!official);
});

it.each([
  ['mile-2020-3', ['preamble', ...numbered(15), 'closing']],
  ['jincheng-2021-10', ['preamble', ...numbered(16)]],
  [
    'huludao-2018-15',
    ['preamble', 's1-1', 's1-2', ...numbered(32), 's3-1', 's3-2', 's3-3', 's3-4', 's3-5'],
  ],
  ['xinzhou-2022-campaign', ['p1', 'p2', 'p3', 'p4', 'p5']],
  [
    'baofeng-2020-28',
    [
      'preamble',
      's1',
      's2-1',
      's2-2',
      's2-3',
      's2-4',
      's3-1',
      's3-2',
      's3-3',
      's4-1',
      's4-2',
      's4-3',
    ],
  ],
])('%s has every clause of the paper, in its order', (id, clauses) => {
  expect(policy(id).clauses.map((clause) => clause.id)).toEqual(clauses);
});

function numbered(count: number): string[] {
  return Array.from({ length: count }, (_, index) => `c${index + 1}`);
}

describe('弥勒', () => {
  const duty = (clause: string, words: string) => dutyWith('mile-2020-3', clause, words);

  it('(十二): a township has no fewer than 2 full-time supervisors', () => {
    const found = duty('c12', '每个乡镇(街道)配备应急管理专职监管人员不少于2名');
    expect(found).toMatchObject({
      bearers: ['township'],
      modality: 'obligation',
      wording: '不少于',
      label: '(十二)',
      measure: { kind: 'headcount', per: 'township', min: 2, unit: '名' },
    });
    expect(found.measure).not.toHaveProperty('max');
  });

  it('(十二): the city has 15 to 30 enforcement officers, as a rule', () => {
    expect(duty('c12', '15至30名')).toMatchObject({
      wording: '一般应',
      measure: { kind: 'headcount', per: 'city', min: 15, max: 30 },
    });
  });

  it('(七): the two groups of departments have at least 1 each', () => {
    expect(duty('c7', '配备不少于1名专职监管人员').measure).toMatchObject({ min: 1, unit: '名' });
    expect(duty('c7', '明确至少1名安全生产专(兼)职监管人员').measure).toMatchObject({ min: 1 });
  });

  it('(十五): officers are trained in turn every 3 years, in principle', () => {
    expect(duty('c15', '每3年')).toMatchObject({
      wording: '原则上、要',
      measure: { kind: 'frequency', times: 1, every: '3 years', per: 'person' },
    });
  });
});

describe('晋城', () => {
  const duty = (clause: string, words: string) => dutyWith('jincheng-2021-10', clause, words);

  it('（五）: a township has at least 3 to 5 professional staff', () => {
    expect(duty('c5', '3—5名')).toMatchObject({
      bearers: ['township'],
      wording: '至少',
      measure: { kind: 'headcount', per: 'township', min: 3, max: 5, unit: '名' },
    });
  });

  it('（六）: 75% of the officers are qualified by the end of 2022', () => {
    expect(duty('c6', '75%')).toMatchObject({
      by: '2022-12-31',
      measure: { kind: 'share', min: 75, unit: '%', rounding: 'up' },
    });
  });

  it('（七）: training in turn every 3 years, of no less than two weeks', () => {
    expect(duty('c7', '每 3 年').measure).toMatchObject({
      kind: 'frequency',
      times: 1,
      every: '3 years',
    });
    expect(duty('c7', '不少于两周').measure).toMatchObject({
      kind: 'duration',
      min: 2,
      unit: '周',
    });
  });

  it('（九）: each officer has one of three pieces of kit by the end of 2021', () => {
    expect(duty('c9', '人手一台')).toMatchObject({
      by: '2021-12-31',
      measure: {
        kind: 'kit',
        items: ['移动执法终端', '执法记录仪', '个人安全防护'],
        count: 1,
        per: 'person',
      },
    });
  });

  it('（十）: a key department has 200,000 yuan a year', () => {
    expect(duty('c10', '20万元').measure).toMatchObject({
      kind: 'money',
      min: 20,
      unit: '万元',
      every: 'year',
      per: 'department',
    });
  });

  it('（三）, （四）, （五）: 20% of the leaders, 2 staff of a department, 1 cadre of a village', () => {
    expect(duty('c3', '不少于20%').measure).toMatchObject({ kind: 'share', min: 20 });
    expect(duty('c4', '不少于2名').measure).toMatchObject({ min: 2, per: 'department' });
    expect(duty('c5', '明确1名').measure).toMatchObject({ min: 1, per: 'village' });
  });
});

describe('忻州', () => {
  const duty = (clause: string, words: string) => dutyWith('xinzhou-2022-campaign', clause, words);

  it('is a campaign until the end of November 2022', () => {
    expect(policy('xinzhou-2022-campaign').to).toBe('2022-11-30');
  });

  it('a township has no fewer than 3 enforcement officers', () => {
    expect(duty('p5', '不少于3人').measure).toMatchObject({
      kind: 'headcount',
      min: 3,
      unit: '人',
      per: 'township',
    });
  });

  it('八有 are eight things to have', () => {
    expect(duty('p5', '八有').measure).toMatchObject({
      kind: 'checklist',
      count: 8,
      items: [
        '有场所',
        '有牌子',
        '有印章',
        '有制度',
        '有经费',
        '有装备',
        '有统一服装',
        '有工作档案',
      ],
    });
  });

  it('a safety committee has two chairs', () => {
    expect(duty('p4', '双主任').measure).toMatchObject({ kind: 'headcount', min: 2, unit: '主任' });
  });

  it('the city government meets every quarter, the county government every month', () => {
    expect(duty('p5', '市政府每季度').measure).toMatchObject({ times: 1, every: 'quarter' });
    const counties = policy('xinzhou-2022-campaign').obligations.filter(({ quote }) =>
      quote.startsWith('县政府每月至少召开一次会议'),
    );
    expect(counties.map(({ measure }) => measure)).toMatchObject([{ times: 1, every: 'month' }]);
  });

  it('the standing committee meets every quarter, leaders inspect every month', () => {
    expect(duty('p5', '党委常委会每季度').measure).toMatchObject({ times: 1, every: 'quarter' });
    expect(duty('p5', '领导每月至少深入基层').measure).toMatchObject({ times: 1, every: 'month' });
  });

  it('10% of the enterprises below are spot-checked', () => {
    expect(duty('p3', '不少于10%').measure).toMatchObject({ kind: 'share', min: 10, unit: '%' });
  });

  it('grid workers are trained twice a year', () => {
    expect(duty('p5', '不少于两次').measure).toMatchObject({ times: 2, every: 'year' });
  });
});

describe('葫芦岛', () => {
  const duty = (clause: string, words: string) => dutyWith('huludao-2018-15', clause, words);

  it('2.: the standing committee meets at least twice a year', () => {
    expect(duty('c2', '每年至少召开2次常委会议').measure).toMatchObject({
      times: 2,
      every: 'year',
    });
  });

  it('4.: governments meet at least once a quarter', () => {
    expect(duty('c4', '每季度至少召开一次').measure).toMatchObject({ times: 1, every: 'quarter' });
  });

  it('7.: 300 employees are a condition on high-risk enterprises, none on large ones', () => {
    const words = '从业人员300人以上的高危生产经营单位领导层增设安全总监';
    const found = policy('huludao-2018-15').obligations.filter(({ quote }) =>
      quote.includes(words),
    );
    const told = found.map(({ bearers, modality, when }) => ({ bearers, modality, when }));
    expect(told).toEqual([
      { bearers: ['large-enterprise'], modality: 'recommendation', when: undefined },
      {
        bearers: ['high-risk-enterprise'],
        modality: 'recommendation',
        when: [{ text: '从业人员300人以上', fact: 'employees', atLeast: 300 }],
      },
    ]);
    expect(found.every(({ measure }) => measure === undefined)).toBe(true);
  });

  it('14.: two comprehensive drills, in no stated period', () => {
    const { measure } = duty('c14', '综合性应急演练不少于2次');
    expect(measure).toMatchObject({ kind: 'frequency', times: 2 });
    expect(measure).not.toHaveProperty('every');
  });

  it('19.: 75% professional supervisors before the end of 2020', () => {
    expect(duty('c19', '75%')).toMatchObject({
      by: '2020-12-31',
      measure: { kind: 'share', min: 75, unit: '%' },
    });
  });

  it('三(二): a report within a month of the paper', () => {
    expect(duty('s3-2', '1个月内').measure).toMatchObject({
      kind: 'timeLimit',
      within: '1 month',
      after: '文件下发',
    });
  });

  it('20.: an accident is evaluated within a year of its closing', () => {
    expect(duty('c20', '一年内').measure).toMatchObject({ within: '1 year', after: '事故结案' });
  });

  it('31.: schools drill every month, kindergartens every quarter', () => {
    expect(duty('c31', '中小学每月至少组织1次').measure).toMatchObject({
      times: 1,
      every: 'month',
    });
    const kindergartens = policy('huludao-2018-15').obligations.filter(({ quote }) =>
      quote.startsWith('幼儿园每季度至少组织1次'),
    );
    expect(kindergartens.map(({ measure }) => measure)).toMatchObject([
      { times: 1, every: 'quarter' },
    ]);
  });
});

it('宝丰 demands nothing in figures', () => {
  expect(policy('baofeng-2020-28').obligations.length).toBeGreaterThan(0);
  expect(measuresOf('baofeng-2020-28')).toEqual([]);
});
