import type { CorpusClause } from './corpus.ts';
import { findUncited } from './gates/citation-gate.ts';
import { findUncovered } from './gates/coverage-gate.ts';
import { withoutSpace } from './normalise-source.ts';
import type { Problem } from './problem.ts';

/**
 * Puts a clause with its annotations through the coverage ledger and the citation gate.
 * @param located where its `<Clause>` begins
 * @returns problems, and how many sentences carry no annotation
 */
export function checkClause(
  clause: CorpusClause,
  located: { readonly file: string; readonly line: number },
): { problems: Problem[]; unannotatedSentences: number } {
  const problem = (message: string, details: Problem['details']): Problem => ({
    ...located,
    message: `clause ${clause.id} ${message}`,
    ...(details && { details }),
  });
  const uncited = findUncited(clause.text, clause.citations).map((title) =>
    problem(`cites ${title} and there is no entry for it in citations.yaml`, {
      hint: 'add { clause, quote, instrument, relation } to citations.yaml',
    }),
  );
  const covered = [...clause.obligations, ...clause.notDuties];
  const { dutyWords, sentences } = findUncovered(
    clause.text,
    covered,
    clause.printed ? clause.label : undefined,
  );
  const uncovered = dutyWords.map(({ word, sentence }) =>
    problem(`has “${word ?? ''}” in no annotated passage`, {
      sentence,
      hint: 'annotate it in obligations.yaml, or say in not-duties.yaml why it obliges no one',
    }),
  );
  const problems = [...checkPrintedHead(clause).map((message) => problem(message, headHint))];
  const [first] = clause.obligations;
  if (clause.noDuty !== undefined && first)
    problems.push(
      problem(`says noDuty and has the obligation ${first.id}`, {
        hint: 'remove noDuty or the obligation',
      }),
    );
  if (clause.noDuty === undefined && !first) {
    const silent = problem('has no obligation and does not say noDuty', {
      hint: 'annotate it, or write noDuty="why" into its <Clause>',
    });
    return { problems: [...problems, silent, ...uncited], unannotatedSentences: 0 };
  }
  return {
    problems: [...problems, ...uncovered, ...uncited],
    unannotatedSentences: clause.noDuty === undefined ? sentences.length : 0,
  };
}

const headHint = { hint: 'label and title are what the paper prints; without both say unprinted' };

/** Label and title are cited: they must be the words that the clause begins with. */
function checkPrintedHead({ printed, label, title, text }: CorpusClause): string[] {
  const begins = withoutSpace(text);
  if (printed)
    return begins.startsWith(withoutSpace(label + title))
      ? []
      : [`does not begin with ${label}${title}`];
  return /^(?:[（(][0-9一二三四五六七八九十]+[)）]|[0-9]+[.．、]|[一二三四五六七八九十]+、)/u.test(
    begins,
  )
    ? ['says unprinted and begins with a number']
    : [];
}
