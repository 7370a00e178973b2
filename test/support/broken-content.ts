import {
  cpSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative, resolve } from 'node:path';
import { renderProblem, type Problem } from '../../src/corpus/problem.ts';
import { inspectCorpus } from '../../src/corpus/read-corpus.ts';

/** The real content of the project. */
export const contentDir = resolve(import.meta.dirname, '../../content');

/** A problem with the text of the line that it points at. */
export interface BrokenPlace extends Problem {
  readonly lineText: string;
}

/** Ways to break a copy of `content/`; paths are relative to it. */
export interface Breakage {
  /** Rewrites a file; throws when the text stays as it was. */
  readonly edit: (path: string, change: (text: string) => string) => void;
  /** Replaces a passage that occurs exactly once in a file. */
  readonly replace: (path: string, from: string, to: string) => void;
  /** Takes one entry (`- id: c12.4` …) out of a YAML list. */
  readonly removeEntry: (path: string, id: string) => void;
  /** Deletes a file or folder. */
  readonly remove: (path: string) => void;
  readonly rename: (from: string, to: string) => void;
}

/**
 * Breaks a copy of the real content and reads it. Policies that the breakage leaves alone are left
 * out of the copy, unless it leaves all of them alone.
 * @returns every problem found, as the author of `content/` would see it
 */
export function breakContent(breakIt: (content: Breakage) => void): BrokenPlace[] {
  const copy = mkdtempSync(join(tmpdir(), 'broken-content-'));
  try {
    cpSync(contentDir, copy, { recursive: true });
    const touched = new Set<string>();
    const at = (path: string) => {
      const policy = /^policies\/([^/]+)/.exec(path)?.[1];
      if (policy !== undefined) touched.add(policy);
      return join(copy, path);
    };
    const edit: Breakage['edit'] = (path, change) => {
      const file = at(path);
      const before = readFileSync(file, 'utf8');
      const after = change(before);
      if (after === before) throw new Error(`the edit changes nothing in ${path}`);
      writeFileSync(file, after);
    };
    const replace: Breakage['replace'] = (path, from, to) =>
      edit(path, (text) => {
        const parts = text.split(from);
        if (parts.length !== 2)
          throw new Error(`“${from}” occurs ${parts.length - 1} times in ${path}, not once`);
        return parts.join(to);
      });
    breakIt({
      edit,
      replace,
      removeEntry: (path, id) =>
        edit(path, (text) =>
          text
            .split(/^(?=- )/m)
            .filter((entry) => !entry.startsWith(`- id: ${id}\n`))
            .join(''),
        ),
      remove: (path) => rmSync(at(path), { recursive: true }),
      rename: (from, to) => renameSync(at(from), at(to)),
    });
    if (touched.size > 0) leaveOut(copy, (policy) => !touched.has(policy));
    return inspectCorpus(copy, 'content').problems.map((problem) => ({
      ...problem,
      lineText: lineAt(copy, problem),
    }));
  } finally {
    rmSync(copy, { recursive: true, force: true });
  }
}

/** Text of the line that a problem points at; empty when there is no such file or line. */
function lineAt(copy: string, { file, line }: Problem): string {
  const path = join(copy, relative('content', file));
  if (!existsSync(path) || statSync(path).isDirectory()) return '';
  return readFileSync(path, 'utf8').split('\n')[line - 1]?.trim() ?? '';
}

/**
 * A problem as its author reads it, but with the text of the line in place of its number: the
 * content grows, and the right place is the right line, not the line of that number.
 */
function renderPlace({ lineText, ...problem }: BrokenPlace): string {
  const shown = lineText.length > 60 ? `${lineText.slice(0, 60)}…` : lineText;
  const rendered = renderProblem(problem).replaceAll(
    /(content\/[^\s:]+):(\d+)/g,
    (_, file: string, line: string) =>
      file === problem.file && Number(line) === problem.line ? `${file}:‹${shown}›` : `${file}:‹…›`,
  );
  return rendered;
}

function leaveOut(copy: string, isLeftOut: (policy: string) => boolean): void {
  const instruments = join(copy, 'instruments.yaml');
  for (const policy of readdirSync(join(copy, 'policies')).filter(isLeftOut)) {
    rmSync(join(copy, 'policies', policy), { recursive: true });
    // An instrument may be one of our papers. The line stays, so that line numbers do.
    const links = new RegExp(`^  policy: ${policy}$`, 'gm');
    writeFileSync(instruments, readFileSync(instruments, 'utf8').replaceAll(links, ''));
  }
}

/** What the author of a broken content reads. */
export function reportOn(breakIt: (content: Breakage) => void): string {
  return `\n${breakContent(breakIt).map(renderPlace).join('\n\n')}\n`;
}

/** The first thing that the author reads; what follows from it stands below and is left out. */
export function firstReportOn(breakIt: (content: Breakage) => void): string {
  return `\n${breakContent(breakIt).slice(0, 1).map(renderPlace).join('')}\n`;
}
