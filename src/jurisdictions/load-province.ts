import { decodeProvince } from './decode-province.ts';
import { parseCode, provinceKey } from './division-code.ts';
import { PROVINCES } from './division-index.ts';
import type { Division } from './division.ts';
import type { ProvinceFile } from './province-file.schema.ts';
import { UnknownProvinceError } from './unknown-province-error.ts';

/**
 * First two digits of a code whose province is held.
 * @throws UnknownProvinceError if the code is malformed or its province is not held
 */
function keyOf(code: string): string {
  const parsed = parseCode(code);
  const key = parsed && provinceKey(parsed);
  if (!key || !PROVINCES.some((province) => provinceKey(province.code) === key)) {
    throw new UnknownProvinceError(code);
  }
  return key;
}

/**
 * Data file of the province that a code lies in, for the build and the command line.
 *
 * Not for the browser, where the import would put every province into the bundle: there, fetch the
 * published file and give it to `decodeProvince`.
 *
 * @param code a code of any level, in any form that `parseCode` reads
 * @throws UnknownProvinceError if the code is malformed or its province is not held
 */
export async function readProvinceFile(code: string): Promise<ProvinceFile> {
  const key = keyOf(code);
  // A template, not 31 imports: bundlers resolve it, and the compiler does not infer types for 1 MB.
  const module = (await import(`./data/${key}.json`, { with: { type: 'json' } })) as {
    default: ProvinceFile;
  };
  return module.default;
}

/** Trees that were asked for, by the first two digits: every page of a place asks for one, and nobody changes them. */
const trees = new Map<string, Promise<Division>>();

/**
 * Division tree of the province that a code lies in; the code itself may still be unknown in it.
 *
 * @throws UnknownProvinceError as `readProvinceFile`
 */
export async function loadProvince(code: string): Promise<Division> {
  const key = keyOf(code);
  const tree = trees.get(key) ?? readProvinceFile(code).then(decodeProvince);
  trees.set(key, tree);
  return tree;
}
