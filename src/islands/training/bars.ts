import { exactly } from '../../rules/interval.ts';
import type { TrainingPlan } from '../../rules/training/training-plan.ts';
import type { Bar } from '../calculator/bar-chart-props.ts';

/** Seats by the year; where the seats are limited, with the limit. */
export function barsOfPlan({ years, cap, cycle }: TrainingPlan): Bar[] {
  return years.map(({ year, seats }) => ({
    label: `${year}年`,
    value: seats,
    note: `${seats} ${cycle.perYear > 1 ? '人次' : '人'}`,
    ...(cap !== undefined && { bound: exactly(cap * cycle.perYear) }),
  }));
}
