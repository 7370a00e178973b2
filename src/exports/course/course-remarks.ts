import {
  itemsOf,
  strangersIn,
  type CourseDocument,
  type DocumentItem,
  type DocumentSession,
} from '../../courses/course-document.ts';
import { impliedCaution } from './cited-duty.ts';

/** What must be said of this course: duties of others only, bearers that the papers do not name. */
export function remarksOf(course: CourseDocument): readonly string[] {
  const strangers = strangersIn(course);
  const isImplied = itemsOf(course).some(({ obligation }) => obligation.implicit);
  return [...(strangers === undefined ? [] : [strangers]), ...(isImplied ? [impliedCaution] : [])];
}

/** What people are asked to talk about. */
export interface Discussion {
  readonly question: string;
  readonly actions: readonly string[];
}

const mostDiscussed = 3;
/** In a lesson that is all practice there is time for more. */
const mostPractised = 6;

/**
 * What to ask: made of what the papers demand, without an answer of our own. What has figures comes first, then
 * what is nearest to these people. A lesson of practice takes up the lecture before it.
 */
export function discussionOf(
  { sessions }: Pick<CourseDocument, 'sessions'>,
  session: DocumentSession,
): Discussion {
  const isPractice = session.items.length === 0;
  const before = sessions.slice(0, sessions.indexOf(session)).reverse();
  const { items } = isPractice ? (before.find((one) => one.items.length > 0) ?? session) : session;
  if (items.length === 0) return { question: '结合本单位实际讨论。', actions: [] };
  const weight = ({ figure, relation }: DocumentItem) =>
    (figure === undefined ? 2 : 0) + (relation === 'related' ? 1 : 0);
  const asked = [...items]
    .sort((a, b) => weight(a) - weight(b))
    .slice(0, isPractice ? mostPractised : mostDiscussed);
  return {
    question: '对照下列要求，本地、本单位做到了吗？由谁负责，用什么材料证明？',
    actions: items
      .filter((item) => asked.includes(item))
      .map(({ obligation }) => obligation.action),
  };
}
