import type { CourseDocument } from '../../courses/course-document.ts';
import { resultAddress } from '../calculator/CalculatorBar.tsx';
import type { Fields } from '../calculator/fields.ts';
import { today } from '../../model/today.ts';
import { readClauseTexts } from '../clause-texts.ts';
import { openDuties, readDuties } from '../duty-data.ts';
import { documentOf, type CourseView } from './view.ts';

/**
 * The course as files are written from it, with the clauses and readings that the page itself does without.
 * @throws DataError when they cannot be read
 */
export async function readDocument(view: CourseView, fields: Fields): Promise<CourseDocument> {
  const papers = [
    ...new Set(view.sessions.flatMap(({ items }) => items.map(({ policy }) => policy))),
  ];
  const [clauseTextOf, { duties }] = await Promise.all([
    readClauseTexts(papers),
    openDuties().then((store) => readDuties(store, { papers })),
  ]);
  const readings = new Map(duties.map(({ policy, id, plain }) => [`${policy}/${id}`, plain]));
  return documentOf(
    view,
    {
      clauseTextOf,
      readingOf: ({ policy, id }) => readings.get(`${policy}/${id}`),
    },
    resultAddress(fields, view.asOf, view.rulebook.edition),
    today(),
  );
}

/** Tells the same course from others in a calendar program. */
export function calendarKey({ place, audience }: CourseView, fields: Fields): string {
  return [place.code, audience?.id ?? 'all', fields['date'] ?? ''].join('-');
}
