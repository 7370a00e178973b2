import { cycleName, firstNames, namesOf } from './describe-plan.ts';
import type { TrainingPlan } from './training-plan.ts';
import { countsInDays, countsInWeeks } from './workload.ts';

/**
 * What would change the result, each in one sentence with the numbers put in; what costs most first.
 * @param unread rows of the list that cannot be read and are not counted
 */
export function findTrainingLevers(plan: TrainingPlan, unread: number): string[] {
  return [
    ...(unread > 0 ? [`改好名单里看不懂的 ${unread} 行，才会计入。`] : []),
    ...capLevers(plan),
    ...peakLevers(plan),
    ...verifyLevers(plan),
    ...termLevers(plan),
    ...(plan.officers.length === 0 && plan.headcount > 0
      ? ['按名单填写每个人最近哪年训过，可查出已逾期的人，并安排到人。']
      : []),
  ];
}

function capLevers({ cap, enough, lacking }: TrainingPlan): string[] {
  if (cap === undefined) return [];
  if (lacking > 0)
    return [`每年名额由 ${cap} 人增加到 ${enough} 人，${lacking} 人可由不能按期转为按期。`];
  return cap > enough ? [`每年名额减到 ${enough} 人，仍然人人按期。`] : [];
}

/** Why a year holds more than an even share, and who causes it. */
function peakLevers({ enough, even, officers, years, cycle }: TrainingPlan): string[] {
  const first = years[0]?.year;
  if (enough <= even || first === undefined) return [];
  for (let year = first; year < first + cycle.years; year += 1) {
    const pressing = officers.filter(({ latest }) => latest <= year);
    if (Math.ceil(pressing.length / (year - first + 1)) < enough) continue;
    return [
      `${year}年底前必须轮训的有 ${pressing.length} 人（${firstNames(pressing, 5)}），所以每年最多要 ${enough} 人；没有积压时每年 ${even} 人就够。`,
    ];
  }
  return [];
}

function verifyLevers({ officers }: TrainingPlan): string[] {
  const open = (missing: 'trained' | 'entered') =>
    officers.filter(
      ({ standing }) => standing.kind === 'to-verify' && standing.missing === missing,
    );
  const trained = open('trained');
  const entered = open('entered');
  return [
    ...(trained.length > 0
      ? [
          `查清最近轮训时间的：${namesOf(trained, 5)}。时间不明的不算逾期，在不误别人期限的前提下尽量靠前；查清后，近年已训的可以后移，早已到期的要提前到第一年。`,
        ]
      : []),
    ...(entered.length > 0
      ? [
          `查清入职时间的：${namesOf(entered, 5)}。没有轮训过的从入职起算，入职时间不明就算不出期限。`,
        ]
      : []),
  ];
}

function termLevers({ cycle, length, daysPerWeek }: TrainingPlan): string[] {
  return [
    ...(!length ? ['填上每次轮训多长，可算出人·周。'] : []),
    ...(length &&
    countsInWeeks(length.unit) &&
    !countsInDays(length.unit) &&
    daysPerWeek === undefined
      ? ['填上每周培训几天，可算出人·天。']
      : []),
    ...(length?.least ? ['原文规定的是最短时长，实际更长的请填写，人·周按实际计算。'] : []),
    ...(cycle.tooSeldom && cycle.norm
      ? [`按原文${cycleName(cycle.norm.cycle)}安排的，清空“几年一轮”即可。`]
      : []),
  ];
}
