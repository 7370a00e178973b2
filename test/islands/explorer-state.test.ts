import fc from 'fast-check';
import { statesFigure } from '../../src/model/measure.ts';
import { describe, expect, it } from 'vitest';
import { publishObligation } from '../../src/exports/public-data.ts';
import {
  countFacet,
  emptyState,
  facetKeys,
  filterObligations,
  readState,
  valuesOf,
  writeState,
  type ExplorerState,
  type FacetKey,
} from '../../src/islands/explorer-state.ts';
import type { PublishedObligation } from '../../src/model/published.schema.ts';
import { corpus } from '../support/real-corpus.ts';

const obligations = corpus.obligations.map((one) => publishObligation(one, (path) => path));

describe('the address', () => {
  it('of nothing chosen is empty', () => {
    expect(writeState(emptyState)).toBe('');
    expect(readState('')).toEqual(emptyState);
  });

  it('holds what is chosen, and only that', () => {
    const state = { ...emptyState, policy: 'mile-2020-3', text: '监管 人员' };
    expect(new URLSearchParams(writeState(state))).toEqual(
      new URLSearchParams({ text: '监管 人员', policy: 'mile-2020-3' }),
    );
  });

  it('keeps every state', () => {
    const value = fc.oneof(fc.constant(''), fc.string({ unit: 'grapheme' }));
    const states = fc.record<ExplorerState>({
      text: value,
      policy: value,
      bearer: value,
      topic: value,
      modality: value,
      measured: value,
    });
    fc.assert(
      fc.property(states, (state) => {
        expect(readState(writeState(state))).toEqual(state);
      }),
    );
  });

  it('may hold parameters that are not ours', () => {
    expect(readState('?utm=1&topic=staffing')).toEqual({ ...emptyState, topic: 'staffing' });
  });
});

/** Written apart from the code under test, one question after the other. */
function passes(one: PublishedObligation, state: ExplorerState): boolean {
  if (state.policy !== '' && one.policy !== state.policy) return false;
  if (state.bearer !== '' && !one.bearers.includes(state.bearer)) return false;
  if (state.topic !== '' && one.topic !== state.topic) return false;
  if (state.modality !== '' && one.modality !== state.modality) return false;
  if (state.measured === 'yes' && !statesFigure(one.measure)) return false;
  if (state.measured === 'no' && statesFigure(one.measure)) return false;
  return state.text === '' || one.action.includes(state.text) || one.quote.includes(state.text);
}

const one = fc.constantFrom(...obligations);
const chosen = (values: fc.Arbitrary<string>) =>
  fc.oneof({ weight: 2, arbitrary: fc.constant('') }, { weight: 1, arbitrary: values });
const states = fc.record<ExplorerState>({
  policy: chosen(one.map(({ policy }) => policy)),
  bearer: chosen(one.map(({ bearers }) => bearers[0] ?? '')),
  topic: chosen(one.map(({ topic }) => topic)),
  modality: chosen(one.map(({ modality }) => modality)),
  measured: chosen(fc.constantFrom('yes', 'no')),
  text: chosen(fc.constantFrom('监管', '经费', '不少于', '应急', '每年', '无此字样')),
});

describe('filters on the real duties', () => {
  it('leave all where nothing is chosen', () => {
    expect(filterObligations(obligations, emptyState)).toEqual(obligations);
  });

  it('leave what each filter alone would leave', () => {
    fc.assert(
      fc.property(states, (state) => {
        expect(filterObligations(obligations, state)).toEqual(
          obligations.filter((obligation) => passes(obligation, state)),
        );
      }),
    );
  });

  it('count what choosing a value would leave', () => {
    fc.assert(
      fc.property(states, fc.constantFrom<FacetKey>(...facetKeys), (state, facet) => {
        const counts = countFacet(obligations, state, facet);
        const values = new Set(obligations.flatMap((each) => valuesOf(each, facet)));
        for (const value of values) {
          const shown = counts.find(([name]) => name === value)?.[1] ?? 0;
          const naive = obligations.filter((each) => passes(each, { ...state, [facet]: value }));
          expect(shown).toBe(naive.length);
        }
        for (const [name, count] of counts) {
          expect(values).toContain(name);
          expect(count).toBeGreaterThan(0);
        }
        expect(counts.map(([, count]) => count)).toEqual(
          counts.map(([, count]) => count).sort((a, b) => b - a),
        );
      }),
    );
  });

  it.each(['２名', '2名', ' 2名 '])('take %j for the same text', (text) => {
    const found = filterObligations(obligations, { ...emptyState, text });
    expect(found.map(({ policy, id }) => `${policy} ${id}`)).toContain('mile-2020-3 c12.10');
  });

  it('leave none for a value that no duty has', () => {
    expect(filterObligations(obligations, { ...emptyState, topic: 'no-such-topic' })).toEqual([]);
    expect(countFacet(obligations, { ...emptyState, topic: 'no-such-topic' }, 'policy')).toEqual(
      [],
    );
  });
});
