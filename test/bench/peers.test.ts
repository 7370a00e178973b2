import { describe, expect, it } from 'vitest';
import type { Settled } from '../../bench/rules/decision.ts';
import { jsonLogicPeer } from '../../bench/rules/peers/json-logic.ts';
import { jsonRulesEnginePeer } from '../../bench/rules/peers/json-rules-engine.ts';
import { publicodesInternalPeer, publicodesPeer } from '../../bench/rules/peers/publicodes.ts';
import { translateDuty } from '../../bench/rules/translate-duty.ts';
import type { Facts } from '../../src/model/fact.schema.ts';
import { rulebook } from '../support/real-corpus.ts';

const peers = [publicodesPeer, publicodesInternalPeer, jsonRulesEnginePeer, jsonLogicPeer];

/** The duty of a paper whose quote begins so, translated for a day. */
function decisionOf(paper: string, quote: string, asOf = '2026-11-22') {
  const [duty, ...more] = rulebook.obligations.filter(
    (one) => one.policy === paper && one.quote.startsWith(quote),
  );
  if (!duty || more.length > 0) throw new Error(`${paper}: ${more.length} more duties ${quote}`);
  return translateDuty(duty, rulebook, asOf);
}

const notMet = (gap: number): Settled => ({ status: 'not-met', gap });
const eight = '有场所 有牌子 有印章 有制度 有经费 有装备 有统一服装 有工作档案'.split(' ');

const cases: readonly [paper: string, quote: string, facts: Facts, expected: Settled][] = [
  // 弥勒市五山乡: 不少于2名.
  ['mile-2020-3', '每个乡镇(街道)配备', { 'full-time-supervisors': 1 }, notMet(1)],
  ['mile-2020-3', '每个乡镇(街道)配备', { 'full-time-supervisors': 2 }, { status: 'met' }],
  ['mile-2020-3', '每个乡镇(街道)配备', {}, { status: 'unknown' }],
  // 八有.
  ['xinzhou-2022-campaign', '做到“八有”', { 'township-eight-haves': eight }, { status: 'met' }],
  ['xinzhou-2022-campaign', '做到“八有”', { 'township-eight-haves': eight.slice(0, 7) }, notMet(1)],
  ['xinzhou-2022-campaign', '做到“八有”', { 'township-eight-haves': [] }, notMet(8)],
  ['xinzhou-2022-campaign', '做到“八有”', {}, { status: 'unknown' }],
  // 20% of 7 are 1.4 leaders: 2.
  ...(
    [
      [7, 1, notMet(1)],
      [7, 2, { status: 'met' }],
      [10, 2, { status: 'met' }],
      [1, 2, { status: 'judgement' }],
      [0, 0, { status: 'not-applicable' }],
      [0, undefined, { status: 'unknown' }],
      [undefined, 1, { status: 'unknown' }],
    ] as const
  ).map(([whole, part, expected]): (typeof cases)[number] => [
    'jincheng-2021-10',
    '班子成员中具有应急管理专业背景',
    { 'leadership-members': whole, 'leaders-with-emergency-background': part },
    expected,
  ]),
  // Special funds that grow by 3% where the revenue grows by 5.5%.
  [
    'huludao-2018-15',
    '安全生产专项资金,并与本级财政收入',
    { 'special-funds-growth': 3, 'local-revenue-growth': 5.5 },
    notMet(2.5),
  ],
  [
    'huludao-2018-15',
    '安全生产专项资金,并与本级财政收入',
    { 'special-funds-growth': -1, 'local-revenue-growth': -2 },
    { status: 'met' },
  ],
  // 事故结案后一年内: within 12 months, where an accident was closed.
  ...(
    [
      [true, 13, notMet(1)],
      [true, 12, { status: 'met' }],
      [true, undefined, { status: 'unknown' }],
      [false, 13, { status: 'not-applicable' }],
      [undefined, 13, { status: 'unknown' }],
    ] as const
  ).map(([closed, months, expected]): (typeof cases)[number] => [
    'huludao-2018-15',
    '事故结案后一年内',
    { 'accident-closed': closed, 'post-accident-evaluation': months },
    expected,
  ]),
  // 监管任务重的: what it asks for is for the reader to judge.
  ['mile-2020-3', '监管任务重的', { 'supervision-workload-heavy': true }, { status: 'judgement' }],
];

describe.each(peers)('$name', ({ load }) => {
  it.each(cases)('%s %s: %o', async (paper, quote, facts, expected) => {
    const decision = decisionOf(paper, quote);
    if (!decision) throw new Error('the duty is not translated');
    const [settled] = await load([decision], rulebook.facts).prepareUnit(facts)();
    expect(settled).toEqual(expected);
  });
});

describe('what the others are spared', () => {
  it('is a duty before its day', () => {
    expect(decisionOf('mile-2020-3', '每个乡镇(街道)配备', '2020-06-11')).toBeUndefined();
  });

  it('is a duty that no answer changes', () => {
    expect(decisionOf('baofeng-2020-28', '定期组织应急救援演练')).toBeUndefined();
  });
});
