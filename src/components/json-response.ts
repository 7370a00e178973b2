import { keepFile, type KeptFile } from './kept-file.ts';

/** A published file. Pretty enough to be read and compared by people. */
export function jsonResponse(value: unknown): Response {
  return new Response(`${JSON.stringify(value, null, 1)}\n`, { headers });
}

/** A file that only the site's own scripts read: without white space. */
export function compactResponse(value: unknown): Response {
  return new Response(JSON.stringify(value), { headers });
}

const headers = { 'content-type': 'application/json; charset=utf-8' };

/** A published list that grows with the papers. */
export interface JsonList {
  readonly GET: () => Response;
  readonly file: () => KeptFile;
}

/**
 * A published list, entry by entry, to the byte as {@link jsonResponse} would write it: the duties of a
 * country make a longer text than a string can hold.
 * @param name of the file
 */
export function jsonList(name: string, entries: () => Iterable<unknown>): JsonList {
  let kept: KeptFile | undefined;
  const file = () => (kept ??= keepFile(name, () => writeEntries(entries())));
  return { file, GET: () => new Response(file().open(), { headers }) };
}

function* writeEntries(entries: Iterable<unknown>): Generator<string> {
  let before = '[';
  for (const entry of entries) {
    yield `${before}\n ${JSON.stringify(entry, null, 1).replaceAll('\n', '\n ')}`;
    before = ',';
  }
  yield before === '[' ? '[]\n' : '\n]\n';
}
