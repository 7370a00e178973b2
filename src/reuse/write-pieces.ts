import { openFramedFile, type Frame } from './framed-file.ts';

/** A piece of a file, as it is to be written. */
export interface FreshPiece {
  /** Its name among the pieces of the file. */
  readonly key: string;
  /** Digest of all that it is made from; a piece without one is made each time. */
  readonly made?: string | undefined;
  /** May be empty: a paper without a duty. */
  readonly text: () => string;
}

/** Where a piece lies in a file, in bytes: from its first to before its end. */
export interface WrittenPiece {
  readonly key: string;
  readonly made: string;
  readonly from: number;
  readonly to: number;
}

/** A file as the build before left it. */
export interface LastFile {
  readonly path: string;
  readonly bytes: number;
  readonly pieces: readonly WrittenPiece[];
}

export interface PieceFile {
  readonly bytes: number;
  /** The pieces that have a digest. */
  readonly pieces: readonly WrittenPiece[];
  /** How many of them were copied. */
  readonly copied: number;
}

/**
 * Writes a file piece by piece: the duties of a country make a longer text than a string can hold.
 * @param last pieces that are made from the same are copied from there
 */
export function writePieces(
  path: string,
  frame: Frame,
  fresh: Iterable<FreshPiece>,
  last?: LastFile,
): PieceFile {
  const known = new Map(last?.pieces.map((piece) => [piece.key, piece]));
  const pieces: WrittenPiece[] = [];
  let copied = 0;
  const file = openFramedFile(path, frame, last?.path);
  try {
    for (const { key, made, text } of fresh) {
      const old = made === undefined ? undefined : known.get(key);
      const isSame = old !== undefined && old.made === made;
      const size = isSame ? file.copy(old.from, old.to) : file.write(text());
      if (isSame) copied += 1;
      const to = file.bytes();
      if (made !== undefined) pieces.push({ key, made, from: to - size, to });
    }
    file.finish();
    return { bytes: file.bytes(), pieces, copied };
  } finally {
    file.close();
  }
}
