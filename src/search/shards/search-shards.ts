import { answerQuestion } from '../answer.ts';
import { countFacets, passes } from '../facets.ts';
import { matchClause, type ClauseMatch } from '../match-clause.ts';
import { rarityIn } from '../rarity.ts';
import { readQuery, type Query } from '../read-query.ts';
import { narrowAnswer, type ResultPage, type Searcher, type SearchOptions } from '../searcher.ts';
import type { Variant } from '../variant.ts';
import { readVocabulary } from '../vocabulary.ts';
import { ClauseStore } from './clause-store.ts';
import { readLists } from './lists.ts';
import { count } from './marks.ts';
import { Narrowing } from './narrowing.ts';
import { rank, type Candidate } from './rank.ts';
import { readTables, type ShardGuide } from './shard-guide.ts';
import { Standings } from './standings.ts';

const pageSize = 10;
const leastCoverage = 0.5;
/** So many clauses more are read to tell an exact number, and to count exactly what to narrow by. */
const mostReadToCount = 15;

/**
 * Searches a corpus of which only what a query needs is fetched.
 * @param readJson reads a file of the index, once
 */
export function searchShards(
  guide: ShardGuide,
  readJson: (path: string) => Promise<unknown>,
): Searcher {
  const { sharded } = guide;
  const tables = readTables(guide);
  const vocabulary = readVocabulary({ ...guide, places: tables.places, papers: [] });
  const lists = readLists(guide, readJson);
  const store = new ClauseStore(guide, tables, readJson);
  const standings = new Standings(lists, store, tables, sharded);
  const narrowing = new Narrowing(lists, store, tables, vocabulary.guide);

  const search = async (
    input: string,
    { chosen = {}, all = false, limit = pageSize, counted = [], ...options }: SearchOptions = {},
  ): Promise<ResultPage> => {
    const query = readQuery(input, vocabulary, options);
    await lists.fetch([...standings.termsOfQuery(query), ...narrowing.termsOf(chosen, counted)]);
    const isTooCommon = isCommonCharacter(query, sharded.common);
    const everywhere = isTooCommon ? [] : rank(query, standings, store);
    const isLiteral = everywhere.some((one) => one.isWhole && one.isLiteral);
    const isShown = ({ isWhole }: Candidate) => isWhole || all || !isLiteral;
    const mayPass = narrowing.passing(chosen);
    const narrowed = everywhere.filter(({ number }) => mayPass(number));
    const wanted = narrowed.filter(isShown);
    const figures = {
      clauses: sharded.clauses,
      averageLength: sharded.averageLength,
      frequency: (variants: readonly Variant[]) => count(standings.frequencyMarks(variants)),
    };
    const rarity = rarityIn(figures);
    const readMatch = async ({ number }: Candidate): Promise<ClauseMatch | undefined> => {
      const clause = await store.read(number);
      const match = clause && matchClause(clause, query, figures, rarity);
      return match && (match.extent === 'all' || match.coverage >= leastCoverage)
        ? match
        : undefined;
    };

    const matches: ClauseMatch[] = [];
    let read = 0;
    const readNext = async (most: number) => {
      const next = wanted.slice(read, read + most);
      read += next.length;
      for (const match of await Promise.all(next.map(readMatch)))
        if (match && passes(match.clause, chosen, vocabulary.guide)) matches.push(match);
    };
    // Pairs may stand apart in a clause: what falls away is made up for.
    while (read < wanted.length && matches.length < limit)
      await readNext(Math.max(4, limit - matches.length));
    if (wanted.length - read <= mostReadToCount) await readNext(mostReadToCount);
    matches.sort(
      (a, b) => Number(b.extent === 'all') - Number(a.extent === 'all') || b.score - a.score,
    );
    const whole = matches.filter(({ extent }) => extent === 'all');
    const isAllRead = read >= wanted.length;
    // What is not read counts where the lists alone tell that all of the query stands in it.
    const unread = wanted.slice(read).filter(({ isWhole }) => isWhole);
    const isCounted = narrowing.isExact(chosen) && unread.every(({ isSure }) => isSure);
    const shown = everywhere.filter(isShown);
    const isCountable = isAllRead && wanted.length === shown.length;
    return {
      query,
      whole,
      partial: matches.filter(({ extent }) => extent === 'part'),
      others: isLiteral && !all ? narrowed.length - wanted.length : 0,
      total: whole.length + unread.length,
      isEstimate: !isCounted,
      unfiltered: everywhere.length,
      answer: narrowAnswer(
        answerQuestion(
          query,
          matches.map(({ clause }) => clause),
          vocabulary,
          rarity,
        ),
        chosen,
      ),
      isAnswerPartial: !isAllRead,
      areCountsEstimates:
        !isCountable && !(narrowing.isOfPapers(chosen) && shown.every(({ isSure }) => isSure)),
      facets: isCountable
        ? countFacets(matches, chosen, vocabulary.guide)
        : narrowing.facets(shown, chosen, counted),
      isTooCommon,
    };
  };
  return {
    vocabulary,
    pageSize,
    search,
    papersAt: (places) => store.papersAt(places),
    has: () => true,
  };
}

/** Whether a query is one character that stands in too many clauses to be looked for alone. */
function isCommonCharacter({ readings }: Query, common: string): boolean {
  const [[part, another] = []] = readings;
  return part?.text.length === 1 && !another && common.includes(part.text);
}
