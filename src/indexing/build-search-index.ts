import { describeMeasure } from '../components/names.ts';
import type {
  Corpus,
  CorpusClause,
  CorpusObligation,
  CorpusPolicy,
  Placed,
} from '../corpus/corpus.ts';
import { codeLevel } from '../jurisdictions/division-code.ts';
import { findDivision } from '../jurisdictions/find-division.ts';
import { loadProvince } from '../jurisdictions/load-province.ts';
import { dateName } from '../rules/wording.ts';
import { questionCharacters } from '../search/question.ts';
import type {
  IndexedClause,
  IndexedConcept,
  IndexedDuty,
  IndexedPaper,
  IndexedPlace,
  SearchIndex,
} from '../search/search-index.ts';
import { listInitials } from './pinyin-initials.ts';
import { listTraditional } from './traditional-characters.ts';

/** Up to so many places are found by the initials of their names. */
const mostPlaces = 300;

/** Everything that can be searched, from the corpus. */
export async function buildSearchIndex(corpus: Corpus): Promise<SearchIndex> {
  const concepts: IndexedConcept[] = [
    ...corpus.terms.map((term) => ({ kind: 'term' as const, ...readConcept(term) })),
    ...corpus.bearers.map((bearer) => ({ kind: 'bearer' as const, ...readConcept(bearer) })),
    ...corpus.topics.map((topic) => ({ kind: 'topic' as const, ...readConcept(topic) })),
  ];
  const factLabels: FactLabels = new Map(corpus.facts.map(({ id, label }) => [id, label]));
  const places = await readPlaces(corpus.policies);
  const clauses = corpus.policies.flatMap((policy, paper) =>
    policy.clauses.map((clause) => readClause(clause, paper, factLabels)),
  );
  const papers = corpus.policies.map(readPaper);
  const labels = concepts.flatMap((concept) => concept.labels);
  const texts = [
    ...clauses.flatMap(({ text, title }) => [text, title]),
    ...labels,
    ...papers.map(({ title }) => title),
    questionCharacters,
  ];
  return {
    concepts,
    places,
    papers,
    traditional: listTraditional(texts),
    initials: listInitials([
      ...corpus.terms.flatMap(({ prefLabel, altLabel }) => [prefLabel, ...altLabel]),
      // Of all the counties of a country they would weigh as much as the terms tenfold.
      ...(places.length <= mostPlaces ? places.map(({ name }) => name) : []),
    ]),
    clauses,
  };
}

type FactLabels = ReadonlyMap<string, string>;

interface Named {
  readonly id: string;
  readonly prefLabel: string;
  readonly altLabel: readonly string[];
  readonly hiddenLabel?: readonly string[] | undefined;
  readonly broader?: string | undefined;
}

function readConcept({ id, prefLabel, altLabel, hiddenLabel = [], broader }: Named) {
  return {
    id,
    labels: [prefLabel, ...altLabel],
    ...(hiddenLabel.length > 0 && { hidden: hiddenLabel }),
    ...(broader !== undefined && { broader }),
  };
}

function readPaper(policy: CorpusPolicy): IndexedPaper {
  const year = (policy.issuedOn ?? policy.publishedOn)?.slice(0, 4);
  return {
    id: policy.id,
    title: policy.title,
    ...(policy.documentNumber !== undefined && { number: policy.documentNumber }),
    place: policy.jurisdiction,
    ...(year !== undefined && { year }),
    ...(!policy.official && { report: true }),
    opening: policy.clauses[0]?.id ?? '',
    ...(policy.to !== undefined && { until: policy.to }),
    ...((policy.status === 'amended' || policy.status === 'repealed') && { status: policy.status }),
  };
}

function readClause(clause: CorpusClause, paper: number, labels: FactLabels): IndexedClause {
  const { id, label, reference, title, path, text } = clause;
  return {
    paper,
    id,
    label,
    reference,
    title,
    path,
    text,
    duties: clause.obligations.map((duty) => readDuty(duty, labels)),
  };
}

function readDuty(duty: Placed<CorpusObligation>, labels: FactLabels): IndexedDuty {
  const { id, bearers, topic, modality, action, measure, quote, wording } = duty;
  const by = measure?.by ?? duty.by;
  const terms = [
    ...[...(duty.when ?? []), ...(measure?.when ?? [])].map(({ text }) => text),
    ...(by === undefined ? [] : [`期限${dateName(by)}`]),
  ];
  return {
    id,
    bearers,
    topic,
    modality,
    action,
    quote: [duty.start, duty.end],
    ...(measure && {
      figure: describeMeasure({ measure, quote, ...(wording !== undefined && { wording }) }),
      kind: measure.kind,
      counted: labels.get(measure.fact) ?? '',
      ...(terms.length > 0 && { terms }),
    }),
  };
}

async function readPlaces(policies: readonly CorpusPolicy[]): Promise<IndexedPlace[]> {
  const codes = [...new Set(policies.map(({ jurisdiction }) => jurisdiction))].sort();
  return Promise.all(
    codes.map(async (code): Promise<IndexedPlace> => {
      if (code === '100000') return { code, name: '全国', level: 'country' };
      const level = codeLevel(code);
      const division = findDivision(await loadProvince(code), code);
      if (!division || level === 'township')
        throw new RangeError(`no province, city or county has the code ${code}`);
      return { code, name: division.name, level };
    }),
  );
}
