import { durationName } from '../../courses/budget-time.ts';
import {
  itemsOf,
  type CourseDocument,
  type DocumentItem,
  type DocumentSession,
} from '../../courses/course-document.ts';
import { stampItem, stampLabel, stampWords } from '../../courses/provenance.ts';
import { dateName } from '../../rules/wording.ts';
import { chineseNumeral } from '../../courses/arrange.ts';
import { cutText } from '../xml-text.ts';
import { cautionsOf, citeDuty, citePapers, generalCaution, quoteDuty } from './cited-duty.ts';

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
      /** The editor's reading, marked as such. */
      readonly reading?: string;
      readonly cautions: readonly string[];
      readonly notes: string;
    };

export interface SlideDeck {
  readonly title: string;
  readonly slides: readonly Slide[];
  readonly stampWords: readonly string[];
}

const mostEntries = 8;
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
      ...course.sessions.flatMap((session, at) => sessionSlides(session, at, course)),
      ...listSlides(
        '依据的文件',
        citePapers(items),
        [generalCaution, ...cautionsOf(items, course.madeOn)].join('\n'),
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
  const cautions = cautionsOf(itemsOf({ sessions }), madeOn);
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
    ...listSlides(head, entries.length > 0 ? entries : ['讨论、练习'], notes),
    ...items.flatMap((item) => dutySlides(item, course)),
  ];
}

/** A list over as many slides as it needs. */
function listSlides(title: string, entries: readonly string[], notes: string): readonly Slide[] {
  const count = Math.max(1, Math.ceil(entries.length / mostEntries));
  return Array.from({ length: count }, (_, at) => ({
    kind: 'list' as const,
    title: `${cutText(title, longestTitle)}${count > 1 ? `（${at + 1}/${count}）` : ''}`,
    entries: entries
      .slice(at * mostEntries, (at + 1) * mostEntries)
      .map((entry) => cutText(entry, 64)),
    notes,
  }));
}

function dutySlides(item: DocumentItem, { clauseTextOf }: CourseDocument): readonly Slide[] {
  const { obligation, policy, bearers, force, figure, because, borrowed, outside } = item;
  const { plain, implicit } = obligation;
  const quote = quoteDuty(item);
  const pieces = cutQuote(quote);
  const citation = citeDuty(item);
  const notes = [
    `原文：${quote}`,
    `依据：${citation}`,
    `主体：${bearers}${implicit ? '（据上下文推定）' : ''}；性质：${force}；数量：${figure ?? '未规定数量'}`,
    ...(plain === undefined ? [] : [`编者解读：${plain}`]),
    ...(because === undefined ? [] : [`为何要讲：${because}`]),
    `网址：${item.address}`,
    `${stampLabel}：${stampItem(obligation, clauseTextOf)}`,
  ].join('\n');
  const cautions = [
    ...(borrowed ? ['外地文件，供借鉴，对本地没有约束力'] : []),
    ...(outside === undefined ? [] : [outside]),
  ];
  return pieces.map((piece, at) => ({
    kind: 'duty' as const,
    title: `${policy.official ? '' : '〔据报道〕'}${cutText(obligation.action, longestTitle)}${pieces.length > 1 ? `（${at + 1}/${pieces.length}）` : ''}`,
    quote: piece,
    citation,
    address: item.address,
    facts: [
      ['主体', `${cutText(bearers, 60)}${implicit ? '（推定）' : ''}`],
      ['性质', force],
      ['数量', figure ?? '未规定数量'],
    ],
    ...(plain !== undefined && at === pieces.length - 1 && { reading: plain }),
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
