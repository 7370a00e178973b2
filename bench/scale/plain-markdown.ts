import type { MadePaper } from '../corpus/made-paper.ts';

/** A paper as any generator of documents takes it: text and headings, no annotations. */
export function toMarkdown({ title, number, issuer, chapters }: MadePaper): string {
  const escape = (text: string) => text.replaceAll(/[<>{}*_[\]`\\]/gu, '\\$&');
  const clauses = chapters.flatMap(({ heading, clauses: own }) => [
    `## ${escape(heading)}`,
    ...own.flatMap(({ label, title: name, text }) => [
      `### ${escape(`${label}${name}`)}`,
      escape(text.slice(label.length + name.length + 1)),
    ]),
  ]);
  const body = [escape(number), escape(issuer), ...clauses].filter((line) => line !== '');
  return `---\ntitle: ${JSON.stringify(title)}\n---\n\n${body.join('\n\n')}\n`;
}
