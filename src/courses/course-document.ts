import type { Edition, RuleObligation, RulePolicy } from '../rules/rulebook.ts';
import { itemMinutes, sessionMinutes, type ObligationOf } from './budget-time.ts';
import { itemKey, type Session } from './course.ts';
import type { ClauseTextOf } from './provenance.ts';
import type { Proposal, Relation } from './propose.ts';
import type { Slot } from './timetable.ts';

/** An obligation as a course file shows it, all ids resolved to words. */
export interface DocumentItem {
  readonly obligation: RuleObligation;
  readonly policy: RulePolicy;
  /** Whom it binds: 乡镇（街道）、村（社区）. */
  readonly bearers: string;
  readonly topic: string;
  /** 应当, 禁止, 鼓励 … */
  readonly force: string;
  /** What is demanded in figures, as strong as the text is; absent: 未规定数量. */
  readonly figure?: string;
  /** The editor's reading of it, marked as such wherever it stands. */
  readonly reading?: string;
  readonly minutes: number;
  /** Nobody typed the minutes. */
  readonly isSample: boolean;
  /** How near it is to these people; absent: not proposed to them. */
  readonly relation?: Relation;
  /** Why it is taught to these people. */
  readonly because?: string;
  /** The paper binds another place: taught as an example. */
  readonly borrowed: boolean;
  /** Not in force on the day of the course, and why. */
  readonly outside?: string;
  /** Absolute address of the clause's note on this site. */
  readonly address: string;
}

export interface DocumentSession {
  readonly title: string;
  readonly items: readonly DocumentItem[];
  readonly practice: number;
  readonly minutes: number;
}

/** A course as data that needs no further look-up: what every course file is written from. */
export interface CourseDocument {
  readonly title: string;
  /** 网格员; absent where no audience was chosen. */
  readonly audience?: string;
  readonly place: string;
  readonly sessions: readonly DocumentSession[];
  readonly minutes: number;
  /** When each session is held; absent: no day was set. */
  readonly slots?: readonly Slot[];
  /** What was left out between the days: holidays; and years whose holidays nobody knows. */
  readonly dayNotes: readonly string[];
  /** Clauses by which such a course is held. */
  readonly basis: readonly {
    readonly obligation: RuleObligation;
    readonly policy: RulePolicy;
  }[];
  readonly edition: Edition;
  readonly clauseTextOf: ClauseTextOf;
  /** Day on which the file is made, yyyy-mm-dd. */
  readonly madeOn: string;
  /** Address that opens the course again. */
  readonly address: string;
}

/** How the words behind ids are found. */
export interface DocumentWords {
  readonly bearersOf: (obligation: RuleObligation) => string;
  readonly topicOf: (obligation: RuleObligation) => string;
  readonly forceOf: (obligation: RuleObligation) => string;
  readonly figureOf: (obligation: RuleObligation) => string | undefined;
  readonly readingOf: (obligation: RuleObligation) => string | undefined;
  readonly policyOf: (id: string) => RulePolicy | undefined;
  /** Absolute address of an obligation. */
  readonly addressOf: (obligation: RuleObligation) => string;
}

/** The sessions with every obligation that is still held; what is not held any more is left out. */
export function documentSessions(
  sessions: readonly Session[],
  obligationOf: ObligationOf,
  proposals: ReadonlyMap<string, Proposal>,
  words: DocumentWords,
): readonly DocumentSession[] {
  return sessions.map((session, at) => ({
    title: session.title.trim() || `第 ${at + 1} 讲`,
    practice: session.practice,
    minutes: sessionMinutes(session, obligationOf),
    items: session.items.flatMap((item): DocumentItem[] => {
      const obligation = obligationOf(item);
      const policy = words.policyOf(item.policy);
      if (!obligation || !policy) return [];
      const proposal = proposals.get(itemKey(item));
      const figure = words.figureOf(obligation);
      const reading = words.readingOf(obligation);
      return [
        {
          obligation,
          policy,
          bearers: words.bearersOf(obligation),
          topic: words.topicOf(obligation),
          force: words.forceOf(obligation),
          ...(figure !== undefined && { figure }),
          ...(reading !== undefined && { reading }),
          minutes: itemMinutes(item, obligationOf),
          isSample: item.minutes === undefined,
          ...(proposal && { relation: proposal.relation, because: proposal.because }),
          borrowed: proposal?.borrowed ?? false,
          ...(proposal?.outside !== undefined && { outside: proposal.outside }),
          address: words.addressOf(obligation),
        },
      ];
    }),
  }));
}

/** Every obligation of a course, in its order. */
export function itemsOf({ sessions }: Pick<CourseDocument, 'sessions'>): readonly DocumentItem[] {
  return sessions.flatMap(({ items }) => [...items]);
}

/**
 * What the trainer and the audience must be told where the papers write nothing for these people: every duty of the
 * course is another's. Undefined where at least one is theirs, or may be.
 */
export function strangersNote(
  audience: string | undefined,
  relations: readonly (Relation | undefined)[],
): string | undefined {
  const isOthers = (relation: Relation | undefined) =>
    relation === 'related' || relation === 'supervised';
  return audience !== undefined && relations.length > 0 && relations.every(isOthers)
    ? `所用文件没有直接写给${audience}的条款：以下各项由其他单位履行，供${audience}了解、配合。`
    : undefined;
}

/** The same of a course that is written. */
export function strangersIn(
  course: Pick<CourseDocument, 'audience' | 'sessions'>,
): string | undefined {
  return strangersNote(
    course.audience,
    itemsOf(course).map(({ relation }) => relation),
  );
}
