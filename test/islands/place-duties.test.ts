import { describe, expect, it } from 'vitest';
import { rowsOf } from '../../src/components/matters/matter-rows.ts';
import { buildDutyLabels } from '../../src/exports/build-duty-labels.ts';
import { publishObligation } from '../../src/exports/public-data.ts';
import { viewPlace } from '../../src/islands/places/place-duties.ts';
import { unitLevels, type UnitLevel } from '../../src/model/unit-level.ts';
import { corpus } from '../support/real-corpus.ts';

const duties = corpus.obligations.map((one) => publishObligation(one, (path) => path));
const labels = buildDutyLabels(corpus, (code) => code);
const matters = corpus.matters.map((matter) => ({
  ...matter,
  stands: rowsOf(matter, corpus.policies, new Map()).map(({ policy, kind, text, duty }) => ({
    policy: policy.id,
    kind,
    text,
    ...(duty && { duty: duty.id }),
  })),
}));
const view = (code: string, level: UnitLevel) => viewPlace(code, level, duties, labels, matters);
const keysOf = ({ measured }: ReturnType<typeof view>) =>
  measured.map(({ policy, id }) => `${policy}.${id}`);

describe('what is held of a place', () => {
  it('五山乡 of 弥勒: the paper of the city binds it, two officers first', () => {
    const { policies } = view('532504202', 'township');
    expect(policies).toEqual(['mile-2020-3']);
    expect(keysOf(view('532504202', 'township'))).toEqual(['mile-2020-3.c12.10']);
  });

  it('a township of 泽州县 is bound by 晋城, its own duty before those of every level', () => {
    expect(keysOf(view('140525105', 'township'))[0]).toBe('jincheng-2021-10.c5.5');
  });

  it('弥勒 is a county: what its paper asks of 市级 is asked of it', () => {
    expect(keysOf(view('532504', 'county'))).toContain('mile-2020-3.c12.3');
    expect(view('532504', 'city').total).toBe(0);
  });

  it('of 西湖区 nothing is held; what others ask is not mixed in', () => {
    const { policies, measured, total, elsewhere } = view('330106', 'township');
    expect([policies, measured, total]).toEqual([[], [], 0]);
    expect(elsewhere.map(({ matter }) => matter.id)).toContain('township-officers');
  });

  it('a place’s own papers are never among those of other places', () => {
    for (const level of unitLevels)
      for (const code of ['532504', '140500', '140900', '211400', '410421'])
        for (const { stands } of view(code, level).elsewhere)
          for (const { policy } of stands) expect(labels.policies[policy]?.place).not.toBe(code);
  });
});
