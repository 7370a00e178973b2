import { closeSync, openSync, readSync, writeFileSync } from 'node:fs';

/** What stands around the pieces of a file; it depends on the program and the vocabularies alone. */
export interface Frame {
  readonly open: string;
  readonly between: string;
  readonly close: string;
  /** The whole file, where no piece says anything. */
  readonly empty: string;
}

/**
 * A file that is being written in its frame, out of new pieces and of those of the file that it replaces.
 * An empty piece leaves nothing, nor what would go before it. Sizes are those of the piece, in bytes.
 */
export interface FramedFile {
  readonly bytes: () => number;
  readonly write: (text: string) => number;
  /** Takes a piece from the file of before. */
  readonly copy: (from: number, to: number) => number;
  /** Writes what is still to be written, and the end of the frame. */
  readonly finish: () => void;
  /** Lets go of the file, finished or not. */
  readonly close: () => void;
}

/** @param last the file of before, where there is one */
export function openFramedFile(path: string, frame: Frame, last?: string): FramedFile {
  const target = openSync(path, 'w');
  const source = last === undefined ? undefined : openSync(last, 'r');
  const gap = Buffer.byteLength(frame.between);
  let bytes = 0;
  let isEmpty = true;
  /** What is to be copied next: mostly thousands of pieces side by side. */
  let stretch = { from: 0, to: 0 };

  const put = (text: string) => {
    if (source !== undefined) copyBytes(source, target, stretch);
    stretch = { from: 0, to: 0 };
    const encoded = Buffer.from(text);
    writeFileSync(target, encoded);
    bytes += encoded.length;
  };
  const before = () => {
    const text = isEmpty ? frame.open : frame.between;
    isEmpty = false;
    return text;
  };

  return {
    bytes: () => bytes,
    write: (text) => {
      if (text === '') return 0;
      const from = bytes + Buffer.byteLength(isEmpty ? frame.open : frame.between);
      put(before() + text);
      return bytes - from;
    },
    copy: (from, to) => {
      if (from === to) return 0;
      if (stretch.to > 0 && stretch.to + gap === from) {
        // What goes between two neighbours stood between them before, too.
        stretch.to = to;
        bytes += gap;
      } else {
        put(before());
        stretch = { from, to };
      }
      bytes += to - from;
      return to - from;
    },
    finish: () => put(isEmpty ? frame.empty : frame.close),
    close: () => {
      closeSync(target);
      if (source !== undefined) closeSync(source);
    },
  };
}

const mostAtOnce = 4 * 1024 * 1024;

/** @throws RangeError where the file of before ends too early */
function copyBytes(
  source: number,
  target: number,
  { from, to }: { readonly from: number; readonly to: number },
): void {
  const buffer = Buffer.allocUnsafe(Math.min(mostAtOnce, to - from));
  for (let at = from; at < to;) {
    const read = readSync(source, buffer, 0, Math.min(buffer.length, to - at), at);
    if (read === 0) throw new RangeError(`the last build's file ends at byte ${at}, not ${to}`);
    writeFileSync(target, buffer.subarray(0, read));
    at += read;
  }
}
