import { cpSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { stringify } from 'yaml';
import type { MadeClause, MadePaper } from './made-paper.ts';

/**
 * Writes a content folder: all of the real one, and the made papers beside the real papers.
 * @param realDir the content folder that lends vocabulary, instruments, guides and papers
 * @param dir is emptied first
 * @returns how many papers, clauses and duties were made
 */
export function writeContent(
  papers: Iterable<MadePaper>,
  realDir: string,
  dir: string,
): { papers: number; clauses: number; duties: number } {
  rmSync(dir, { recursive: true, force: true });
  cpSync(realDir, dir, { recursive: true });
  const written = { papers: 0, clauses: 0, duties: 0 };
  for (const paper of papers) {
    const folder = join(dir, 'policies', paper.id);
    mkdirSync(folder);
    const clauses = paper.chapters.flatMap((chapter) => [...chapter.clauses]);
    writeFileSync(join(folder, 'index.mdx'), toMdx(paper));
    writeFileSync(join(folder, 'source.txt'), toSource(paper));
    const duties = clauses.flatMap(({ id, passages }) =>
      passages
        .flatMap(({ obligations }) => [...obligations])
        .map((duty, index) => ({ id: `${id}.${index + 1}`, clause: id, ...duty })),
    );
    writeList(folder, 'obligations.yaml', duties);
    writeList(folder, 'not-duties.yaml', inClauses(clauses, 'notDuties'));
    writeList(folder, 'citations.yaml', inClauses(clauses, 'citations'));
    written.papers += 1;
    written.clauses += clauses.length;
    written.duties += duties.length;
  }
  return written;
}

function inClauses(clauses: readonly MadeClause[], kind: 'notDuties' | 'citations'): unknown[] {
  return clauses.flatMap(({ id, passages }) =>
    passages.flatMap((passage) => passage[kind].map((entry) => ({ clause: id, ...entry }))),
  );
}

function writeList(folder: string, name: string, entries: readonly unknown[]): void {
  if (entries.length === 0 && name !== 'obligations.yaml') return;
  writeFileSync(
    join(folder, name),
    stringify(entries, { lineWidth: 0, aliasDuplicateObjects: false }),
  );
}

/** The paper as text was received: one paragraph a line. */
function toSource({ title, number, chapters, issuer }: MadePaper): string {
  const lines = [title, number];
  for (const { heading, clauses } of chapters)
    lines.push(heading, ...clauses.map(({ text }) => text));
  return `${[...lines, issuer].join('\n')}\n`;
}

function toMdx(paper: MadePaper): string {
  const { id, title, number, issuer, jurisdiction, issuedOn, chapters } = paper;
  const head = stringify({
    id,
    title,
    documentNumber: number,
    issuers: [issuer],
    jurisdiction,
    issuedOn,
    publishedOn: issuedOn,
    status: 'in-force',
    genre: 'opinion',
    official: true,
    lastChecked: { on: issuedOn, against: 'received-text' },
    provenance: {
      publisher: '测试用文本，由程序拼合，不是任何机关的文件',
      receivedAs: '程序生成',
      normalisations: [],
      doubts: [],
    },
  });
  const part = (kind: string, text: string) => `<Part kind="${kind}">\n\n${text}\n\n</Part>`;
  const blocks = [
    part('title', title),
    part('document-number', number),
    ...chapters.flatMap(({ heading, clauses }) => [`## ${heading}`, ...clauses.map(clauseBlock)]),
    part('signature', issuer),
  ];
  return `---\n${head}---\n\n${blocks.join('\n\n')}\n`;
}

function clauseBlock({ id, label, title, text, passages }: MadeClause): string {
  const silent = passages.every(({ obligations }) => obligations.length === 0)
    ? ' noDuty="测试用文本，没有义务"'
    : '';
  // `1.` at the start of a line would begin a list.
  const escaped = text.replace(/^(\d+)\./u, '$1\\.').replaceAll(/[<{*_]/gu, '\\$&');
  return `<Clause id="${id}" label="${label}" title="${title}"${silent}>\n\n${escaped}\n\n</Clause>`;
}
