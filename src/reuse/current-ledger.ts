import type { z } from 'zod';
import type { BuildLedger, Inputs, Piece } from './build-ledger.ts';
import type { Frame } from './framed-file.ts';
import { writePieces } from './write-pieces.ts';

/**
 * Pages are bundled: their modules are not those of the integrations, though all run in one process.
 * They meet at a place that both can see, as with the corpus (`corpus/shared-corpus.ts`).
 */
const place = Symbol.for('anjian-knowledge-base.build-ledger');
const shared: { [place]?: BuildLedger } = globalThis as { [place]?: BuildLedger };

/** The ledger that the pages of this build are entered in. */
export function shareLedger(ledger: BuildLedger): void {
  shared[place] = ledger;
}

/**
 * Whether a file of the output must be made: always, unless the build before is built upon
 * (`npm run rebuild`).
 * @param inputs as {@link BuildLedger.mustMake}; only asked for where somebody keeps a ledger
 */
export function mustMake(file: string, inputs: Inputs): boolean {
  return shared[place]?.mustMake(file, inputs) ?? true;
}

/**
 * Writes a file of the output piece by piece: what is the same as in the build before is copied, where
 * that is built upon.
 * @param file as {@link BuildLedger.mustMake} names it
 * @param path where to
 * @returns its size in bytes
 */
export function writeFile(
  file: string,
  path: string,
  frame: Frame,
  pieces: Iterable<Piece>,
): number {
  return (
    shared[place]?.writeFile(file, path, frame, pieces) ?? writePieces(path, frame, pieces).bytes
  );
}

/**
 * What was found out in the build before, where that is built upon and it was found out from the same; else
 * it is found out.
 * @param name of the finding, among all
 * @param schema of a finding, which must survive JSON
 */
export function remember<T>(name: string, inputs: Inputs, schema: z.ZodType<T>, find: () => T): T {
  return shared[place]?.remember(name, inputs, schema, find) ?? find();
}
