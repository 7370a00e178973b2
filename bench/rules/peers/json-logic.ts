import jsonLogic, { type RulesLogic } from 'json-logic-js';
import {
  factsOfTest,
  isComparison,
  sidesOf,
  type Decision,
  type Figure,
  type Settled,
  type Test,
} from '../decision.ts';
import type { Peer } from './peer.ts';

/** One expression for the status of a duty, one for its gap. */
export const jsonLogicPeer: Peer = {
  name: 'json-logic-js',
  load: (decisions) => {
    const expressions = decisions.map((decision) => ({
      status: statusOf(decision),
      gap: gapOf(decision),
    }));
    return {
      prepareUnit: (facts) => () =>
        expressions.map(({ status, gap }): Settled => {
          const found = jsonLogic.apply(status, facts) as Settled['status'];
          return found === 'not-met' && gap !== undefined
            ? { status: found, gap: jsonLogic.apply(gap, facts) as number }
            : { status: found };
        }),
    };
  },
};

function statusOf({ when, demand }: Decision): RulesLogic {
  const conditions = when.flatMap((test) => [
    { and: [...factsOfTest(test).map(isGiven), { '!': [expressTest(test)] }] },
    'not-applicable',
  ]);
  const open = when.length > 0 ? [{ missing: when.flatMap(factsOfTest) }, 'unknown'] : [];
  const cases = [...conditions, ...open];
  if (!demand) return { if: [...cases, 'judgement'] } as RulesLogic;
  return {
    if: [
      ...cases,
      { missing: [...demand.needs] },
      'unknown',
      ...demand.exceptions.flatMap(({ test, status }) => [expressTest(test), status]),
      expressTest(demand.met),
      'met',
      demand.shortfall,
    ],
  } as RulesLogic;
}

function gapOf({ demand }: Decision): RulesLogic | undefined {
  if (!demand?.hasGap || !isComparison(demand.met)) return undefined;
  return { '-': sidesOf(demand.met).map(expressFigure) } as RulesLogic;
}

function isGiven(fact: string) {
  return { '!==': [{ var: fact }, null] };
}

function expressTest(test: Test) {
  return isComparison(test)
    ? { [test.is]: [expressFigure(test.left), expressFigure(test.right)] }
    : { '===': [{ var: test.fact }, test.is] };
}

function expressFigure(figure: Figure) {
  switch (figure.kind) {
    case 'number':
      return figure.value;
    case 'fact':
      return { var: figure.fact };
    case 'count':
      return {
        '+': figure.items.map((item) => ({ if: [{ in: [item, { var: figure.fact }] }, 1, 0] })),
      };
    case 'part': {
      // There is no rounding: 99 hundredths more, less what is left over of a whole.
      const hundredths = { '+': [{ '*': [figure.percent, { var: figure.of }] }, 99] };
      return { '/': [{ '-': [hundredths, { '%': [hundredths, 100] }] }, 100] };
    }
  }
}
