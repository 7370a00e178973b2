import type { Bearer } from '../../model/concept.schema.ts';
import { monthsOf, parsePeriod } from '../../model/period.ts';
import { nothing } from '../interval.ts';
import { tidyFigure } from '../outcome.ts';
import type { RuleObligation } from '../rulebook.ts';
import { dateName, quoteWords } from '../wording.ts';
import { holdsIn } from './applies.ts';
import { askArranged } from './ask-arranged.ts';
import { derivedGap, mandatedGap } from './arranged-gap.ts';
import type { LineInput } from './ask.ts';
import type { BudgetLine, CountedLine } from './budget-line.ts';
import { isAdvised, type LineBasis } from './line-basis.ts';
import type { LineDraft } from './line-draft.ts';
import { demandOf } from './lines/amount.ts';
import type { Cost, LineContext } from './lines/cost.ts';
import { growthRemarks } from './lines/growth.ts';
import { costOfBasis } from './lines/index.ts';
import { unitsOf } from './lines/units-of.ts';
import { isExact } from './money.ts';
import { strengthRemarks } from './remarks.ts';

/** Things into which one duty may be broken down at most. */
export const mostRows = 10;

type CountedBasis = Exclude<LineBasis, { kind: 'unpriced' }>;

/** The lines of a duty: one, or one for each piece of a kit or of the user's own breakdown. */
export function linesOf(draft: LineDraft): BudgetLine[] {
  const { role, duty, policy, dutyId, inputs, asOf } = draft;
  const { obligation } = duty;
  const { basis } = role;
  if (basis.kind === 'unpriced') {
    const remarks = [...strengthRemarks(obligation, asOf), ...(basis.reason ? [basis.reason] : [])];
    return [{ kind: 'unpriced', id: dutyId, obligation, policy, name: obligation.action, remarks }];
  }
  const dutyInput = inputs.lines[dutyId] ?? {};
  return itemsOf(basis, obligation, dutyInput).map(({ name, at }) => {
    const id = at === undefined ? dutyId : `${dutyId}.${at}`;
    const input = at === undefined ? dutyInput : { ...dutyInput, ...inputs.lines[id] };
    return lineOf(draft, basis, contextOf(draft, id, input), input.name ?? name);
  });
}

/** The things that a duty is about: the pieces of a kit, the user's own breakdown, or itself. */
function itemsOf(
  basis: CountedBasis,
  { action }: RuleObligation,
  { rows = 1 }: LineInput,
): readonly { readonly name: string; readonly at?: number }[] {
  if (basis.kind === 'kit')
    return basis.measure.items.map((name, index) => ({ name, at: index + 1 }));
  if (basis.kind !== 'purchase') return [{ name: action }];
  return Array.from({ length: Math.min(Math.max(rows, 1), mostRows) }, (_, index) => ({
    name: index === 0 ? action : `${action}（${index + 1}）`,
    at: index + 1,
  }));
}

function contextOf(
  { prepared, duty: { obligation }, policy, place, dutyId, years }: LineDraft,
  id: string,
  input: LineInput,
): LineContext {
  const bearers = obligation.bearers.flatMap((bearer): Bearer[] => {
    const known = prepared.bearers.get(bearer);
    return known ? [known] : [];
  });
  return {
    obligation,
    policy,
    place,
    dutyId,
    id,
    input,
    years,
    bearers,
    bearersName: obligation.bearerNamed ?? bearers.map(({ prefLabel }) => prefLabel).join('、'),
    labelOf: (fact) => prepared.facts.get(fact)?.label ?? fact,
  };
}

function lineOf(
  draft: LineDraft,
  basis: CountedBasis,
  context: LineContext,
  name: string,
): CountedLine {
  const { obligation, policy, id, input } = context;
  const cost = costOfBasis(basis, context);
  const common = { id, obligation, policy, name, ...settle(draft, cost) };
  const advised = isAdvised(obligation);
  switch (basis.kind) {
    case 'amount': {
      const { count } = unitsOf(context, basis.measure.per);
      const gap = mandatedGap(draft.rulebook, draft.duty, input, count, draft.asOf);
      return {
        ...common,
        kind: 'mandated',
        demand: demandOf(basis.measure),
        subject: `${basis.measure.fact} ${basis.measure.per}`,
        advised,
        asks: [...common.asks, askArranged(id, count)],
        ...(gap && { gap }),
      };
    }
    case 'standard': {
      const arranged = input.arranged && tidyFigure(input.arranged.reduce((a, b) => a + b, 0));
      const gap = derivedGap(draft.duty, common.amounts[0], arranged, draft.asOf);
      return {
        ...common,
        kind: 'derived',
        demand: `不少于${quoteWords(basis.measure.standard)}`,
        subject: basis.measure.fact,
        advised,
        asks: [...common.asks, askArranged(id, 1)],
        ...(gap && { gap }),
      };
    }
    case 'growth': {
      const gap = derivedGap(draft.duty, common.amounts[0], input.base, draft.asOf);
      return {
        ...common,
        kind: 'derived',
        demand: `与${quoteWords(context.labelOf(basis.measure.keepsPaceWith))}保持同步增长`,
        subject: basis.measure.fact,
        advised,
        remarks: [...common.remarks, ...growthRemarks(basis.measure, context)],
        ...(gap && { gap }),
      };
    }
    default:
      return {
        ...common,
        kind: 'estimated',
        sample: input.price?.sample === true,
        // What the user names himself is a thing of its own.
        subject: basis.kind === 'purchase' ? id : `${basis.measure.fact} ${name}`,
      };
  }
}

/** The amounts as far as the duty holds: under its conditions, and in the years it reaches. */
function settle(
  { duty: { obligation }, role, policy, applies, asOf, years }: LineDraft,
  cost: Cost,
): Pick<CountedLine, 'amounts' | 'how' | 'open' | 'asks' | 'recurs' | 'remarks'> {
  const amounts = cost.amounts.map((amount, at) => {
    if (!holdsIn(years[at] ?? 0, obligation, policy, asOf)) return nothing;
    return applies.open.length > 0 ? { min: 0, max: amount.max } : amount;
  });
  return {
    amounts,
    how: cost.how,
    open: amounts.every(isExact) ? [] : [...applies.open, ...cost.open],
    asks: [...applies.asks, ...cost.asks],
    recurs: cost.recurs,
    remarks: [
      ...strengthRemarks(obligation, asOf, role.optional),
      ...periodRemarks(cost),
      ...endRemarks(
        obligation.to ?? policy.to,
        years.find((year) => !holdsIn(year, obligation, policy, asOf)),
      ),
    ],
  };
}

/** 每3年一次, 每18个月一次: in which of the years it falls is reckoned, not said. */
function periodRemarks({ recurs }: Cost): string[] {
  return recurs.kind === 'by-clause' && monthsOf(parsePeriod(recurs.every)) > 12
    ? ['原文的周期长于一年，这里从首年起排列，实际年份由填报人安排。']
    : [];
}

function endRemarks(to: string | undefined, year: number | undefined): string[] {
  return to === undefined || year === undefined
    ? []
    : [`适用期至${dateName(to)}，${year}年起不计。`];
}
