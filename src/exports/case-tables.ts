import { stampItem, stampLabel, stampWords, type ClauseTextOf } from '../courses/provenance.ts';
import { caseTasks, type CaseExercise } from '../courses/cases/case.ts';
import { caseNotes, resultNames, tellGaps, tellUnit } from '../courses/cases/describe-case.ts';
import { namePaper } from '../courses/questions/context.ts';
import { obligationUrl } from '../model/anchor.ts';
import { locatorOf } from '../rules/locator.ts';
import type { Edition } from '../rules/rulebook.ts';
import { quoteWords } from '../rules/wording.ts';
import type { SheetCell, SheetContent } from './write-workbook.ts';

/** What a sheet of cases is made from. */
export interface CaseSheet {
  readonly title: string;
  readonly cases: readonly CaseExercise[];
  readonly edition: Edition;
  /** Address of the site, put before the addresses of clauses. */
  readonly origin: string;
  readonly clauseTextOf?: ClauseTextOf | undefined;
}

const caseName = (at: number) => `案例 ${at + 1}`;

/** What a sheet of cases rests on, the edition first. */
function stampOf({ cases, edition, clauseTextOf }: CaseSheet): readonly string[] {
  const duties = cases.flatMap(({ units }) =>
    units.flatMap(({ findings }) => findings.map(({ obligation }) => obligation)),
  );
  return stampWords(duties, edition, clauseTextOf);
}

/** Cases as a workbook: the exercises, the worked answers, what they rest on. */
export function caseWorkbook(sheet: CaseSheet): SheetContent[] {
  const { title, cases, edition, origin, clauseTextOf } = sheet;
  const told = cases.flatMap((exercise, at) =>
    exercise.units.flatMap((unit) =>
      tellUnit(unit).map((line): SheetCell[] => [caseName(at), unit.unit.name, `${line}（示例）`]),
    ),
  );
  const answers = cases.flatMap((exercise, at) =>
    exercise.units.flatMap(({ unit, findings }) =>
      findings.map(({ finding, obligation }): SheetCell[] => {
        const policy = exercise.policies.find(({ id }) => id === obligation.policy);
        return [
          caseName(at),
          unit.name,
          obligation.action,
          resultNames[finding.status],
          finding.because,
          obligation.quote,
          policy && namePaper(policy),
          locatorOf(obligation.reference),
          `${origin}${obligationUrl(obligation)}`,
          stampItem(obligation, clauseTextOf),
        ];
      }),
    ),
  );
  return [
    {
      name: '练习',
      rows: [
        ['案例', '单位', '材料（示例）'],
        ...told,
        ...caseTasks.map((task, at): SheetCell[] => ['任务', undefined, `${at + 1}. ${task}`]),
      ],
      widths: [10, 24, 90],
      headRows: 1,
    },
    {
      name: '答案',
      rows: [
        ['案例', '单位', '义务', '结果', '说明', '原文', '文件', '条款', '网址', stampLabel],
        ...answers,
      ],
      widths: [10, 24, 30, 12, 50, 50, 36, 14, 40, 30],
      headRows: 1,
      landscape: true,
    },
    {
      name: '说明',
      rows: [
        [title],
        ...[...new Set(cases.flatMap(caseNotes))].map((note): SheetCell[] => [note]),
        ['答案由站点的达标规则算出，每一条都能在自查页用同样的数字重算。'],
        [`站点版本 ${edition.site}，内容版本 ${edition.content}。`],
        [`${stampLabel}：${stampOf(sheet)[0] ?? ''}`],
      ],
      widths: [110],
    },
  ];
}

/** Cases as plain text: exercises first, answers behind them. */
export function caseText(sheet: CaseSheet): string {
  const { title, cases, origin } = sheet;
  const exercises = cases.map(({ units, ...exercise }, at) =>
    [
      caseName(at),
      ...caseNotes({ units, ...exercise }),
      ...units.map((unit) => `${unit.unit.name}：${tellUnit(unit).join('；')}。`),
      ...caseTasks.map((task, place) => `${place + 1}. ${task}`),
    ].join('\n'),
  );
  const answers = cases.map(({ units, policies }, at) =>
    [
      `${caseName(at)}参考答案`,
      ...units.flatMap((unit) => [
        `${unit.unit.name}：`,
        ...unit.findings.map(({ finding, obligation }) => {
          const policy = policies.find(({ id }) => id === obligation.policy);
          const source = policy ? `${namePaper(policy)}${locatorOf(obligation.reference)}` : '';
          return `- ${resultNames[finding.status]}：${obligation.action}。${finding.because}依据：${source}：${quoteWords(obligation.quote)}（${origin}${obligationUrl(obligation)}）`;
        }),
        ...(tellGaps(unit) === undefined ? [] : [`人员和经费合计：${tellGaps(unit)}。`]),
      ]),
    ].join('\n'),
  );
  const stamp = `${stampLabel}：${stampOf(sheet).join(' ')}`;
  return `${[title, ...exercises, ...answers, stamp].join('\n\n')}\n`;
}
