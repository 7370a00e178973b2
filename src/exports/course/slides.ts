import { durationName } from '../../courses/budget-time.ts';
import {
  itemsOf,
  strangersIn,
  type CourseDocument,
  type DocumentItem,
  type DocumentSession,
} from '../../courses/course-document.ts';
import { stampItem, stampLabel, stampWords } from '../../courses/provenance.ts';
import { dateName } from '../../rules/wording.ts';
import { chineseNumeral } from '../../courses/arrange.ts';
import { cutText } from '../xml-text.ts';
import {
  cautionsOf,
  citeBriefly,
  citeDuty,
  citePapers,
  generalCaution,
  quoteDuty,
} from './cited-duty.ts';
import { discussionOf, remarksOf } from './course-remarks.ts';

/** A slide as data: what stands on it, and what the trainer reads below it. */
export type Slide =
  | {
      readonly kind: 'title';
      readonly title: string;
      readonly lines: readonly string[];
      readonly notes: string;
    }
  | {
      readonly kind: 'list';
      readonly title: string;
      readonly entries: readonly string[];
      readonly notes: string;
    }
  | {
      readonly kind: 'duty';
      readonly title: string;
      /** A part of the quote where it is longer than a slide; verbatim in any case. */
      readonly quote: string;
      readonly citation: string;
      readonly address: string;
      /** 主体, 性质, 数量: what is read first. */
      readonly facts: readonly (readonly [label: string, words: string])[];
      /** The editor's reading and what proves the duty done, marked as such. */
      readonly remarks: readonly (readonly [label: string, words: string])[];
      readonly cautions: readonly string[];
      readonly notes: string;
    };

export interface SlideDeck {
  readonly title: string;
  readonly slides: readonly Slide[];
  readonly stampWords: readonly string[];
}

const mostEntries = 9;
const longestTitle = 60;
/** Characters of a quote on one slide, at the smallest type that the last row can read. */
const longestQuote = 220;

/** The slides of a course: a title, an overview, and for each session its list and one slide a duty. */
export function courseSlides(course: CourseDocument): SlideDeck {
  const items = itemsOf(course);
  const sessions = course.sessions.map(({ title }, at) => `${chineseNumeral(at + 1)}、${title}`);
  return {
    title: course.title,
    slides: [
      titleSlide(course),
      ...listSlides('内容', sessions, ''),
      ...course.sessions.flatMap((session, at) => [
        ...sessionSlides(session, at, course),
        ...discussionSlides(session, at, course),
      ]),
      ...listSlides(
        '依据的文件',
        citePapers(items),
        [generalCaution, ...cautionsOf(items, course.madeOn), ...remarksOf(course)].join('\n'),
      ),
    ],
    stampWords: stampWords(
      items.map(({ obligation }) => obligation),
      course.edition,
      course.clauseTextOf,
    ),
  };
}

function titleSlide({
  title,
  audience,
  place,
  madeOn,
  edition,
  sessions,
  ...rest
}: CourseDocument): Slide {
  const strangers = strangersIn({ sessions, ...(audience !== undefined && { audience }) });
  const cautions = [
    ...cautionsOf(itemsOf({ sessions }), madeOn),
    ...(strangers === undefined ? [] : [strangers]),
  ];
  return {
    kind: 'title',
    title: cutText(title, longestTitle),
    lines: [
      [audience === undefined ? '' : `培训对象：${audience}`, `适用地区：${place}`]
        .filter(Boolean)
        .join('　'),
      `${dateName(madeOn)}制作　内容版本 ${edition.content}`,
      '学习资料，引文以发文机关公布的正式文本为准',
      ...cautions.map((caution) => cutText(caution, 70)),
    ],
    notes: [title, generalCaution, ...cautions, `重新打开本课程：${rest.address}`].join('\n'),
  };
}

function sessionSlides(
  session: DocumentSession,
  at: number,
  course: CourseDocument,
): readonly Slide[] {
  const { title, items, practice, minutes } = session;
  const head = `${chineseNumeral(at + 1)}、${title}`;
  const entries = items.map(({ obligation }, number) => `${number + 1}. ${obligation.action}`);
  const notes = `本讲 ${durationName(minutes)}（示例，由教员自定），其中讨论、练习 ${practice} 分钟。`;
  return [
    ...(entries.length > 0 ? listSlides(head, entries, notes) : []),
    ...items.flatMap((item) => dutySlides(item, course)),
  ];
}

