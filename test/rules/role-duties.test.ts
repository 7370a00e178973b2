import { describe, expect, it } from 'vitest';
import { dutyKinds } from '../../src/rules/duty-kinds.ts';
import { dutiesOfRole, relations } from '../../src/rules/role-duties.ts';
import { corpus } from '../support/real-corpus.ts';

function dutiesOf(roleId: string, policyId: string) {
  const role = corpus.roles.find(({ id }) => id === roleId);
  const policy = corpus.policies.find(({ id }) => id === policyId);
  if (!role || !policy) throw new Error(`no ${roleId} or ${policyId}`);
  return dutiesOfRole(role, policy.obligations, corpus.bearers, policy.jurisdiction);
}
const idsOf = (roleId: string, policyId: string, relation: string) =>
  dutiesOf(roleId, policyId)
    .filter((one) => one.relation === relation)
    .map(({ duty }) => duty.id);

describe('a township head', () => {
  it('in 弥勒 answers for the two officers first', () => {
    const [first] = dutiesOf('township-head', 'mile-2020-3');
    expect(first?.duty.id).toBe('c12.10');
    expect(first?.relation).toBe('unit');
  });

  it('in 晋城 answers for three to five, and for what binds governments of every level', () => {
    expect(idsOf('township-head', 'jincheng-2021-10', 'unit')).toEqual(['c5.5', 'c5.4', 'c5.6']);
    const all = idsOf('township-head', 'jincheng-2021-10', 'all');
    expect(all).toContain('c9.1');
    expect(all).not.toContain('c5.1');
  });

  it('in 葫芦岛 is one of 各级党委、政府主要负责人', () => {
    expect(idsOf('township-head', 'huludao-2018-15', 'all')).toContain('c1.1');
  });
});

describe('a county leader', () => {
  it('of 弥勒, a county-level city, answers for what its paper asks of 市级', () => {
    expect(idsOf('county-leader', 'mile-2020-3', 'unit')).toContain('c12.3');
  });

  it('of a county in 忻州 answers for 县政府每月, not for 市政府每季度', () => {
    const unit = idsOf('county-leader', 'xinzhou-2022-campaign', 'unit');
    expect(unit).toContain('p5.4');
    expect(unit).not.toContain('p5.3');
    expect(idsOf('county-leader', 'xinzhou-2022-campaign', 'person')).toContain('p5.7');
  });

  it('is told how often the standing committee must meet', () => {
    expect(idsOf('county-leader', 'xinzhou-2022-campaign', 'all')).toContain('p5.1');
    expect(idsOf('county-leader', 'huludao-2018-15', 'all')).toContain('c2.2');
  });
});

describe('others', () => {
  it('a principal answers for the monthly drill of schools, and knows whether hers is a kindergarten', () => {
    expect(idsOf('school-principal', 'huludao-2018-15', 'some').slice(0, 2)).toEqual([
      'c31.15',
      'c31.16',
    ]);
  });

  it('the head of an enterprise answers in person, for the firm, and for what only some firms must do', () => {
    const found = dutiesOf('enterprise-head', 'huludao-2018-15');
    expect(new Set(found.map(({ relation }) => relation))).toEqual(new Set(relations));
  });

  it('the director of emergency management is not asked for other departments’ duties', () => {
    const through = dutiesOf('emergency-director', 'mile-2020-3').flatMap(({ through }) =>
      through.map(({ id }) => id),
    );
    expect(through).toContain('emergency-management-department');
    expect(through).toContain('supervising-department');
    expect(through).not.toContain('public-security');
  });

  it('the director of emergency management is told of the funds of key departments and of the yearly check', () => {
    expect(idsOf('emergency-director', 'jincheng-2021-10', 'all')).toContain('c10.2');
    const duties = idsOf('emergency-director', 'xinzhou-2022-campaign', 'all');
    // 每年至少组织一次异地交叉执法检查; the office of the safety committee is in this department.
    expect(duties).toEqual(expect.arrayContaining(['p5.12', 'p3.37', 'p3.39']));
  });

  it('the head of a department of a city reports within the month', () => {
    expect(idsOf('department-director', 'huludao-2018-15', 'all')).toContain('s3-2.4');
  });
});

it('what is counted comes first, then what comes back, then what has a day; the nearest first', () => {
  for (const role of corpus.roles)
    for (const policy of corpus.policies) {
      const places = dutiesOf(role.id, policy.id).map(
        ({ kind, relation }) => dutyKinds.indexOf(kind) * 10 + relations.indexOf(relation),
      );
      expect(places).toEqual([...places].sort((a, b) => a - b));
    }
});

it('duties of one kind and one relation keep the order of the paper', () => {
  for (const role of corpus.roles)
    for (const policy of corpus.policies) {
      const order = new Map(policy.obligations.map(({ id }, index) => [id, index]));
      const places = new Map<string, number[]>();
      for (const { duty, kind, relation } of dutiesOf(role.id, policy.id)) {
        const own = places.get(`${kind} ${relation}`) ?? [];
        places.set(`${kind} ${relation}`, [...own, order.get(duty.id) ?? -1]);
      }
      for (const own of places.values()) expect(own).toEqual([...own].sort((a, b) => a - b));
    }
});

it('a duty of several bearers comes through the nearest of them, whichever is named first', () => {
  const role = corpus.roles.find(({ id }) => id === 'county-leader');
  const [duty] = corpus.obligations;
  if (!role || !duty) throw new Error('no county leader, or no duty');
  const [person = '', organ = ''] = [role.persons[0], role.organs[0]];
  for (const bearers of [
    [person, organ],
    [organ, person],
    [organ, 'nobody', person],
  ]) {
    const [found] = dutiesOfRole(role, [{ ...duty, bearers }], corpus.bearers, '532504');
    expect(found?.relation).toBe('person');
    expect(found?.through.map(({ id }) => id)).toEqual([person]);
  }
});

it('no duty is listed twice', () => {
  for (const role of corpus.roles)
    for (const policy of corpus.policies) {
      const ids = dutiesOf(role.id, policy.id).map(({ duty }) => duty.id);
      expect(new Set(ids).size).toBe(ids.length);
    }
});
