import { siteNameOf } from '../../model/site-name.ts';
import { chineseNumeral } from '../../courses/arrange.ts';
import { durationName } from '../../courses/budget-time.ts';
import {
  itemsOf,
  type CourseDocument,
  type DocumentItem,
  type DocumentSession,
} from '../../courses/course-document.ts';
import { stampItem, stampLabel, stampWords } from '../../courses/provenance.ts';
import { clock, weekdayName } from '../../courses/timetable.ts';
import { dateName } from '../../rules/wording.ts';
import { body, labelled, type Part } from '../docx/official-parts.ts';
import type { OfficialPaper } from '../docx/write-official.ts';
import {
  cautionsOf,
  citeBriefly,
  citeDuty,
  citePapers,
  generalCaution,
  quoteDuty,
  sampleTimes,
} from './cited-duty.ts';
import { discussionOf, remarksOf } from './course-remarks.ts';

/** 讲义 is what people take home; 教案 is what the trainer holds: times, aims, questions to ask. */
export type HandoutKind = 'handout' | 'lesson-plan';

export const handoutNames: Readonly<Record<HandoutKind, string>> = {
  handout: '讲义',
  'lesson-plan': '教案',
};

/** More entries make contents that nobody reads: then sessions alone are listed. */
const mostListed = 60;

/** A course as a paper in the official layout. */
export function courseHandout(course: CourseDocument, kind: HandoutKind): OfficialPaper {
  const items = itemsOf(course);
  const isPlan = kind === 'lesson-plan';
  const title = `${course.title}${handoutNames[kind]}`;
  // A paper is named in full where it is first cited, and by its number from there on.
  const firsts = new Set(
    items.filter(
      ({ policy }, at) => items.findIndex((other) => other.policy.id === policy.id) === at,
    ),
  );
  // What people take home has nothing to say of lessons that are all practice.
  const taught = isPlan
    ? course.sessions
    : course.sessions.filter((session) => session.items.length > 0);
  return {
    title,
    front: [
      ...[
        generalCaution,
        ...(isPlan ? [sampleTimes] : []),
        ...cautionsOf(items, course.madeOn),
        ...remarksOf(course),
      ].map((text): Part => ({ kind: 'caution', runs: [{ text }] })),
      overview(course, isPlan),
    ],
    parts: [
      ...taught.flatMap((session, at) => sessionParts(session, at, course, isPlan, firsts)),
      ...sources(course),
    ],
    stampWords: stampWords(
      items.map(({ obligation }) => obligation),
      course.edition,
      course.clauseTextOf,
    ),
    contentsLevels: items.length > mostListed ? 1 : 2,
  };
}

function overview(course: CourseDocument, isPlan: boolean): Part {
  const { audience, place, slots, basis, edition, madeOn, address } = course;
  const days = [...new Set((slots ?? []).map(({ day }) => day))];
  const [first, last] = [days[0], days[days.length - 1]];
  const span =
    first === undefined || last === undefined
      ? undefined
      : first === last
        ? `${dateName(first)}（${weekdayName(first)}）`
        : `${dateName(first)}至${dateName(last)}`;
  const row = (name: string, ...text: readonly (string | undefined)[]) =>
    text
      .filter((words) => words !== undefined)
      .map((words, at) => [at === 0 ? name : '', words] as const);
  return {
    kind: 'table',
    head: [],
    widths: [1, 5],
    rows: [
      ...row('培训对象', audience),
      ...row('适用地区', place),
      ...row('时间', span),
      ...row(
        '内容',
        `${course.sessions.length} 讲，${itemsOf(course).length} 项义务${isPlan ? `，${durationName(course.minutes)}（示例）` : ''}`,
      ),
      ...row('培训依据', ...basisLines(basis)),
      ...row(
        '制作',
        `${dateName(madeOn)}，内容版本 ${edition.content}，由${siteNameOf(edition)}在本机生成`,
      ),
      ...(address.length > 300 ? [] : [['重新打开', { text: address, href: address }] as const]),
    ],
  };
}

/** Clauses that ask for the course, each named once with all that is quoted from it. */
function basisLines(basis: CourseDocument['basis']): readonly string[] {
  const quotes = new Map<string, string[]>();
  for (const duty of basis) {
    const citation = citeDuty(duty);
    quotes.set(citation, [...(quotes.get(citation) ?? []), quoteDuty(duty)]);
  }
  return [...quotes].map(([citation, words]) => `${citation}：${words.join('、')}`);
}

