import { describe, expect, it } from 'vitest';
import { CorpusError } from '../../src/corpus/problem.ts';
import { readCorpus } from '../../src/corpus/read-corpus.ts';
import { breakContent, firstReportOn, reportOn } from '../support/broken-content.ts';

const mile = 'policies/mile-2020-3';
const obligations = `${mile}/obligations.yaml`;
/** The township's duty of 弥勒, up to its measure. */
const measureOfTownship = 'kind: headcount\n    fact: full-time-supervisors';

it('a former id of a fact that is another fact’s id', () => {
  const report = firstReportOn(({ replace }) =>
    replace(
      'vocabulary/facts.yaml',
      '- id: full-time-supervisors\n',
      '- id: full-time-supervisors\n  formerly: [supervisors, employees]\n',
    ),
  );
  expect(report).toMatchInlineSnapshot(`
    "
    content/vocabulary/facts.yaml:‹formerly: [supervisors, employees]›  full-time-supervisors: formerly employees is the id of another fact
      hint: a former id may be used once, and never again as an id
    "
  `);
});

describe('YAML that cannot be read', () => {
  it('broken indentation', () => {
    const report = firstReportOn(({ replace }) =>
      replace(obligations, measureOfTownship, 'kind: headcount\n   fact: full-time-supervisors'),
    );
    expect(report).toMatchInlineSnapshot(`
      "
      content/policies/mile-2020-3/obligations.yaml:‹fact: full-time-supervisors›  broken YAML: All mapping items must start at the same column
        hint: check the indentation, the quotes and the colons of this line
      "
    `);
  });

  it('the same key twice', () => {
    const report = firstReportOn(({ replace }) =>
      replace(obligations, measureOfTownship, `${measureOfTownship}\n    min: 2`),
    );
    expect(report).toMatchInlineSnapshot(`
      "
      content/policies/mile-2020-3/obligations.yaml:‹min: 2›  broken YAML: Map keys must be unique
        hint: check the indentation, the quotes and the colons of this line
      "
    `);
  });

  it('no list', () => {
    const report = firstReportOn(({ edit }) =>
      edit(`${mile}/citations.yaml`, () => 'clause: c1\n'),
    );
    expect(report).toMatch(
      /^\ncontent\/policies\/mile-2020-3\/citations\.yaml:‹[^›]*› {2}this is not a list\n/,
    );
  });

  it('broken frontmatter', () => {
    const report = firstReportOn(({ replace }) =>
      replace(`${mile}/index.mdx`, 'genre: opinion', 'genre: opinion: yes'),
    );
    expect(report).toMatchInlineSnapshot(`
      "
      content/policies/mile-2020-3/index.mdx:‹genre: opinion: yes›  broken YAML: Nested mappings are not allowed in compact mappings
        hint: check the indentation, the quotes and the colons of this line
      "
    `);
  });

  it('no frontmatter', () => {
    const report = firstReportOn(({ edit }) =>
      edit(`${mile}/index.mdx`, (text) => text.replace(/^---[\s\S]*?\n---\n/, '')),
    );
    expect(report).toMatchInlineSnapshot(`
      "
      content/policies/mile-2020-3/index.mdx:‹›  no frontmatter
        hint: begin the file with --- , the keys of the policy, and --- again
      "
    `);
  });
});

describe('an annotation that breaks its schema', () => {
  it('a measure of an unknown kind', () => {
    const report = firstReportOn(({ replace }) =>
      replace(obligations, measureOfTownship, measureOfTownship.replace('headcount', 'headcuont')),
    );
    expect(report).toMatchInlineSnapshot(`
      "
      content/policies/mile-2020-3/obligations.yaml:‹kind: headcuont›  c12.10: measure.kind: unknown kind "headcuont"
        hint: use one of: headcount, share, money, standard, growth, frequency, duration, timeLimit, kit, checklist
      "
    `);
  });

  it('an unknown key', () => {
    const report = firstReportOn(({ replace }) =>
      replace(obligations, measureOfTownship, `${measureOfTownship}\n    minimum: 2`),
    );
    expect(report).toMatchInlineSnapshot(`
      "
      content/policies/mile-2020-3/obligations.yaml:‹minimum: 2›  c12.10: measure: unknown key minimum
        hint: remove the key or correct its spelling
      "
    `);
  });

  it('a missing key', () => {
    const report = firstReportOn(({ replace }) =>
      replace(obligations, 'action: 配备应急管理专职监管人员不少于2名\n  ', ''),
    );
    expect(report).toMatchInlineSnapshot(`
      "
      content/policies/mile-2020-3/obligations.yaml:‹- id: c12.10›  c12.10: action: is missing
        hint: see the schema of this file in src/model/
      "
    `);
  });

  it('a headcount without a figure', () => {
    const report = firstReportOn(({ replace }) =>
      replace(
        obligations,
        'fact: full-time-supervisors\n    per: township\n    min: 2',
        'fact: full-time-supervisors\n    per: township',
      ),
    );
    expect(report).toMatchInlineSnapshot(`
      "
      content/policies/mile-2020-3/obligations.yaml:‹measure:›  c12.10: measure: a headcount needs min or max
        hint: see the schema of this file in src/model/
      "
    `);
  });

  it('a figure in quotes, and half a person', () => {
    const withMin = (min: string) =>
      firstReportOn(({ replace }) =>
        replace(
          obligations,
          'fact: full-time-supervisors\n    per: township\n    min: 2',
          `fact: full-time-supervisors\n    per: township\n    min: ${min}`,
        ),
      );
    expect(withMin('"2"')).toContain('c12.10: measure.min: "2" is not a number');
    expect(withMin('2.5')).toContain('c12.10: measure.min: 2.5 is not a whole number');
  });

  it('a word outside the allowed ones', () => {
    const report = firstReportOn(({ replace }) =>
      replace(
        obligations,
        'modality: obligation\n  topic: staffing\n  action: 配备应急管理专职监管人员不少于2名',
        'modality: duty\n  topic: staffing\n  action: 配备应急管理专职监管人员不少于2名',
      ),
    );
    expect(report).toMatchInlineSnapshot(`
      "
      content/policies/mile-2020-3/obligations.yaml:‹modality: duty›  c12.10: modality: "duty" is none of the allowed values
        hint: use one of: obligation, prohibition, permission, recommendation, target
      "
    `);
  });

  it('neither bearerNamed nor implicit', () => {
    const report = firstReportOn(({ replace }) =>
      replace(obligations, '  bearerNamed: 每个乡镇(街道)\n', ''),
    );
    expect(report).toMatchInlineSnapshot(`
      "
      content/policies/mile-2020-3/obligations.yaml:‹- id: c12.10›  c12.10: bearerNamed: give bearerNamed as the clause words it, or say implicit: true
        hint: see the schema of this file in src/model/
      "
    `);
  });
});

