import type { Corpus, CorpusClause, Placed } from '../../src/corpus/corpus.ts';
import { splitSentences, type Stretch } from '../../src/corpus/gates/coverage-gate.ts';
import type { Selector } from '../../src/corpus/quote-position.ts';
import type { Citation } from '../../src/model/instrument.schema.ts';
import type { NotDuty, Obligation } from '../../src/model/obligation.schema.ts';

/** A passage of a real paper with all that is said of it; quotes are verbatim parts of the text. */
export interface AnnotatedPassage {
  readonly text: string;
  readonly obligations: readonly Omit<Obligation, 'id' | 'clause' | 'prefix' | 'suffix'>[];
  readonly notDuties: readonly Omit<NotDuty, 'clause' | 'prefix' | 'suffix'>[];
  readonly citations: readonly Omit<Citation, 'clause' | 'prefix' | 'suffix'>[];
}

/**
 * The sentences of all papers. Sentences that one annotation joins stay together; what a paper says
 * in its first sentence (number and heading), or what is doubtful, is left out.
 */
export function readPassages({ clauses }: Corpus): AnnotatedPassage[] {
  return clauses.flatMap(passagesOf).filter(isUsable);
}

function passagesOf(clause: CorpusClause): AnnotatedPassage[] {
  const { text, obligations, notDuties, citations, doubts } = clause;
  const annotations: readonly Stretch[] = [...obligations, ...notDuties, ...citations];
  const stretches: Stretch[] = [];
  for (const sentence of splitSentences(text)) {
    const last = stretches.at(-1);
    const joined =
      last && annotations.some(({ start, end }) => start < last.end && end > sentence.start);
    if (last && joined) stretches.splice(-1, 1, { start: last.start, end: sentence.end });
    else stretches.push(sentence);
  }
  return stretches.flatMap((stretch) => {
    const within = ({ start, end }: Stretch) => stretch.start <= start && end <= stretch.end;
    if (stretch.start === 0 || doubts.some(within)) return [];
    return [
      {
        text: text.slice(stretch.start, stretch.end),
        obligations: obligations
          .filter(within)
          .map(
            ({
              id: _id,
              policy: _policy,
              label: _label,
              reference: _reference,
              url: _url,
              ...duty
            }) => understandBearer(withoutPlace(duty), stretch, text),
          ),
        notDuties: notDuties.filter(within).map(withoutPlace),
        citations: citations.filter(within).map(withoutPlace),
      },
    ];
  });
}

/** Where an annotation stands in its own clause says nothing of where it is put. */
function withoutPlace<T extends Placed<Selector & { clause: string }>>({
  clause: _clause,
  start: _start,
  end: _end,
  prefix: _prefix,
  suffix: _suffix,
  ...rest
}: T) {
  return rest;
}

type Duty = AnnotatedPassage['obligations'][number];

/** A bearer who is named in an earlier sentence is understood where this one stands alone. */
function understandBearer(duty: Duty, { start, end }: Stretch, text: string): Duty {
  const { bearerNamed, ...unnamed } = duty;
  const passage = text.slice(start, end);
  const isThere = bearerNamed?.split('……').every((part) => passage.includes(part)) ?? true;
  return isThere ? duty : { ...unnamed, implicit: true };
}

/** One paragraph that ends a sentence, in which each quote stands once without help; conditions stand in it, too. */
function isUsable({ text, obligations, notDuties, citations }: AnnotatedPassage): boolean {
  return (
    !text.includes('\n') &&
    /[。；;]$/u.test(text) &&
    [...obligations, ...notDuties, ...citations].every(
      ({ quote }) => text.split(quote).length === 2,
    ) &&
    obligations.every(({ when = [], measure }) =>
      [...when, ...(measure?.when ?? [])].every((condition) => text.includes(condition.text)),
    )
  );
}
