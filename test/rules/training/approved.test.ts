import { readFileSync } from 'node:fs';
import { describe, it } from 'vitest';
import { parse } from 'yaml';
import { courseWords } from '../../../src/rules/training/courses.ts';
import {
  describeDemand,
  describePlan,
  dueWords,
  lengthWords,
  peopleWords,
  remarkWords,
  spanOfYears,
  stateOf,
  workloadWords,
} from '../../../src/rules/training/describe-plan.ts';
import { findTrainingLevers } from '../../../src/rules/training/levers.ts';
import { trainingNorms } from '../../../src/rules/training/norms.ts';
import type { Norm } from '../../../src/rules/training/norm.ts';
import { readRoster, type RosterRow } from '../../../src/rules/training/roster.ts';
import { monthOfDay } from '../../../src/rules/training/service-date.ts';
import {
  planTraining,
  type Staff,
  type TrainingPlan,
  type TypedTerms,
} from '../../../src/rules/training/training-plan.ts';
import { expectApproved } from '../../support/approved.ts';
import { rulebook } from '../../support/real-corpus.ts';

interface Case {
  readonly case: string;
  readonly file: string;
  readonly place: readonly [name: string, code: string];
  readonly asOf: string;
  readonly years: readonly [first: number, count: number];
  readonly typed: TypedTerms;
  /** How many people, or their list: name, entered, last trained. */
  readonly staff: number | readonly (readonly [string, string, string])[];
}

const cases = parse(
  readFileSync(new URL('./approved/cases.yaml', import.meta.url), 'utf8'),
) as readonly Case[];

const rowOf = ([name, entered, trained]: readonly [string, string, string]): RosterRow => ({
  name,
  entered,
  trained,
});

function planShown(place: string, plan: TrainingPlan, unread: number): Record<string, unknown> {
  const { years, officers, length, round, total, notInTime } = plan;
  const time = ({ seats, workload }: typeof round) =>
    `${seats} 人次，${workloadWords(workload, length)}`;
  return {
    sentence: describePlan(place, plan, unread),
    state: stateOf(plan, unread),
    length: lengthWords(length),
    years: years.map(
      (year) => `${year.year}年：${peopleWords(year.people)}，${year.headcount} 人，${time(year)}`,
    ),
    officers: officers.map((planned) => {
      const remark = remarkWords(planned, plan);
      const next = planned.next === undefined ? '没有名额' : `${planned.next}年`;
      const when = `${next}，最迟${planned.latest}年`;
      return `${planned.officer.name}：${dueWords(planned)}；${when}${remark === '' ? '' : `｜${remark}`}`;
    }),
    round: time(round),
    total: `${spanOfYears(plan)} ${time(total)}`,
    seats: `够 ${plan.enough} 人，均摊 ${plan.even} 人，缺 ${plan.lacking} 人（${notInTime.map(({ officer }) => officer.name).join('、')}）`,
    levers: findTrainingLevers(plan, unread),
  };
}

const dutyOf = ({ obligation, weak, advisory, conditions }: Norm) =>
  [obligation.action, weak, advisory ? '鼓励或许可' : '', ...conditions]
    .filter((text) => text !== undefined && text !== '')
    .join('｜');

describe('whole training plans, read and approved', () => {
  it.each(cases)('$case', async ({ file, place: [name, code], asOf, years, typed, staff }) => {
    const norms = trainingNorms(rulebook, code, asOf);
    const [firstYear, count] = years;
    const now = monthOfDay(asOf);
    const span = count === 1 ? `${firstYear}年` : `${firstYear}—${firstYear + count - 1}年`;
    const readings =
      typeof staff === 'number'
        ? []
        : readRoster(staff.map(rowOf), { now, lastYear: firstYear + count - 1 });
    const people: Staff =
      typeof staff === 'number'
        ? { kind: 'count', count: staff }
        : { kind: 'roster', officers: readings.flatMap(({ officer }) => officer ?? []) };
    const plan = planTraining({ norms, staff: people, typed, firstYear, years: count, now });
    const unread = readings.filter(({ officer }) => !officer).length;
    await expectApproved(new URL(`./approved/${file}.yaml`, import.meta.url), {
      demand: describeDemand(name, { norms, typed }),
      rotations: norms.rotations.map(({ chosen }) => dutyOf(chosen)),
      durations: norms.durations.map(dutyOf),
      courses: norms.courses.map((norm) => `${dutyOf(norm)}：${courseWords(norm, span, count)}`),
      withoutFigure: norms.unmeasured.map(({ obligation }) => obligation.action),
      ...(plan && planShown(name, plan, unread)),
      list: readings.flatMap(({ number, messages }) =>
        messages.map(
          ({ message, counted }) => `第 ${number} 行${counted ? '（计入）' : ''}：${message}`,
        ),
      ),
    });
  });
});
