/** Text for comparison: full-width forms folded, letters small, no white space and no quotation marks. */
export function foldText(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s\u200B\uFEFF“”‘’"'「」]/g, '');
}

/** The keys under which a column head may be known: as it is, and without brackets at its end. */
export function headKeys(text: string): readonly string[] {
  const whole = foldText(text).replace(/^[*★#]+|[*:?]+$/g, '');
  const keys = [whole];
  for (
    let rest = whole.replace(/\([^()]*\)$/, '');
    rest !== '' && rest !== keys[keys.length - 1];
    rest = rest.replace(/\([^()]*\)$/, '')
  )
    keys.push(rest.replace(/[*:?]+$/, ''));
  return keys.filter((key) => key !== '');
}
