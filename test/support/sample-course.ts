import { arrangeCourse } from '../../src/courses/arrange.ts';
import { sessionMinutes } from '../../src/courses/budget-time.ts';
import { itemKey, type CourseItem, type Session } from '../../src/courses/course.ts';
import {
  documentSessions,
  type CourseDocument,
  type DocumentWords,
} from '../../src/courses/course-document.ts';
import { propose, type CourseQuery } from '../../src/courses/propose.ts';
import { layOut, type CourseHours } from '../../src/courses/timetable.ts';
import { describeMeasure, modalityNames } from '../../src/components/names.ts';
import { obligationUrl } from '../../src/model/anchor.ts';
import { corpus, rulebook } from './real-corpus.ts';

const labels = new Map(
  [...corpus.bearers, ...corpus.topics].map(({ id, prefLabel }) => [id, prefLabel]),
);
const labelOf = (id: string) => labels.get(id) ?? id;
const policies = new Map(rulebook.policies.map((policy) => [policy.id, policy]));
const duties = new Map(
  rulebook.obligations.map((duty) => [itemKey({ policy: duty.policy, obligation: duty.id }), duty]),
);
const readings = new Map(
  corpus.obligations.map(({ policy, id, plain }) => [`${policy}/${id}`, plain]),
);
const clauses = new Map(corpus.clauses.map(({ policy, id, text }) => [`${policy}/${id}`, text]));

export const obligationOf = (item: CourseItem) => duties.get(itemKey(item));
export const clauseTextOf = (policy: string, clause: string) => clauses.get(`${policy}/${clause}`);

export const words: DocumentWords = {
  bearersOf: ({ bearers }) => bearers.map(labelOf).join('、'),
  topicOf: ({ topic }) => labelOf(topic),
  forceOf: ({ modality }) => modalityNames[modality],
  figureOf: (duty) => duty.measure && describeMeasure({ ...duty, measure: duty.measure }),
  readingOf: ({ policy, id }) => readings.get(`${policy}/${id}`),
  policyOf: (id) => policies.get(id),
  addressOf: (duty) => `http://127.0.0.1${obligationUrl(duty)}`,
};

export const officeHours: CourseHours = {
  first: '2026-11-23',
  begin: 9 * 60,
  noonBegin: 12 * 60,
  noonEnd: 14 * 60,
  end: 17 * 60,
  pause: 10,
  days: { weekends: false, exchanged: false },
};

/** A course as a trainer of that place would begin with. */
export function sampleCourse(
  audienceId: string,
  place: string,
  minutes: number,
  change: Partial<CourseDocument> = {},
  query: Partial<CourseQuery> = {},
): CourseDocument {
  const audience = corpus.audiences.find(({ id }) => id === audienceId);
  const proposals = propose(rulebook, {
    audience,
    place,
    topics: [],
    asOf: '2026-11-22',
    ...query,
  });
  return documentOf(arrangeCourse(proposals, minutes, corpus.topics), {
    audience: audience?.prefLabel ?? '',
    ...change,
  });
}

export function documentOf(
  sessions: readonly Session[],
  change: Partial<CourseDocument> = {},
): CourseDocument {
  const lengths = sessions.map((session) => sessionMinutes(session, obligationOf));
  const slots = layOut(lengths, officeHours);
  return {
    title: '网格员半天培训',
    place: '辽宁省 葫芦岛市',
    sessions: documentSessions(sessions, obligationOf, new Map(), words),
    minutes: lengths.reduce((sum, length) => sum + length, 0),
    ...(slots && { slots }),
    dayNotes: [],
    basis: [],
    edition: rulebook.edition,
    clauseTextOf,
    madeOn: '2026-11-22',
    address: 'http://127.0.0.1/courses/#audience=grid-worker',
    ...change,
  };
}
