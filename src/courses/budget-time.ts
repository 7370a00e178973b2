import type { RuleObligation } from '../rules/rulebook.ts';
import type { CourseItem, Session } from './course.ts';

/**
 * Sample minutes for an obligation, by what there is to explain. No paper states them: wherever they are
 * shown they are marked as a sample, and the trainer types what is wanted.
 */
export function sampleMinutes({ measure, modality, by, open }: RuleObligation): number {
  if (measure?.kind === 'checklist' || measure?.kind === 'kit') return 10;
  if (measure) return 8;
  if (modality === 'prohibition' || by !== undefined) return 6;
  if (modality === 'permission' || modality === 'recommendation') return 3;
  return open === undefined ? 5 : 4;
}

/** Looks an obligation up; undefined where it is no longer held. */
export type ObligationOf = (item: CourseItem) => RuleObligation | undefined;

/** Minutes of an item: as typed, else the sample; none for what is no longer held. */
export function itemMinutes(item: CourseItem, obligationOf: ObligationOf): number {
  const obligation = obligationOf(item);
  return item.minutes ?? (obligation ? sampleMinutes(obligation) : 0);
}

/** Minutes of a session: its items, and practice. */
export function sessionMinutes({ items, practice }: Session, obligationOf: ObligationOf): number {
  return items.reduce((sum, item) => sum + itemMinutes(item, obligationOf), practice);
}

/** How the time that is planned stands to the time that there is. */
export interface TimeBalance {
  readonly planned: number;
  /** Absent: nobody said how much there is. */
  readonly available?: number;
  readonly standing: 'open' | 'even' | 'over' | 'under';
  /** 已安排 3 小时 20 分钟，超出 20 分钟。 */
  readonly words: string;
}

/** Holds the sessions against the time of the course; what is over is never passed in silence. */
export function balanceTime(
  sessions: readonly Session[],
  available: number | undefined,
  obligationOf: ObligationOf,
): TimeBalance {
  const planned = sessions.reduce((sum, session) => sum + sessionMinutes(session, obligationOf), 0);
  const said = `已安排${spaced(planned)}`;
  if (available === undefined) return { planned, standing: 'open', words: `${said}。` };
  const rest = available - planned;
  const standing = rest === 0 ? 'even' : rest < 0 ? 'over' : 'under';
  const words = {
    even: `${said}，正好是课程总时长。`,
    over: `${said}，超出${spaced(-rest)}（课程总时长${spaced(available)}）。`,
    under: `${said}，还有${spaced(rest)}没有安排（课程总时长${spaced(available)}）。`,
  }[standing];
  return { planned, available, standing, words };
}

const spaced = (minutes: number) => ` ${durationName(minutes)}`;

/** 200 -> 3 小时 20 分钟. */
export function durationName(minutes: number): string {
  const hours = Math.floor(minutes / 60);
  const rest = minutes % 60;
  if (hours === 0) return `${rest} 分钟`;
  return rest === 0 ? `${hours} 小时` : `${hours} 小时 ${rest} 分钟`;
}
