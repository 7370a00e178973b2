/** A published file. Pretty enough to be read and compared by people. */
export function jsonResponse(value: unknown): Response {
  return new Response(`${JSON.stringify(value, null, 1)}\n`, { headers });
}

/** A file that only the site's own scripts read: without white space. */
export function compactResponse(value: unknown): Response {
  return new Response(JSON.stringify(value), { headers });
}

const headers = { 'content-type': 'application/json; charset=utf-8' };

/**
 * A published list, entry by entry, to the byte as {@link jsonResponse} would write it: the duties of a
 * country make a longer text than a string can hold.
 */
export function jsonListResponse(entries: Iterable<unknown>): Response {
  return new Response(streamOf(writeEntries(entries)), { headers });
}

function* writeEntries(entries: Iterable<unknown>): Generator<string> {
  let before = '[';
  for (const entry of entries) {
    yield `${before}\n ${JSON.stringify(entry, null, 1).replaceAll('\n', '\n ')}`;
    before = ',';
  }
  yield before === '[' ? '[]\n' : '\n]\n';
}

/** Pieces of a text as a stream of bytes, some tens of KB at a time. */
export function streamOf(pieces: Iterable<string>): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder();
  const source = pieces[Symbol.iterator]();
  return new ReadableStream({
    pull(controller) {
      let text = '';
      while (text.length < 65_536) {
        const next = source.next();
        if (next.done) {
          if (text !== '') controller.enqueue(encoder.encode(text));
          controller.close();
          return;
        }
        text += next.value;
      }
      controller.enqueue(encoder.encode(text));
    },
  });
}