describe('a policy that breaks its schema', () => {
  it('a day that does not exist', () => {
    const report = reportOn(({ replace }) =>
      replace(`${mile}/index.mdx`, 'issuedOn: 2020-06-12', 'issuedOn: 2020-02-30'),
    );
    expect(report).toMatchInlineSnapshot(`
      "
      content/policies/mile-2020-3/index.mdx:‹issuedOn: 2020-02-30›  mile-2020-3: issuedOn: "2020-02-30" is not a calendar day written yyyy-mm-dd
        hint: see the schema of this file in src/model/
      "
    `);
  });

  it('a division code that YAML takes for a number', () => {
    const report = reportOn(({ replace }) =>
      replace(`${mile}/index.mdx`, 'jurisdiction: "532504"', 'jurisdiction: 532504'),
    );
    expect(report).toMatchInlineSnapshot(`
      "
      content/policies/mile-2020-3/index.mdx:‹jurisdiction: 532504›  mile-2020-3: jurisdiction: 532504 is not a text; put it in quotes
        hint: see the schema of this file in src/model/
      "
    `);
  });

  it('a news report that passes for official', () => {
    const report = reportOn(({ replace }) =>
      replace('policies/xinzhou-2022-campaign/index.mdx', 'official: false', 'official: true'),
    );
    expect(report).toMatchInlineSnapshot(`
      "
      content/policies/xinzhou-2022-campaign/index.mdx:‹official: true›  xinzhou-2022-campaign: official: a news report is not official, every other genre is
        hint: see the schema of this file in src/model/
      "
    `);
  });

  it('a normalisation without a reason', () => {
    const report = reportOn(({ replace }) =>
      replace(
        'policies/jincheng-2021-10/index.mdx',
        'lines: 15-17\n      reason: 分页断行，接回同一段\n',
        'lines: 15-17\n',
      ),
    );
    expect(report).toMatchInlineSnapshot(`
      "
      content/policies/jincheng-2021-10/index.mdx:‹- kind: join›  jincheng-2021-10: provenance.normalisations.0.reason: is missing
        hint: see the schema of this file in src/model/
      "
    `);
  });
});

