import { siteNameOf } from '../model/site-name.ts';
import { createEvents, type Alarm, type DateArray, type EventAttributes } from 'ics';
import { obligationUrl } from '../model/anchor.ts';
import type { LocalDeadlines } from '../model/local-deadline.ts';
import { addDays, partsOf } from '../rules/calendar/dates.ts';
import type { CalendarEntry } from '../rules/calendar/entry.ts';
import type { Edition, RuleObligation, Unit } from '../rules/rulebook.ts';
import { dateName, quoteWords } from '../rules/wording.ts';
import { foldLines, unfold } from './fold-lines.ts';
import { localEvents } from './local-calendar.ts';

export interface DutyCalendarFile {
  readonly entries: readonly CalendarEntry[];
  /** The deployer's own days, beside the duties and marked as his. */
  readonly local?: LocalDeadlines;
  /** Title of a paper, for a local day that speaks of one. */
  readonly titleOf?: (policy: string) => string | undefined;
  readonly unit: Unit;
  /** Name of the calendar in the calendar program: 忻州市 2027年履职日历. */
  readonly name: string;
  /** Days before the due day, at nine in the morning; undefined: no reminder. */
  readonly remindBefore?: number;
  /** Whom a duty binds, in words. */
  readonly bearersOf: (obligation: RuleObligation) => string;
  /** Name of a topic, a category in the calendar program. */
  readonly topicOf: (obligation: RuleObligation) => string;
  /** Absolute address of an address of this site: /policies/x/#c1 -> https://…. */
  readonly toAddress: (url: string) => string;
  readonly edition: Edition;
  /** When the file is made, ms since 1970: a later file updates what an earlier one brought. */
  readonly madeAt: number;
}

/** A file, or why there is none: a calendar without events is refused by many programs. */
export type CalendarText =
  | { readonly kind: 'file'; readonly text: string; readonly events: number }
  | { readonly kind: 'empty'; readonly message: string };

/**
 * Writes a calendar as iCalendar (RFC 5545): one whole-day event on each due day, so that what is done
 * can be deleted, and no time zone can move it. Uids are stable: a second import updates the first.
 * @throws Error when the library refuses an event
 */
export function renderDutyCalendar(file: DutyCalendarFile): CalendarText {
  const { entries, local, titleOf = () => undefined } = file;
  const own = local
    ? localEvents({ ...local, titleOf, madeOn: new Date(file.madeAt).toISOString().slice(0, 10) })
    : [];
  if (entries.length + own.length === 0)
    return {
      kind: 'empty',
      message: '没有可以导出的时点：请换一个主体或年度，或先填写事件日期。',
    };
  const { site } = file.edition;
  const { error, value } = createEvents([...entries.map((entry) => eventOf(entry, file)), ...own], {
    productId: `-//anjian-knowledge-base//duty calendar ${site}//ZH`,
    calName: plain(file.name),
    method: 'PUBLISH',
  });
  if (error || value === null) throw error ?? new Error('no calendar was written');
  return {
    kind: 'file',
    text: foldLines(sayLanguage(value, plain(file.name))),
    events: entries.length + own.length,
  };
}

/** The library's types leave out the time stamp that it takes. */
type Event = EventAttributes & { readonly timestamp: number };

function eventOf(entry: CalendarEntry, file: DutyCalendarFile): Event {
  const { unit, remindBefore, topicOf, toAddress, madeAt } = file;
  const conditional = entry.conditions.length > 0;
  const title = plain(`${conditional ? '【有条件】' : ''}${entry.title}`);
  const address = toAddress(obligationUrl(entry.obligation));
  return {
    uid: `${entry.uid}.${unit.level}-${unit.code}@anjian-knowledge-base`,
    timestamp: madeAt,
    title,
    start: dateArray(entry.due),
    end: dateArray(addDays(entry.due, 1)),
    description: describe(entry, file, address),
    ...(isPlainAddress(address) && { url: address }),
    categories: ['履职日历', topicOf(entry.obligation)].map((name) => escapeText(plain(name))),
    status: conditional || !entry.own ? 'TENTATIVE' : 'CONFIRMED',
    // A day by which something is due is no day on which one is engaged.
    busyStatus: 'FREE',
    transp: 'TRANSPARENT',
    ...(remindBefore !== undefined && { alarms: [alarmOf(title, remindBefore)] }),
  };
}

function dateArray(day: string): DateArray {
  const [year, month, date] = partsOf(day);
  return [year, month, date];
}

/** Nine in the morning some days before a day that begins at midnight: 3 days are 2 days 15 hours. */
function alarmOf(title: string, before: number): Alarm {
  const trigger =
    before === 0 ? { before: false, hours: 9 } : { before: true, days: before - 1, hours: 15 };
  return { action: 'display', description: title, trigger };
}

function describe(entry: CalendarEntry, file: DutyCalendarFile, address: string): string {
  const { obligation, policy, first, due } = entry;
  const window = first === undefined ? dateName(due) : `${dateName(first)}至${dateName(due)}`;
  const { documentNumber } = policy;
  const paper = documentNumber === undefined ? '' : `（${documentNumber}）`;
  const lines = [
    `要求：${entry.demand}（${entry.period}，${window}）`,
    ...(entry.conditions.length > 0
      ? [`条件：${entry.conditions.map(quoteWords).join('')}，是否属于这种情形由本单位判断。`]
      : []),
    `主体：${file.bearersOf(obligation)}`,
    `原文：${quoteWords(obligation.quote)}`,
    `依据：《${policy.title}》${paper}${obligation.reference}`,
    ...(policy.official ? [] : ['注意：依据的是新闻报道，未收录文件原文，请以文件原文为准。']),
    ...(entry.own
      ? []
      : ['注意：这是写给各级政府、党委和各单位的一般规定，是否适用由本单位判断。']),
    ...entry.notes.map((note) => `说明：${note}`),
    `条款：${address}`,
    `由${siteNameOf(file.edition)}生成，内容版本 ${file.edition.content}，供参考，以发文机关公布的正式文本为准。`,
  ];
  return lines.map(plain).join('\n');
}

/** Text without the control characters that iCalendar forbids; a line break becomes a space. */
function plain(text: string): string {
  return text.replaceAll(/\p{Cc}+/gu, ' ');
}

/** Addresses that the library takes as such; others stand in the description only. */
function isPlainAddress(address: string): boolean {
  return /^https?:\/\/[a-z0-9]+(?:-+[a-z0-9]+)*(?:\.[a-z0-9]+(?:-+[a-z0-9]+)*)*(?::\d{2,5})?\/\S*$/.test(
    address,
  );
}

/** Says that the words are Chinese, and names the calendar in the way of RFC 7986, too. */
function sayLanguage(text: string, name: string): string {
  const escaped = escapeText(name);
  return unfold(text)
    .replaceAll(/^(SUMMARY|DESCRIPTION|CATEGORIES):/gm, '$1;LANGUAGE=zh-CN:')
    .replace(
      /^X-WR-CALNAME:.*\r\n/m,
      () => `NAME;LANGUAGE=zh-CN:${escaped}\r\nX-WR-CALNAME:${escaped}\r\n`,
    );
}

/** What the library leaves to its caller for names of calendars and categories. */
function escapeText(text: string): string {
  return text.replaceAll(/([\\,;])/g, '\\$1');
}
