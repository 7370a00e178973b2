import type { CourseDocument } from '../../courses/course-document.ts';
import { siteNameOf } from '../../model/site-name.ts';
import { chineseNumeral } from '../../courses/arrange.ts';
import { stampItem, stampLabel, stampWords, type ClauseTextOf } from '../../courses/provenance.ts';
import type { Edition } from '../../rules/rulebook.ts';
import { dateName } from '../../rules/wording.ts';
import { labelled, type Part } from '../docx/official-parts.ts';
import type { OfficialPaper } from '../docx/write-official.ts';
import {
  cautionsOf,
  citeBriefly,
  citePapers,
  generalCaution,
  impliedCaution,
  quoteDuty,
  type CitedDuty,
} from './cited-duty.ts';

/** A duty in a list, all ids resolved to words. */
export interface ListedDuty extends CitedDuty {
  readonly bearers: string;
  readonly force: string;
  /** Absent: 未规定数量. */
  readonly figure?: string;
  /** The editor's reading, marked as such. */
  readonly reading?: string;
  /** Absolute address of the clause's note. */
  readonly address: string;
}

export interface DutyList {
  /** 弥勒市五山乡责任清单 */
  readonly title: string;
  /** By topic, by paper, by bearer: as the page groups them. */
  readonly groups: readonly { readonly title: string; readonly duties: readonly ListedDuty[] }[];
  readonly edition: Edition;
  readonly clauseTextOf?: ClauseTextOf;
  readonly madeOn: string;
}

/** The duties of a course, session by session: what people take home to do. */
export function courseDutyList(course: CourseDocument): OfficialPaper {
  const { title, sessions, edition, clauseTextOf, madeOn } = course;
  return dutyListPaper({
    title: `${title}责任清单`,
    groups: sessions
      .filter(({ items }) => items.length > 0)
      .map((session) => ({ title: session.title, duties: session.items })),
    edition,
    clauseTextOf,
    madeOn,
  });
}

/** A list of duties (责任清单) as a paper in the official layout, to be written with `writeOfficial`. */
export function dutyListPaper(list: DutyList): OfficialPaper {
  const { title, groups, edition, clauseTextOf, madeOn } = list;
  const duties = groups.flatMap((group) => [...group.duties]);
  const obligations = duties.map(({ obligation }) => obligation);
  const caution = (text: string): Part => ({ kind: 'caution', runs: [{ text }] });
  return {
    title,
    front: [
      caution(generalCaution),
      ...cautionsOf(duties, madeOn).map(caution),
      ...citePapers(duties).map((paper) => caution(`依据：${paper}`)),
      ...(obligations.some(({ implicit }) => implicit) ? [caution(impliedCaution)] : []),
      caution(
        `共 ${duties.length} 项，${dateName(madeOn)}由${siteNameOf(edition)}在本机生成，内容版本 ${edition.content}。`,
      ),
    ],
    parts: [
      ...groups.flatMap((group, at) => [
        {
          kind: 'heading' as const,
          level: 1 as const,
          text: `${chineseNumeral(at + 1)}、${group.title}`,
        },
        ...group.duties.flatMap(dutyParts),
      ]),
      ...(duties.length === 0
        ? []
        : [
            { kind: 'page-break' as const },
            { kind: 'heading' as const, level: 1 as const, text: `附：${stampLabel}` },
            ...obligations.map((obligation, at): Part => ({
              kind: 'machine',
              text: `${at + 1}　${stampItem(obligation, clauseTextOf)}`,
            })),
          ]),
    ],
    stampWords: stampWords(obligations, edition, clauseTextOf),
    contentsLevels: 1,
  };
}

function dutyParts(duty: ListedDuty, at: number): readonly Part[] {
  const { obligation, bearers, force, figure, reading, address } = duty;
  return [
    { kind: 'heading', level: 2, text: `（${chineseNumeral(at + 1)}）${obligation.action}` },
    { kind: 'quote', runs: [{ text: quoteDuty(duty) }] },
    labelled('依据：', { text: citeBriefly(duty), href: address }),
    labelled(
      '责任主体：',
      `${bearers}${obligation.implicit ? '（推定）' : ''}`,
      { text: '　要求：', label: true },
      `${force}；${figure ?? '未规定数量'}`,
    ),
    ...(reading === undefined ? [] : [labelled('编者解读：', reading)]),
  ];
}
