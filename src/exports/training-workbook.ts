import type { Cell, SheetData } from 'write-excel-file/universal';
import writeExcelFile from 'write-excel-file/universal';
import type { Edition } from '../rules/rulebook.ts';
import { courseWords } from '../rules/training/courses.ts';
import {
  cycleName,
  dueWords,
  lengthWords,
  peopleWords,
  remarkWords,
} from '../rules/training/describe-plan.ts';
import type { Norm, TrainingNorms } from '../rules/training/norms.ts';
import type { PlannedOfficer } from '../rules/training/plan-rotation.ts';
import { serviceDateName } from '../rules/training/service-date.ts';
import type { TrainingPlan } from '../rules/training/training-plan.ts';
import { dateName } from '../rules/wording.ts';

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

export interface WorkbookSheet {
  readonly sheet: string;
  readonly data: SheetData;
  readonly columns: { readonly width: number }[];
  readonly stickyRowsCount?: number;
}

/** Text is always written as text: a name such as =1+1 is no formula. */
const text = (value: string): Cell => ({ value, type: String });
const wrapped = (value: string): Cell => ({
  value,
  type: String,
  wrap: true,
  alignVertical: 'top',
});
const head = (value: string): Cell => ({ value, type: String, fontWeight: 'bold', wrap: true });
const figure = (value: number | undefined): Cell =>
  value === undefined ? text('待填') : { value, type: Number };

/** The sheets of a plan: what it rests on, the years, and the people where they are named. */
export function trainingSheets(input: TrainingWorkbook): WorkbookSheet[] {
  return [
    basisSheet(input),
    yearSheet(input),
    ...(input.plan.officers.length > 0 ? [peopleSheet(input)] : []),
  ];
}

/** @returns the workbook, .xlsx */
export function writeTrainingWorkbook(input: TrainingWorkbook): Promise<Blob> {
  return writeExcelFile(
    trainingSheets(input).map(({ columns, ...sheet }) => ({ ...sheet, columns: [...columns] })),
  ).toBlob();
}

function basisSheet(input: TrainingWorkbook): WorkbookSheet {
  const { place, asOf, edition, summary, plan, norms, span, levers } = input;
  const { cycle, length } = plan;
  const years = plan.years.length;
  const line = (name: string, value: string): Cell[] => [head(name), wrapped(value)];
  return {
    sheet: '说明与依据',
    columns: [{ width: 18 }, { width: 90 }],
    data: [
      [head(`${place}${span}执法人员轮训计划`)],
      line('结果', summary),
      line('周期', `${cycleName(cycle)}${cycle.typed ? '（自行填写）' : ''}`),
      ...(cycle.norm ? [line('周期依据', citation(cycle.norm))] : []),
      line('时长', lengthWords(length)),
      ...(length?.norm ? [line('时长依据', citation(length.norm))] : []),
      line(
        '每周培训天数',
        plan.daysPerWeek === undefined ? '待填' : `${plan.daysPerWeek} 天（自行填写）`,
      ),
      line('每年名额', plan.cap === undefined ? '不限' : `最多 ${plan.cap} 人（自行填写）`),
      ...norms.courses.map((norm) =>
        line('集中培训', `${citation(norm)}${courseWords(norm, span, years)}`),
      ),
      ...levers.map((lever, at) => line(at === 0 ? '改变什么结果会不同' : '', lever)),
      line('计算日期', dateName(asOf)),
      line('版本', `站点版本 ${edition.site}，内容版本 ${edition.content}`),
      line('声明', '由安监知识库在本机算出，供安排培训参考；引文以发文机关公布的正式文本为准。'),
    ],
  };
}

function citation({ obligation, policy }: Norm): string {
  const report = policy.official ? '' : '（据新闻报道，不是文件原文）';
  return `${policy.documentNumber ?? `《${policy.title}》`}${obligation.reference}${report}：“${obligation.quote}”`;
}

function yearSheet({ plan }: TrainingWorkbook): WorkbookSheet {
  const { length, years, total } = plan;
  const least = length?.least ? '（至少）' : '';
  return {
    sheet: '各年安排',
    stickyRowsCount: 1,
    columns: [{ width: 10 }, { width: 10 }, { width: 14 }, { width: 14 }, { width: 70 }],
    data: [
      [
        head('年份'),
        head('人次'),
        head(`人·${length?.unit ?? '周'}${least}`),
        head(`人·天${least}`),
        head('人员'),
      ],
      ...years.map(({ year, seats, workload, people }): Cell[] => [
        text(`${year}年`),
        figure(seats),
        figure(workload.amount),
        figure(workload.days),
        wrapped(peopleWords(people)),
      ]),
      [
        head('合计'),
        figure(total.seats),
        figure(total.workload.amount),
        figure(total.workload.days),
        null,
      ],
    ],
  };
}

function peopleSheet({ plan: { officers, years } }: TrainingWorkbook): WorkbookSheet {
  return {
    sheet: '到人安排',
    stickyRowsCount: 1,
    columns: [
      { width: 6 },
      { width: 16 },
      { width: 14 },
      { width: 14 },
      { width: 34 },
      ...years.map(() => ({ width: 9 })),
      { width: 34 },
    ],
    data: [
      [
        head('序号'),
        head('姓名'),
        head('入职'),
        head('最近轮训'),
        head('期限'),
        ...years.map(({ year }) => head(`${year}年`)),
        head('备注'),
      ],
      ...officers.map((planned, at): Cell[] => {
        const { officer, years: held } = planned;
        return [
          figure(at + 1),
          text(officer.name),
          text(officer.entered ? serviceDateName(officer.entered) : '不明'),
          text(lastTraining(planned)),
          text(dueWords(planned)),
          ...years.map(({ year }) => (held.includes(year) ? text('轮训') : null)),
          text(remarkWords(planned, { years })),
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
