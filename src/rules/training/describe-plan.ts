import { formatInterval } from '../interval.ts';
import { formatFigure } from '../outcome.ts';
import { quoteWords } from '../wording.ts';
import type { Cycle } from './cycle.ts';
import type { PlannedOfficer } from './plan-rotation.ts';
import { serviceDateName } from './service-date.ts';
import {
  planCycle,
  planLength,
  type PlanCycle,
  type PlanLength,
  type PlanPeople,
  type TermsRequest,
  type TrainingPlan,
} from './training-plan.ts';
import { countsInDays, countsInWeeks, type Workload } from './workload.ts';

/** 每 3 年轮训一次, 每年轮训 2 次. */
export function cycleName({ years, perYear }: Cycle): string {
  if (perYear > 1) return `每年轮训 ${perYear} 次`;
  return years === 1 ? '每年轮训一次' : `每 ${years} 年轮训一次`;
}

/** 每 3 年轮训一次（原文用语为“原则上”）, with who says so. */
function cycleWords(cycle: PlanCycle): string {
  const remarks = [
    ...(cycle.typed
      ? [
          cycle.norm
            ? cycle.tooSeldom
              ? `自行填写，少于原文的${cycleName(cycle.norm.cycle)}`
              : '自行填写'
            : '自行填写，当地文件没有规定',
        ]
      : []),
    ...(!cycle.typed && cycle.norm?.weak !== undefined
      ? [`原文用语为${quoteWords(cycle.norm.weak)}`]
      : []),
    ...(!cycle.typed && cycle.norm?.advisory ? ['属鼓励或许可性规定'] : []),
    ...(!cycle.typed && !cycle.exact ? ['按整年安排，比原文略严'] : []),
  ];
  return `${cycleName(cycle)}${remarks.length > 0 ? `（${remarks.join('，')}）` : ''}`;
}

/** 每次不少于 2 周, 每次 3 周（自行填写）, 每次时长待填. */
export function lengthWords(length: PlanLength | undefined): string {
  if (!length) return '每次时长待填';
  const amount = `${formatFigure(length.amount)} ${length.unit}`;
  if (!length.typed) return `每次不少于 ${amount}`;
  return length.tooShort
    ? `每次 ${amount}（自行填写，少于原文的不少于 ${formatFigure(length.norm?.measure.min ?? 0)} ${length.unit}）`
    : `每次 ${amount}（自行填写）`;
}

/** 2—3 人. */
export function rangeOfPeople({ years }: Pick<TrainingPlan, 'years'>): string {
  const counts = years.map(({ headcount }) => headcount);
  return `${formatInterval({ min: Math.min(...counts), max: Math.max(...counts) })} 人`;
}

/** 2026年, 2026—2028年. */
export function spanOfYears({ years }: Pick<TrainingPlan, 'years'>): string {
  const first = years[0]?.year;
  const last = years[years.length - 1]?.year;
  return first === last ? `${first}年` : `${first}—${last}年`;
}

/**
 * 至少 14 人·周、70 人·天; what is not known is 待填, never left out.
 * @param length of one training; a minimum makes the total one
 */
export function workloadWords(workload: Workload, length: PlanLength | undefined): string {
  if (workload.amount === undefined || workload.unit === undefined) return '人·周、人·天待填';
  const least = length?.least ? '至少 ' : '';
  const amount = `${least}${formatFigure(workload.amount)} 人·${workload.unit}`;
  if (countsInDays(workload.unit)) return amount;
  if (workload.days !== undefined) return `${amount}、${least}${formatFigure(workload.days)} 人·天`;
  return countsInWeeks(workload.unit) ? `${amount}，人·天待填` : amount;
}

/** 第 1—3 人, 张三、李四; long lists are cut. */
export function peopleWords(people: PlanPeople, most = Number.POSITIVE_INFINITY): string {
  switch (people.kind) {
    case 'nobody':
      return '无';
    case 'numbers':
      return people.from === people.to
        ? `第 ${people.from} 人`
        : `第 ${people.from}—${people.to} 人`;
    case 'names':
      return namesOf(people.officers, most);
  }
}

/** 张三、李四等 5 人. */
export function namesOf(officers: readonly PlannedOfficer[], most: number): string {
  const names = firstNames(officers, most);
  return officers.length > most ? `${names} ${officers.length} 人` : names;
}

/** 张三、李四等, where it has been said how many. */
export function firstNames(officers: readonly PlannedOfficer[], most: number): string {
  const names = officers.slice(0, most).map(({ officer: { name } }) => name);
  return `${names.join('、')}${officers.length > most ? '等' : ''}`;
}

/**
 * The plan in one line.
 * @param unread rows of the list that cannot be read and are not counted
 */
