import { describe, expect, it } from 'vitest';
import { breakContent, type Breakage } from '../../support/broken-content.ts';

// Damage that a careless or malicious editor might do, each found by trying. One test an edit.

const mile = 'policies/mile-2020-3';
const jincheng = 'policies/jincheng-2021-10';
const huludao = 'policies/huludao-2018-15';
const told = (breakIt: (content: Breakage) => void) =>
  breakContent(breakIt).map(({ message }) => message);

describe('what is cited of a paper is what it prints', () => {
  it.each([
    ['label', 'label="(十二)"', 'label="(十三)"', 'clause c12 does not begin with (十三)落实'],
    [
      'title',
      'title="落实安全监管执法人员配备要求"',
      'title="人员配备"',
      'clause c12 does not begin',
    ],
    [
      'unprinted',
      'label="(十二)" title',
      'unprinted title',
      'says unprinted and begins with a number',
    ],
    [
      'number',
      'documentNumber: 弥安发〔2020〕3号',
      'documentNumber: 弥安发〔2020〕4号',
      'the number printed is 弥安发〔2020〕3号',
    ],
    [
      'date',
      'issuedOn: 2020-06-12',
      'issuedOn: 2031-01-01',
      'issuedOn: the date printed is 2020-06-12',
    ],
    [
      'issuer',
      '  - 弥勒市安全生产委员会\n',
      '  - 弥勒市人民政府\n',
      'stands neither in title, letterhead nor signature',
    ],
    [
      'part',
      '<Part kind="title">',
      '<Part kind="imprint">',
      'the paper has 0 title parts, not one',
    ],
  ])('%s', (_, from, to, message) => {
    const messages = told(({ replace }) => replace(`${mile}/index.mdx`, from, to));
    expect(messages.join('\n')).toContain(message);
  });

  it('an id that would be that of a heading', () => {
    const messages = told(({ replace }) =>
      replace(`${mile}/index.mdx`, '<Clause id="c14"', '<Clause id="h1"'),
    );
    expect(messages.join('\n')).toContain('h1, h2 … are the ids of printed headings');
  });
});

describe('figures', () => {
  const township =
    'kind: headcount\n    fact: full-time-supervisors\n    per: township\n    min: 2\n    unit: 名';

  it('white space inside a number hides none of it', () => {
    const messages = told(({ replace }) =>
      replace(`${jincheng}/index.mdx`, '不少于20万元', '不少于2\uFEFF0万元'),
    );
    expect(messages[0]).toBe('an invisible character, U+FEFF');
  });

  it.each([
    [
      'another kind throws the figure away',
      'kind: standard\n    fact: full-time-supervisors\n    standard: 专职监管',
      'the quote states a figure, a standard has none',
    ],
    [
      'a floor becomes a ceiling',
      township.replace('min:', 'max:'),
      'an upper bound is given, the quote states none',
    ],
    ['people are no money', township.replace('headcount', 'money'), '名 is no unit of a money'],
  ])('%s', (_, measure, message) => {
    const messages = told(({ replace }) => replace(`${mile}/obligations.yaml`, township, measure));
    expect(messages.join('\n')).toContain(message);
  });

  it('measured and unmeasured at once', () => {
    const messages = told(({ replace }) =>
      replace(
        `${mile}/obligations.yaml`,
        `  measure:\n    ${township}`,
        `  unmeasured: 无\n  measure:\n    ${township}`,
      ),
    );
    expect(messages[0]).toContain('never both');
  });

  it('a quote that begins inside a number: 5至30名 for 15至30名', () => {
    const messages = told(({ replace }) =>
      replace(
        `${mile}/obligations.yaml`,
        'quote: 市级一般应配备执法人员15至30名',
        'quote: 5至30名',
      ),
    );
    expect(messages.join('\n')).toContain('the quote begins or ends inside a number');
  });

  it('a deadline that is left out', () => {
    const messages = told(({ replace }) =>
      replace(`${jincheng}/obligations.yaml`, '  by: 2022-12-31\n', ''),
    );
    expect(messages).toContain('c6.3: the quote states a deadline and there is no by');
  });
});

