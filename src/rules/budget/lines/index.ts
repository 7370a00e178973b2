import type { Cost, LineContext } from './cost.ts';
import type { LineBasis } from '../line-basis.ts';
import { amountCost } from './amount.ts';
import { courseCost } from './course.ts';
import { growthCost } from './growth.ts';
import { kitCost } from './kit.ts';
import { purchaseCost } from './purchase.ts';
import { sessionsCost } from './sessions.ts';
import { standardCost } from './standard.ts';

/** The amounts of a line, whatever they rest on. */
export function costOfBasis(
  basis: Exclude<LineBasis, { kind: 'unpriced' }>,
  context: LineContext,
): Cost {
  switch (basis.kind) {
    case 'amount':
      return amountCost(basis.measure, context);
    case 'standard':
      return standardCost(basis.measure, context);
    case 'growth':
      return growthCost(basis.measure, context);
    case 'kit':
      return kitCost(basis.measure, context);
    case 'sessions':
      return sessionsCost(basis.measure, context);
    case 'course':
      return courseCost(basis.measure, context);
    case 'purchase':
      return purchaseCost(context);
  }
}