export function describePlan(place: string, plan: TrainingPlan, unread = 0): string {
  const { cycle, length, headcount, round } = plan;
  const overdue = plan.officers.filter(({ standing }) => standing.kind === 'overdue');
  const toVerify = plan.officers.filter(({ standing }) => standing.kind === 'to-verify');
  const parts = [
    `${headcount} 人${cycleWords(cycle)}`,
    `${spanOfYears(plan)}${plan.years.length === 1 ? '' : '每年'} ${rangeOfPeople(plan)}`,
    `一轮 ${round.seats} 人次${round.workload.amount === undefined ? '，' : '、'}${workloadWords(round.workload, length)}`,
  ];
  const remarks = [
    ...(plan.lacking > 0
      ? [
          `按每年最多 ${plan.cap} 人，有 ${plan.lacking} 人${plan.notInTime.length > 0 ? `（${firstNames(plan.notInTime, 3)}）` : ''}不能按期轮训，每年 ${plan.enough} 人才够`,
        ]
      : []),
    ...(overdue.length > 0 ? [`已逾期 ${overdue.length} 人（${firstNames(overdue, 3)}）`] : []),
    ...(toVerify.length > 0 ? [`待核实 ${toVerify.length} 人`] : []),
    ...(unread > 0 ? [`名单中 ${unread} 行看不懂，未计入`] : []),
  ];
  return `${place}：${parts.join('，')}。${remarks.length > 0 ? `${remarks.join('；')}。` : ''}`;
}

/** What is demanded, in one line, as long as nobody said for whom; or that nothing is known. */
export function describeDemand(place: string, request: TermsRequest): string {
  const cycle = planCycle(request);
  if (cycle)
    return `${place}：${cycleWords(cycle)}，${lengthWords(planLength(request))}；人数待填。`;
  return request.norms.policies.length === 0
    ? `${place}：本库没有收录当地文件，不等于没有规定。可参考其他地区的要求，自己填写几年一轮。`
    : `${place}：本库收录的当地文件没有规定执法人员几年轮训一次，不等于没有其他规定。可参考其他地区的要求，自己填写几年一轮。`;
}

export type PlanState = 'met' | 'not-met' | 'unknown';

/**
 * How the summary is marked: somebody late, something open, or all in order. Where only the number of
 * people is known nobody can tell whether all are in time.
 */
export function stateOf(
  { officers, lacking, cycle, length, round }: TrainingPlan,
  unread = 0,
): PlanState {
  const kinds = officers.map(({ standing }) => standing.kind);
  if (lacking > 0 || kinds.includes('overdue') || cycle.tooSeldom || length?.tooShort)
    return 'not-met';
  const isOpen = kinds.length === 0 || kinds.includes('to-verify') || unread > 0;
  return isOpen || round.workload.amount === undefined ? 'unknown' : 'met';
}

/** When an officer is due, and why: 2026年5月到期, 最近轮训时间不明. */
export function dueWords({ standing, latest }: PlannedOfficer): string {
  switch (standing.kind) {
    case 'to-verify':
      return standing.missing === 'trained' ? '最近轮训时间不明' : '入职时间不明';
    case 'overdue':
      return `${serviceDateName(standing.due)}已到期${entryRemark(standing.from)}`;
    case 'due-before-plan':
      return `${serviceDateName(standing.due)}到期，早于计划第一年`;
    case 'due':
      return standing.from === 'entered'
        ? `${latest}年底前首次轮训（自入职起算）`
        : `${serviceDateName(standing.due)}到期`;
  }
}

function entryRemark(from: 'trained' | 'entered'): string {
  return from === 'entered' ? '（自入职起算，未轮训过）' : '';
}

/** What the cap does to an officer: 2028年才排得上, 排不上; undefined when in time. */
export function delayWords({ next, latest }: PlannedOfficer): string | undefined {
  if (next === undefined) return '没有名额';
  return next > latest ? `${next}年才有名额，晚于${latest}年` : undefined;
}

const standingNames: Readonly<Record<PlannedOfficer['standing']['kind'], string | undefined>> = {
  due: undefined,
  overdue: '已逾期',
  'due-before-plan': '计划开始前到期',
  'to-verify': '待核实',
};

/** What must be said beside an officer: 已逾期；2028年才有名额，晚于2026年. Empty when all is in order. */
export function remarkWords(
  planned: PlannedOfficer,
  { years }: Pick<TrainingPlan, 'years'>,
): string {
  const { standing, next, latest } = planned;
  const last = years[years.length - 1]?.year ?? 0;
  const isLater = next !== undefined && next > last && next <= latest;
  return [standingNames[standing.kind], delayWords(planned), isLater ? `${next}年轮训` : undefined]
    .filter((part) => part !== undefined)
    .join('；');
}
