import { siteNameOf } from '../model/site-name.ts';
import type { Edition } from '../rules/rulebook.ts';
import { courseWords } from '../rules/training/courses.ts';
import {
  cycleName,
  dueWords,
  lengthWords,
  peopleWords,
  remarkWords,
} from '../rules/training/describe-plan.ts';
import type { TrainingNorms } from '../rules/training/norms.ts';
import type { Norm } from '../rules/training/norm.ts';
import type { PlannedOfficer } from '../rules/training/plan-rotation.ts';
import { serviceDateName } from '../rules/training/service-date.ts';
import type { PlanTotal, TrainingPlan } from '../rules/training/training-plan.ts';
import { countsInDays } from '../rules/training/workload.ts';
import { dateName } from '../rules/wording.ts';
import type { SheetCell, SheetContent } from './write-workbook.ts';

/** What the workbook of a training plan holds. */
export interface TrainingWorkbook {
  readonly place: string;
  readonly asOf: string;
  readonly edition: Edition;
  readonly summary: string;
  readonly plan: TrainingPlan;
  readonly norms: TrainingNorms;
  /** 2026—2028年. */
  readonly span: string;
  readonly levers: readonly string[];
}

/** What is not known is 待填, never an empty cell and never 0. */
const figure = (value: number | undefined): SheetCell => value ?? '待填';

/** The sheets of a plan: what it rests on, the years, and the people where they are named. */
export function trainingWorkbook(input: TrainingWorkbook): SheetContent[] {
  return [
    basisSheet(input),
    yearSheet(input),
    ...(input.plan.officers.length > 0 ? [peopleSheet(input)] : []),
  ];
}

function basisSheet(input: TrainingWorkbook): SheetContent {
  const { place, asOf, edition, summary, plan, norms, span, levers } = input;
  const { cycle, length } = plan;
  const years = plan.years.length;
  return {
    name: '说明与依据',
    headRows: 1,
    widths: [20, 90],
    rows: [
      ['执法人员轮训计划', `${place}，${span}`],
      ['结果', summary],
      ['周期', `${cycleName(cycle)}${cycle.typed ? '（自行填写）' : ''}`],
      ...(cycle.norm ? [['周期依据', citation(cycle.norm)]] : []),
      ['时长', lengthWords(length)],
      ...(length?.norm ? [['时长依据', citation(length.norm)]] : []),
      [
        '每周培训天数',
        plan.daysPerWeek === undefined ? '待填' : `${plan.daysPerWeek} 天（自行填写）`,
      ],
      ['每年名额', plan.cap === undefined ? '不限' : `最多 ${plan.cap} 人（自行填写）`],
      ...norms.courses.map((norm) => [
        '集中培训',
        `${citation(norm)}${courseWords(norm, span, years)}`,
      ]),
      ...levers.map((lever, at) => [at === 0 ? '改变什么结果会不同' : '', lever]),
      ['计算日期', dateName(asOf)],
      ['版本', `站点版本 ${edition.site}，内容版本 ${edition.content}`],
      [
        '声明',
        `由${siteNameOf(edition)}在本机算出，供安排培训参考；引文以发文机关公布的正式文本为准。`,
      ],
    ],
  };
}

function citation({ obligation, policy }: Norm): string {
  const report = policy.official ? '' : '（据新闻报道，不是文件原文）';
  return `${policy.documentNumber ?? `《${policy.title}》`}${obligation.reference}${report}：“${obligation.quote}”`;
}

function yearSheet({ plan }: TrainingWorkbook): SheetContent {
  const { length, years, total } = plan;
  const least = length?.least ? '（至少）' : '';
  const unit = length?.unit ?? '周';
  // Counted in days by the clause: one column holds them.
  const inDays = countsInDays(unit);
  const time = ({ workload }: PlanTotal): SheetCell[] => [
    figure(workload.amount),
    ...(inDays ? [] : [figure(workload.days)]),
  ];
  return {
    name: '各年安排',
    headRows: 1,
    widths: [10, 10, 14, ...(inDays ? [] : [14]), 70],
    rows: [
      ['年份', '人次', `人·${unit}${least}`, ...(inDays ? [] : [`人·天${least}`]), '人员'],
      ...years.map((year): SheetCell[] => [
        `${year.year}年`,
        year.seats,
        ...time(year),
        peopleWords(year.people),
      ]),
      ['合计', total.seats, ...time(total)],
    ],
  };
}

function peopleSheet({ plan: { officers, years } }: TrainingWorkbook): SheetContent {
  return {
    name: '到人安排',
    headRows: 1,
    landscape: true,
    widths: [6, 16, 14, 14, 34, ...years.map(() => 9), 34],
    rows: [
      ['序号', '姓名', '入职', '最近轮训', '期限', ...years.map(({ year }) => `${year}年`), '备注'],
      ...officers.map((planned, at): SheetCell[] => {
        const { officer, years: held } = planned;
        return [
          at + 1,
          officer.name,
          officer.entered ? serviceDateName(officer.entered) : '不明',
          lastTraining(planned),
          dueWords(planned),
          ...years.map(({ year }) => (held.includes(year) ? '轮训' : undefined)),
          remarkWords(planned, { years }),
        ];
      }),
    ],
  };
}

function lastTraining({ officer: { trained } }: PlannedOfficer): string {
  switch (trained.kind) {
    case 'on':
      return serviceDateName(trained.date);
    case 'never':
      return '未培训';
    case 'unknown':
      return '不明';
  }
}