function sessionParts(
  session: DocumentSession,
  at: number,
  course: CourseDocument,
  isPlan: boolean,
  firsts: ReadonlySet<DocumentItem>,
): readonly Part[] {
  const { items, practice, minutes, title } = session;
  const lectured = minutes - practice;
  return [
    { kind: 'heading', level: 1, text: `${chineseNumeral(at + 1)}、${title}` },
    ...(isPlan
      ? [
          labelled(
            '用时：',
            `${durationName(minutes)}（示例）${practice > 0 && lectured > 0 ? `，其中讲授 ${lectured} 分钟，讨论、练习 ${practice} 分钟` : ''}。`,
          ),
          ...(items.length > 0
            ? [
                labelled(
                  '目标：',
                  `能说出下列 ${items.length} 项义务由谁履行、有什么要求、依据哪一条；能对照本单位说出做到了没有、用什么材料证明。`,
                ),
              ]
            : []),
        ]
      : []),
    ...(isPlan ? stressed(items) : []),
    ...items.flatMap((item, number) => itemParts(item, number, isPlan, firsts.has(item))),
    ...(isPlan
      ? [labelled('讨论与练习：', discussionWords(course, session)), body('教学记录：'), lines(3)]
      : []),
  ];
}

const lines = (count: number): Part => ({ kind: 'lines', count });

/** 重点: what has a figure or a limit of time, and what is forbidden. */
function stressed(items: readonly DocumentItem[]): readonly Part[] {
  const numbers = items.flatMap(({ figure, obligation: { modality, by } }, at) =>
    figure !== undefined || by !== undefined || modality === 'prohibition'
      ? [`（${chineseNumeral(at + 1)}）`]
      : [],
  );
  return numbers.length === 0 || numbers.length === items.length
    ? []
    : [labelled('重点：', `有数量、期限要求或者禁止性规定的第${numbers.join('、')}项。`)];
}

function discussionWords(course: CourseDocument, session: DocumentSession): string {
  const { question, actions } = discussionOf(course, session);
  return `${question}${actions.map((action, at) => `（${at + 1}）${action}`).join('；')}${actions.length > 0 ? '。' : ''}`;
}

function itemParts(
  item: DocumentItem,
  number: number,
  isPlan: boolean,
  isFirst: boolean,
): readonly Part[] {
  const { obligation, bearers, force, figure, reading, minutes, isSample, borrowed, outside } =
    item;
  const { evidence, implicit } = obligation;
  const reason = reasonOf(item);
  return [
    { kind: 'heading', level: 2, text: `（${chineseNumeral(number + 1)}）${obligation.action}` },
    { kind: 'quote', runs: [{ text: quoteDuty(item) }] },
    labelled('依据：', { text: isFirst ? citeDuty(item) : citeBriefly(item), href: item.address }),
    labelled(
      '责任主体：',
      `${bearers}${implicit ? '（推定）' : ''}`,
      { text: '　要求：', label: true },
      `${force}；${figure ?? '未规定数量'}`,
    ),
    ...(reading === undefined ? [] : [labelled('讲解要点（编者解读）：', reading)]),
    ...(evidence === undefined ? [] : [labelled('证明材料（编者建议）：', evidence)]),
    ...(borrowed ? [labelled('注意：', '这是外地文件，供借鉴，对本地没有约束力。')] : []),
    ...(outside === undefined ? [] : [labelled('注意：', outside)]),
    ...(isPlan
      ? [
          labelled(
            '用时：',
            `${minutes} 分钟${isSample ? '（示例）' : ''}`,
            ...(reason === undefined
              ? []
              : [{ text: '　选讲理由：', label: true } as const, reason]),
          ),
        ]
      : []),
  ];
}

/** Why it is taught, without the bearers, who stand right above: 本单位履行；有明确要求. */
function reasonOf({ because }: DocumentItem): string | undefined {
  if (because === undefined) return undefined;
  const [tie = '', ...rest] = because.split('；');
  return [tie.replace(/：.*$/, ''), ...rest].join('；');
}

/** Every clause with its words for programs: what an old file is held against. */
function sources(course: CourseDocument): readonly Part[] {
  const items = itemsOf(course);
  if (items.length === 0) return [];
  return [
    { kind: 'page-break' },
    { kind: 'heading', level: 1, text: '附：依据表' },
    {
      kind: 'caution',
      runs: [
        {
          text: `把本文件拖到${siteNameOf(course.edition)}“备课”页，可以查出哪些内容所依据的原文后来有改动。${stampLabel}供核对用，请勿删改。`,
        },
      ],
    },
    ...citePapers(items).map((paper, at): Part => ({
      kind: 'caution',
      runs: [{ text: `文件 ${at + 1}：${paper}` }],
    })),
    {
      kind: 'table',
      head: ['序号', '义务', '条款', stampLabel],
      widths: [2.4, 8, 8, 7.6],
      machineColumn: 3,
      rows: items.map((item, at) => [
        String(at + 1),
        item.obligation.action,
        { text: citeBriefly(item), href: item.address },
        stampItem(item.obligation, course.clauseTextOf),
      ]),
    },
  ];
}

/** Slots of a course as rows of a table: 2026年11月23日 星期一, 08:30—09:15. */
export function slotWords({ day, from, to }: { day: string; from: number; to: number }): {
  readonly day: string;
  readonly time: string;
} {
  return { day: `${dateName(day)} ${weekdayName(day)}`, time: `${clock(from)}—${clock(to)}` };
}