/**
 * What to talk about at the end of a lecture, or in the lesson of practice that follows: then that lesson has
 * the slide.
 */
function discussionSlides(
  session: DocumentSession,
  at: number,
  course: CourseDocument,
): readonly Slide[] {
  const next = course.sessions[at + 1];
  const isPractice = session.items.length === 0;
  if (!isPractice && (session.practice === 0 || next?.items.length === 0)) return [];
  const { question, actions } = discussionOf(course, session);
  const title = isPractice ? `${chineseNumeral(at + 1)}、${session.title}` : '讨论与练习';
  const notes = `用时 ${durationName(session.practice)}（示例，由教员自定）。请学员对照原文回答，说不清的回到前面的条款。`;
  return listSlides(title, [question, ...actions.map((action) => `· ${action}`)], notes);
}

/** A list over as many slides as it needs, about as much on each. */
function listSlides(title: string, entries: readonly string[], notes: string): readonly Slide[] {
  const count = Math.max(1, Math.ceil(entries.length / mostEntries));
  const each = Math.ceil(entries.length / count);
  return Array.from({ length: count }, (_, at) => ({
    kind: 'list' as const,
    title: `${cutText(title, longestTitle)}${count > 1 ? `（${at + 1}/${count}）` : ''}`,
    entries: entries.slice(at * each, (at + 1) * each).map((entry) => cutText(entry, 64)),
    notes,
  }));
}

function dutySlides(item: DocumentItem, { clauseTextOf }: CourseDocument): readonly Slide[] {
  const { obligation, policy, bearers, force, figure, reading, because, borrowed, outside } = item;
  const { evidence, implicit } = obligation;
  const quote = quoteDuty(item);
  const pieces = cutQuote(quote);
  const notes = [
    `原文：${quote}`,
    `依据：${citeDuty(item)}`,
    `主体：${bearers}${implicit ? '（据上下文推定）' : ''}；性质：${force}；数量：${figure ?? '未规定数量'}`,
    ...(reading === undefined ? [] : [`编者解读：${reading}`]),
    ...(evidence === undefined ? [] : [`证明材料（编者建议）：${evidence}`]),
    ...(because === undefined ? [] : [`选讲理由：${because}`]),
    `网址：${item.address}`,
    `${stampLabel}：${stampItem(obligation, clauseTextOf)}`,
  ].join('\n');
  const remarks: (readonly [string, string])[] = [
    ...(reading === undefined ? [] : [['编者解读', reading] as const]),
    ...(evidence === undefined ? [] : [['证明材料（编者建议）', evidence] as const]),
  ];
  const cautions = [
    ...(borrowed ? ['外地文件，供借鉴，对本地没有约束力'] : []),
    ...(outside === undefined ? [] : [outside]),
  ];
  return pieces.map((piece, at) => ({
    kind: 'duty' as const,
    title: `${policy.official ? '' : '〔据报道〕'}${cutText(obligation.action, longestTitle)}${pieces.length > 1 ? `（${at + 1}/${pieces.length}）` : ''}`,
    quote: piece,
    // The full title is in the notes and on the last slide: here it would be two lines on every slide.
    citation: citeBriefly(item),
    address: item.address,
    facts: [
      ['主体', `${cutText(bearers, 60)}${implicit ? '（推定）' : ''}`],
      ['性质', force],
      ['数量', figure ?? '未规定数量'],
    ],
    remarks: at < pieces.length - 1 ? [] : remarks,
    cautions,
    notes,
  }));
}

/** Cuts a long quote at its marks; together the pieces are the quote. */
function cutQuote(quote: string): readonly string[] {
  const count = Math.ceil(quote.length / longestQuote);
  if (count <= 1) return [quote];
  const target = Math.ceil(quote.length / count);
  const pieces: string[] = [];
  let rest = quote;
  while (rest.length > target + 30) {
    const mark = rest.slice(0, target + 30).search(/[，。；、][^，。；、]*$/);
    const at = mark > target / 2 ? mark + 1 : target;
    pieces.push(rest.slice(0, at));
    rest = rest.slice(at);
  }
  return [...pieces, rest];
}
