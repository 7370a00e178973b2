import type { ComponentChildren } from 'preact';
import type { PublishedClause, PublishedObligation } from '../../model/published.schema.ts';
import { statesFigure } from '../../model/measure.ts';
import { splitShared } from './shared-words.ts';

interface Props {
  readonly place: string;
  readonly name: string;
  readonly reference: string | undefined;
  readonly clause: PublishedClause | undefined;
  /** Whether the paper's texts are there: a clause that was not read is not one that does not exist. */
  readonly reading: 'read' | 'under way' | 'failed';
  /** The column is a whole paper: its text is too long to stand here. */
  readonly isWhole: boolean;
  readonly duties: readonly PublishedObligation[];
  /** Texts of the other columns. */
  readonly others: readonly string[];
}

/** What stands in the place of a clause that is not there. */
const withoutText = {
  read: '没有这一条，请重新选择。',
  'under way': '正在读取条文……',
  failed: '条文没有读到。',
} as const;

/** The issued text of one clause, with what other columns say in the same words, and with its figures. */
export function ClauseColumn(props: Props) {
  const { place, name, reference, clause, reading, isWhole, duties, others } = props;
  return (
    <article class="compare-column">
      <h3>
        {place}
        <span class="soft cell-note">
          {clause ? <a href={clause.url}>{`${name} ${reference}`}</a> : name}
        </span>
      </h3>
      {isWhole && <p class="soft">整份文件的条文请到文件页看；下面按主题列出它的义务。</p>}
      {!isWhole && !clause && <p>{withoutText[reading]}</p>}
      {clause?.text.split('\n').map((paragraph, at) => (
        <p class="issued" key={at}>
          {renderText(paragraph, duties, others)}
        </p>
      ))}
    </article>
  );
}

/** A paragraph cut at the ends of quotes that state figures, and inside them at what is shared. */
function renderText(
  text: string,
  duties: readonly PublishedObligation[],
  others: readonly string[],
): ComponentChildren {
  const quotes = duties
    .filter(({ measure }) => statesFigure(measure))
    .map(({ quote }) => [text.indexOf(quote), quote] as const)
    .filter(([start]) => start >= 0)
    .sort(([a], [b]) => a - b);
  const runs = splitShared(text, others);
  let at = 0;
  return runs.flatMap(({ text: run, isShared }) => {
    const start = at;
    at += run.length;
    const cuts = new Set([0, run.length]);
    for (const [from, quote] of quotes)
      for (const edge of [from - start, from + quote.length - start])
        if (edge > 0 && edge < run.length) cuts.add(edge);
    const edges = [...cuts].sort((a, b) => a - b);
    return edges.slice(0, -1).map((from, index) => {
      const piece = run.slice(from, edges[index + 1]);
      const place = start + from;
      const isFigure = quotes.some(
        ([begin, quote]) => begin <= place && place < begin + quote.length,
      );
      const words = isFigure ? <mark key={place}>{piece}</mark> : piece;
      return isShared ? <u key={place}>{words}</u> : words;
    });
  });
}
