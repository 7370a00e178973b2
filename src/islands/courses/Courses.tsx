import { useMemo } from 'preact/hooks';
import { readSessions } from '../../courses/course.ts';
import { startingPoints } from '../../courses/starting-points.ts';
import type { Audience } from '../../model/audience.schema.ts';
import { asOfFrom } from '../calculator/AsOfField.tsx';
import { chosenCode } from '../calculator/PlacePicker.tsx';
import { describePath } from '../../jurisdictions/describe-path.ts';
import type { PaperNeed } from '../../rules/needed-papers.ts';
import { SavedDrafts } from '../calculator/SavedDrafts.tsx';
import { useDivision, type LoadedDivision } from '../calculator/use-division.ts';
import { useFields, type ChangeFields } from '../calculator/use-fields.ts';
import { useRulebook, type CalculatorData } from '../calculator/use-rulebook.ts';
import { neededHere, type Fields } from '../calculator/fields.ts';
import { ReadFailed, useReading } from '../reading.tsx';
import { readData } from '../site-data.ts';
import { Later } from '../later.tsx';
import { CourseEditor } from './CourseEditor.tsx';
import { CourseForm } from './CourseForm.tsx';
import { OldFile } from './OldFile.tsx';
import { lookUps, proposalsFor, viewOf, type CoursePlace } from './view.ts';

/** The course builder: for whom and where, what is proposed, what is taken, and the files it makes. */
export function Courses({ cutOff }: { readonly cutOff: string }) {
  const [fields, change] = useFields();
  const { data, failure } = useRulebook(neededFor(fields));
  const audiences = useReading('', () => readData<Audience[]>('/data/audiences.json'));
  const loaded = useDivision(fields['place'] ?? '');
  const told = failure ?? audiences.failure;
  if (told) return <ReadFailed {...told} />;
  if (!data || !audiences.value) return <p role="status">正在读取……</p>;
  return (
    <LoadedCourses {...{ data, loaded, fields, change, cutOff }} audiences={audiences.value} />
  );
}

interface Props {
  readonly data: CalculatorData;
  readonly audiences: readonly Audience[];
  readonly loaded: LoadedDivision;
  readonly fields: Fields;
  readonly change: ChangeFields;
  readonly cutOff: string;
}

function LoadedCourses(props: Props) {
  const { data, audiences, loaded, fields, change } = props;
  const { rulebook, pending } = data;
  const place = pending ? undefined : placeFrom(loaded, fields);
  const isPlaced = place !== undefined;
  const found = useMemo(() => (isPlaced ? lookUps(rulebook) : undefined), [rulebook, isPlaced]);
  const proposals = useMemo(
    () => (place ? proposalsFor(rulebook, audiences, place, fields) : []),
    [
      rulebook,
      audiences,
      place?.code,
      ...['audience', 'office', 'lender', 'topics', 'as-of'].map((key) => fields[key]),
    ],
  );
  const asOf = asOfFrom(fields);
  const points = useMemo(
    () => (place ? startingPoints(rulebook, audiences, place.code, asOf) : []),
    [rulebook, audiences, place?.code, asOf],
  );
  const view =
    place && found && viewOf(rulebook, audiences, place, fields, points, proposals, found);
  return (
    <>
      <CourseForm {...props} view={view} />
      {view ? (
        <Later>
          <CourseEditor {...{ view, fields, change }} />
        </Later>
      ) : (
        <SavedDrafts tool="courses" {...{ fields, change, loaded }} />
      )}
      <OldFile data={data} />
    </>
  );
}

/** The papers of the place, those of the place that lends its own, and those the course is made of. */
function neededFor(fields: Fields): PaperNeed {
  const { lender } = fields;
  return neededHere(fields, {
    neighbours: false,
    places: lender === undefined ? [] : [lender],
    papers: readSessions(fields).flatMap(({ items }) => items.map(({ policy }) => policy)),
  });
}

function placeFrom(loaded: LoadedDivision, fields: Fields): CoursePlace | undefined {
  const code = chosenCode('government', loaded, fields);
  const { tree, division } = loaded;
  if (code === undefined || !tree || !division) return undefined;
  return { code, name: describePath(tree, code) ?? division.name };
}
