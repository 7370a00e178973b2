import type { Obligation } from '../../model/obligation.schema.ts';

/**
 * Every other verbatim field of an obligation: the bearer, conditions and items stand in the
 * clause; the strength and the open norm stand in the quote.
 * @returns the fields that do not, with where they should stand
 */
export function findUnquotedWording(
  obligation: Obligation,
  clauseText: string,
): { key: string; text: string; place: 'clause' | 'quote' }[] {
  const { quote, measure } = obligation;
  const inClause: [string, string | undefined][] = [
    // Bearers that stand apart in a sentence are named together: 市政府……县政府.
    ...(obligation.bearerNamed?.split('……') ?? []).map((name): [string, string] => [
      'bearerNamed',
      name,
    ]),
    ...[...(obligation.when ?? []), ...(measure?.when ?? [])].map(({ text }): [string, string] => [
      'when',
      text,
    ]),
  ];
  const inQuote: [string, string | undefined][] = [['open', obligation.open]];
  for (const word of obligation.wording?.split('、') ?? []) inQuote.push(['wording', word]);
  switch (measure?.kind) {
    case 'kit':
    case 'checklist':
      for (const item of measure.items) inClause.push(['measure.items', item]);
      break;
    case 'standard':
      inQuote.push(['measure.standard', measure.standard]);
      break;
    case 'timeLimit':
      inClause.push(['measure.after', measure.after]);
      break;
    default:
  }
  const missing = (
    fields: [string, string | undefined][],
    text: string,
    place: 'clause' | 'quote',
  ) =>
    fields.flatMap(([key, value]) =>
      value === undefined || text.includes(value) ? [] : [{ key, text: value, place }],
    );
  return [...missing(inClause, clauseText, 'clause'), ...missing(inQuote, quote, 'quote')];
}
