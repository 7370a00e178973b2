import type { CalculatorData } from './use-rulebook.ts';

/** What is said of the papers that are read one by one; few papers are all there. */
export function PapersRead({ data }: { readonly data: CalculatorData }) {
  const Note = data.parts?.PapersReadNote;
  return Note ? <Note data={data} /> : null;
}
