import type { CourseDocument } from '../../courses/course-document.ts';
import type { PublishedClause, PublishedObligation } from '../../model/published.schema.ts';
import { resultAddress } from '../calculator/CalculatorBar.tsx';
import type { Fields } from '../calculator/fields.ts';
import { today } from '../calculator/today.ts';
import { readData } from '../site-data.ts';
import { documentOf, type CourseView } from './view.ts';

/**
 * The course as files are written from it, with the clauses and readings that the page itself does without.
 * @throws DataError when they cannot be read
 */
export async function readDocument(view: CourseView, fields: Fields): Promise<CourseDocument> {
  const [clauses, obligations] = await Promise.all([
    readData<PublishedClause[]>('/data/clauses.json'),
    readData<PublishedObligation[]>('/data/obligations.json'),
  ]);
  const texts = new Map(clauses.map(({ policy, id, text }) => [`${policy}/${id}`, text]));
  const readings = new Map(obligations.map(({ policy, id, plain }) => [`${policy}/${id}`, plain]));
  return documentOf(
    view,
    {
      clauseTextOf: (policy, clause) => texts.get(`${policy}/${clause}`),
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
