import type { CorpusClause } from './corpus.ts';
import { findUncited } from './gates/citation-gate.ts';
import { findUncovered } from './gates/coverage-gate.ts';
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
  const [first] = clause.obligations;
  if (clause.noDuty !== undefined) {
    const contradiction = first
      ? [
          problem(`says noDuty and has the obligation ${first.id}`, {
            hint: 'remove noDuty or the obligation',
          }),
        ]
      : [];
    return { problems: [...contradiction, ...uncited], unannotatedSentences: 0 };
  }
  if (!first) {
    const silent = problem('has no obligation and does not say noDuty', {
      hint: 'annotate it, or write noDuty="why" into its <Clause>',
    });
    return { problems: [silent, ...uncited], unannotatedSentences: 0 };
  }
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
  return { problems: [...uncovered, ...uncited], unannotatedSentences: sentences.length };
}
