import { describe, expect, it } from 'vitest';
import { factsOfMeasure, mostAlike } from '../../../src/corpus/gates/link-gate.ts';
import { firstReportOn, reportOn } from '../../support/broken-content.ts';

const mile = 'policies/mile-2020-3';
const obligations = `${mile}/obligations.yaml`;

describe('an id that leads nowhere', () => {
  it('a bearer', () => {
    const report = reportOn(({ replace }) =>
      replace(
        obligations,
        '- id: c12.10\n  clause: c12\n  bearers:\n    - township\n',
        '- id: c12.10\n  clause: c12\n  bearers:\n    - towship\n',
      ),
    );
    expect(report).toMatchInlineSnapshot(`
      "
      content/policies/mile-2020-3/obligations.yaml:‹bearers:›  c12.10: bearers: there is no towship in vocabulary/bearers.yaml
        nearest: township
        hint:    add it to the vocabulary or correct the id
      "
    `);
  });

  it('a topic', () => {
    const report = reportOn(({ replace }) =>
      replace(
        obligations,
        'topic: staffing\n  action: 配备应急管理专职监管人员不少于2名',
        'topic: staff\n  action: 配备应急管理专职监管人员不少于2名',
      ),
    );
    expect(report).toMatchInlineSnapshot(`
      "
      content/policies/mile-2020-3/obligations.yaml:‹topic: staff›  c12.10: topic: there is no staff in vocabulary/topics.yaml
        nearest: staffing
        hint:    add it to the vocabulary or correct the id
      "
    `);
  });

  it('a fact of a measure', () => {
    const report = reportOn(({ replace }) =>
      replace(obligations, 'fact: full-time-supervisors', 'fact: fulltime-supervisors'),
    );
    expect(report).toMatchInlineSnapshot(`
      "
      content/policies/mile-2020-3/obligations.yaml:‹measure:›  c12.10: measure: there is no fulltime-supervisors in vocabulary/facts.yaml
        nearest: full-time-supervisors
        hint:    add it to the vocabulary or correct the id
      "
    `);
  });

  it('a fact of a condition', () => {
    const report = reportOn(({ replace }) =>
      replace(obligations, 'fact: supervision-workload-heavy', 'fact: workload-heavy'),
    );
    expect(report).toMatchInlineSnapshot(`
      "
      content/policies/mile-2020-3/obligations.yaml:‹when:›  c12.11: when: there is no workload-heavy in vocabulary/facts.yaml
        nearest: supervision-workload-heavy
        hint:    add it to the vocabulary or correct the id
      "
    `);
  });

  it('an instrument that is cited, and one that the paper rests on', () => {
    const report = reportOn(({ replace }) => {
      replace(
        `${mile}/citations.yaml`,
        'instrument: mile-safety-inspection-rules',
        'instrument: mile-inspection-rules',
      );
      replace(`${mile}/index.mdx`, '- honghe-hongfa-2018-4', '- honghe-hongfa-2018-5');
    });
    expect(report).toMatchInlineSnapshot(`
      "
      content/policies/mile-2020-3/index.mdx:‹- honghe-hongfa-2018-5›  there is no instrument honghe-hongfa-2018-5 in instruments.yaml
        nearest: honghe-hongfa-2018-4
        hint:    add it to instruments.yaml or correct the id

      content/policies/mile-2020-3/citations.yaml:‹instrument: mile-inspection-rules›  there is no instrument mile-inspection-rules in instruments.yaml
        nearest: mile-safety-inspection-rules
        hint:    add it to instruments.yaml or correct the id
      "
    `);
  });

  it('a fact that the vocabulary loses', () => {
    const report = reportOn(({ removeEntry }) =>
      removeEntry('vocabulary/facts.yaml', 'full-time-supervisors'),
    );
    expect(report).toMatchInlineSnapshot(`
      "
      content/vocabulary/matters.yaml:‹facts: [full-time-supervisors, township-professional-staff, …›  township-officers: facts: there is no full-time-supervisors in vocabulary/facts.yaml
        nearest: department-full-time-supervisors
        hint:    add it to the vocabulary or correct the id

      content/policies/mile-2020-3/obligations.yaml:‹measure:›  c12.10: measure: there is no full-time-supervisors in vocabulary/facts.yaml
        nearest: department-full-time-supervisors
        hint:    add it to the vocabulary or correct the id
      "
    `);
  });

  it('a wider concept', () => {
    const report = reportOn(({ replace, remove }) => {
      remove('policies/mile-2020-3');
      replace(
        'vocabulary/bearers.yaml',
        'prefLabel: 市委\n  broader: party-committee',
        'prefLabel: 市委\n  broader: party-comittee',
      );
    });
    expect(report).toMatchInlineSnapshot(`
      "
      content/vocabulary/bearers.yaml:‹broader: party-comittee›  city-party-committee: broader party-comittee is no other concept of this vocabulary
        hint: use the id of an entry of the same file
      "
    `);
  });

  it('a clause', () => {
    const report = reportOn(({ replace }) =>
      replace(obligations, '- id: c14.4\n  clause: c14\n', '- id: c41.4\n  clause: c41\n'),
    );
    expect(report).toMatchInlineSnapshot(`
      "
      content/policies/mile-2020-3/obligations.yaml:‹clause: c41›  c41.4: there is no clause c41 in index.mdx
        nearest: c4
        hint:    clause ids are never changed; restore the clause or correct the id
      "
    `);
  });
});