describe('paper text that breaks the rules of its file', () => {
  it('a clause that vanishes takes its annotations with it', () => {
    const problems = breakContent(({ edit }) =>
      edit(`${mile}/index.mdx`, (text) => text.replace(/<Clause id="c14"[\s\S]*?<\/Clause>\n/, '')),
    );
    const about = problems.map(({ file, message }) => `${file.split('/').at(-1)}  ${message}`);
    expect(about.join('\n')).toMatchInlineSnapshot(`
      "index.mdx  differs from source.txt line 56 at character 3
      obligations.yaml  c14.1: there is no clause c14 in index.mdx
      obligations.yaml  c14.2: there is no clause c14 in index.mdx
      obligations.yaml  c14.3: there is no clause c14 in index.mdx
      obligations.yaml  c14.4: there is no clause c14 in index.mdx"
    `);
  });

  it('an unclosed <Clause>', () => {
    const report = reportOn(({ edit }) =>
      edit(`${mile}/index.mdx`, (text) =>
        text.replace(/(<Clause id="c14"[\s\S]*?)<\/Clause>\n/, '$1'),
      ),
    );
    expect(report).toMatchInlineSnapshot(`
      "
      content/policies/mile-2020-3/index.mdx:‹<Clause id="c14" label="(十四)" title="严格安全监管执法人员标准">›  broken MDX: Expected a closing tag for \`<Clause>\` (155:1-155:52)
        hint: close every <Clause> and <Part>; write { as \\{ and < as \\<
      "
    `);
  });

  it('a Markdown list', () => {
    const report = reportOn(({ replace }) =>
      replace(
        `${mile}/index.mdx`,
        '\n(十四)严格安全监管执法人员标准。',
        '\n14. 严格安全监管执法人员标准。',
      ),
    );
    expect(report).toMatchInlineSnapshot(`
      "
      content/policies/mile-2020-3/index.mdx:‹14. 严格安全监管执法人员标准。严格监管执法人员资格管理,建立健全监管执法人员凡进必考制度,严格准入标准,逐步提高专业…›  a list inside <Clause>: issued text is plain paragraphs
        hint: write the printed number so that it is no list, e.g. 1\\. or (1)
      "
    `);
  });

  it('emphasis', () => {
    const report = reportOn(({ replace }) =>
      replace(`${mile}/index.mdx`, '专职监管人员不少于2名', '专职监管人员**不少于2名**'),
    );
    expect(report).toMatchInlineSnapshot(`
      "
      content/policies/mile-2020-3/index.mdx:‹(十二)落实安全监管执法人员配备要求。市级根据行政区域内人口总量、经济水平、企业规模和数量、安全生产实际状况和未来发展趋…›  markup (strong) in issued text
        hint: escape the character with a backslash: \\* \\_ \\{ \\<
      "
    `);
  });

  it('text outside every block', () => {
    const report = reportOn(({ replace }) =>
      replace(`${mile}/index.mdx`, '## 二、全面强化依法监管', '二、全面强化依法监管'),
    );
    expect(report).toMatchInlineSnapshot(`
      "
      content/policies/mile-2020-3/index.mdx:‹二、全面强化依法监管›  a paragraph where only ## and ### headings, <Part> and <Clause> may stand
        hint: put the text into a <Clause id="…"> or <Part kind="…"> block
      "
    `);
  });

  it('a block of another name', () => {
    const report = reportOn(({ edit }) =>
      edit(`${mile}/index.mdx`, (text) =>
        text.replace(/<Clause (id="c14"[\s\S]*?)<\/Clause>/, '<Section $1</Section>'),
      ),
    );
    expect(report).toMatchInlineSnapshot(`
      "
      content/policies/mile-2020-3/index.mdx:‹<Section id="c14" label="(十四)" title="严格安全监管执法人员标准">›  <Section> where only ## and ### headings, <Part> and <Clause> may stand
        hint: put the text into a <Clause id="…"> or <Part kind="…"> block
      "
    `);
  });

  it('a clause with neither label nor unprinted', () => {
    const report = reportOn(({ replace }) => replace(`${mile}/index.mdx`, ' label="(十四)"', ''));
    expect(report).toMatchInlineSnapshot(`
      "
      content/policies/mile-2020-3/index.mdx:‹<Clause id="c14" title="严格安全监管执法人员标准">›  <Clause>: label: give the label as printed, or say unprinted
        hint: see src/model/clause.schema.ts
      "
    `);
  });
});

describe('files that are missing', () => {
  it.each(['index.mdx', 'source.txt', 'obligations.yaml'])('%s of a policy', (name) => {
    const report = reportOn(({ remove }) => remove(`${mile}/${name}`));
    expect(report).toBe(`
content/${mile}/${name}:‹›  this file is missing
  hint: a policy folder holds index.mdx, source.txt and obligations.yaml
`);
  });

  it('citations.yaml and not-duties.yaml may be missing where there is nothing to say', () => {
    const problems = breakContent(({ remove }) => remove(`${mile}/not-duties.yaml`));
    expect(problems).toEqual([]);
  });

  it('a vocabulary', () => {
    const report = reportOn(({ remove }) => {
      remove('vocabulary/terms.yaml');
      remove('policies/mile-2020-3');
    });
    expect(report).toMatchInlineSnapshot(`
      "
      content/vocabulary/terms.yaml:‹›  this file is missing
        hint: create the file; an empty list is written []
      "
    `);
  });

  it('the folder of the policies', () => {
    const report = reportOn(({ remove, edit }) => {
      edit('vocabulary/terms.yaml', () => '[]\n');
      remove('policies');
    });
    expect(report).toMatchInlineSnapshot(`
      "
      content/policies:‹›  this folder is missing
        hint: CONTENT_DIR must hold policies/, vocabulary/ and instruments.yaml

      content/instruments.yaml:‹policy: huludao-2018-15›  huludao-huweifa-2018-15: there is no policy huludao-2018-15
        hint: remove the key, or add the folder policies/huludao-2018-15
      "
    `);
  });
});

describe('readCorpus', () => {
  it('throws one error that lists every problem', () => {
    expect(() => readCorpus('/nowhere', 'nowhere')).toThrow(CorpusError);
    expect(() => readCorpus('/nowhere', 'nowhere')).toThrow(
      /^6 problems in the content\n\nnowhere\//,
    );
  });
});