describe('facts', () => {
  it.each([
    [
      'a headcount asked as yes or no',
      'fact: full-time-supervisors\n    per: township',
      'fact: supervision-workload-heavy\n    per: township',
      'is asked as boolean, a headcount needs integer or number',
    ],
  ])('%s', (_, from, to, message) => {
    const messages = told(({ replace }) => replace(`${mile}/obligations.yaml`, from, to));
    expect(messages.join('\n')).toContain(message);
  });

  it('times asked for another period than the clause counts in', () => {
    const messages = told(({ replace }) =>
      replace(
        'policies/huludao-2018-15/obligations.yaml',
        'fact: yearly-standing-committee-meetings',
        'fact: standing-committee-meetings',
      ),
    );
    expect(messages).toContain(
      'c2.2: standing-committee-meetings is asked per quarter, the measure counts per year',
    );
  });

  it('20万元 asked in 元', () => {
    const messages = told(({ edit }) => {
      edit('vocabulary/facts.yaml', (text) =>
        text.replace(/(- id: enforcement-funds\n(?: {2}.*\n)*? {2}unit: )万元/, '$1元'),
      );
      edit(`${jincheng}/not-duties.yaml`, (text) => `${text}\n`);
    });
    expect(messages).toContain('c10.2: enforcement-funds is asked in 元, the measure counts 万元');
  });
});

describe('strength', () => {
  it('不得 permits nothing', () => {
    const messages = told(({ edit }) =>
      edit(`${huludao}/obligations.yaml`, (text) =>
        text.replace('modality: prohibition', 'modality: permission'),
      ),
    );
    expect(messages.join('\n')).toContain('modality is permission, the quote says');
  });

  it('原则上 is recorded', () => {
    const messages = told(({ edit }) =>
      edit(`${jincheng}/obligations.yaml`, (text) => text.replace(/ {2}wording: 原则上\n/, '')),
    );
    expect(messages.join('\n')).toContain('the quote says “原则上” and wording does not record it');
  });
});

describe('coverage', () => {
  it('noDuty does not hide 不少于', () => {
    const messages = told(({ edit }) => {
      edit(`${mile}/obligations.yaml`, (text) =>
        text
          .split(/^(?=- )/m)
          .filter((entry) => !entry.startsWith('- id: c12.'))
          .join(''),
      );
      edit(`${mile}/index.mdx`, (text) =>
        text.replace('<Clause id="c12"', '<Clause id="c12" noDuty="无"'),
      );
    });
    expect(messages).toContain('clause c12 has “不少于” in no annotated passage');
  });
});

describe('repairs and citations', () => {
  it('a clause is not dropped as a page footer', () => {
    const messages = told(({ edit }) =>
      edit(`${jincheng}/index.mdx`, (text) =>
        text
          .replace(/<Clause id="c16"[\s\S]*?<\/Clause>\n/, '')
          .replace(
            / {4}- kind: join\n {6}lines: 63-65\n.*\n/,
            '    - kind: drop\n      lines: 63-65\n      what: 页脚\n',
          ),
      ),
    );
    expect(messages).toContain('a line with a printed number is dropped as “页脚”');
  });

  it('a repair does not change the law: 75% stays 75%', () => {
    const messages = told(({ edit }) =>
      edit(`${huludao}/index.mdx`, (text) =>
        text.replaceAll('在职人员的75%。加强安全生产', '在职人员的70%。加强安全生产'),
      ),
    );
    expect(messages.join('\n')).toContain('changes words or figures');
  });

  it('a citation holds the whole title', () => {
    const messages = told(({ edit }) =>
      edit(`${jincheng}/citations.yaml`, (text) =>
        text.replace('能力建设的意见》', '能力建设的意见'),
      ),
    );
    expect(messages.join('\n')).toMatch(/cites 《.*》 and there is no entry for it/);
  });
});