describe('an id that is there twice', () => {
  it('of an obligation', () => {
    const report = reportOn(({ replace }) =>
      replace(obligations, '- id: c12.11\n', '- id: c12.10\n'),
    );
    expect(report).toMatchInlineSnapshot(`
      "
      content/policies/mile-2020-3/obligations.yaml:‹- id: c12.10›  duplicate id c12.10
        first: content/policies/mile-2020-3/obligations.yaml:‹…›
        hint:  give the new entry the next free id
      "
    `);
  });

  it('of a clause', () => {
    const report = firstReportOn(({ replace }) =>
      replace(`${mile}/index.mdx`, '<Clause id="c1" ', '<Clause id="preamble" '),
    );
    expect(report).toMatchInlineSnapshot(`
      "
      content/policies/mile-2020-3/index.mdx:‹<Clause id="preamble" label="(一)" title="指导思想" noDuty="指导思想，…›  duplicate clause id preamble
        first: content/policies/mile-2020-3/index.mdx:‹…›
        hint:  clause ids are unique in a policy
      "
    `);
  });

  it('of a fact', () => {
    const report = reportOn(({ edit, remove }) => {
      remove('policies/mile-2020-3');
      edit(
        'vocabulary/facts.yaml',
        (text) => text + /^- id: chief-engineers\n(?: .*\n)+/m.exec(text)?.[0],
      );
    });
    expect(report).toContain('duplicate id chief-engineers');
    expect(report).toMatch(/first: content\/vocabulary\/facts\.yaml:‹…›\n/);
  });
});

describe('an id', () => {
  it.each(['第十二条', 'C12', 'c12.a', '12'])('of a clause is ASCII and small: not %s', (id) => {
    const report = reportOn(({ replace }) =>
      replace(`${mile}/index.mdx`, '<Clause id="c12" ', `<Clause id="${id}" `),
    );
    expect(report).toContain('<Clause>: id: an ASCII clause id such as c12, s2-1 or preamble');
  });

  it('of an obligation begins with its clause', () => {
    const report = firstReportOn(({ replace }) =>
      replace(obligations, '- id: c12.10\n', '- id: c13.10\n'),
    );
    expect(report).toMatchInlineSnapshot(`
      "
      content/policies/mile-2020-3/obligations.yaml:‹- id: c13.10›  c13.10: id: the id must begin with the id of its clause
        hint: see the schema of this file in src/model/
      "
    `);
  });

  it('of an obligation is ASCII', () => {
    const report = firstReportOn(({ replace }) =>
      replace(obligations, '- id: c12.10\n', '- id: 十二.10\n'),
    );
    expect(report).toMatchInlineSnapshot(`
      "
      content/policies/mile-2020-3/obligations.yaml:‹- id: 十二.10›  十二.10: id: "十二.10" is not clause id, a dot and a number, e.g. c12.4
        hint: see the schema of this file in src/model/
      "
    `);
  });

  it('of a policy is the name of its folder', () => {
    const report = reportOn(({ rename }) => rename(mile, 'policies/mile-2020-4'));
    expect(report).toMatchInlineSnapshot(`
      "
      content/policies/mile-2020-4/index.mdx:‹id: mile-2020-3›  the id mile-2020-3 is not the name of its folder
        hint: name the folder after the id; addresses are made of it
      "
    `);
  });
});

describe('factsOfMeasure', () => {
  it('lists what is counted, the whole, and the conditions', () => {
    const when = [{ text: '300人以上', fact: 'employees', atLeast: 300 }, { text: '必要时' }];
    const share = { kind: 'share', fact: 'qualified', of: 'officers', min: 75, unit: '%' } as const;
    expect(factsOfMeasure({ ...share, when })).toEqual(['qualified', 'officers', 'employees']);
  });

  it('lists the yardstick of a growth', () => {
    const growth = { kind: 'growth', fact: 'funds', keepsPaceWith: 'revenue' } as const;
    expect(factsOfMeasure(growth)).toEqual(['funds', 'revenue']);
  });
});

describe('mostAlike', () => {
  it.each([
    ['towship', 'township'],
    ['goverment', 'government'],
    ['city-goverment', 'city-government'],
    ['goverment-city', 'city-government'],
  ])('%s is meant to be %s', (id, meant) => {
    expect(mostAlike(id, ['government', 'city-government', 'township', 'village'])).toBe(meant);
  });

  it('has nothing to offer where nothing is alike', () => {
    expect(mostAlike('township', [])).toBeUndefined();
    expect(mostAlike('乡镇', ['government', 'township'])).toBeUndefined();
  });
});
