import type { PaperNeed } from '../../rules/needed-papers.ts';
import { codeLevel, parseCode } from '../../jurisdictions/division-code.ts';
import type { Fields } from './fields.ts';

/**
 * The papers that a calculator needs for what its fields name: those of the unit, or as long as none
 * is chosen, of the area, and those of neighbours.
 */
export function neededHere(fields: Fields, further: Omit<PaperNeed, 'places'> = {}): PaperNeed {
  const code = parseCode(fields['unit'] ?? '') ?? parseCode(fields['place'] ?? '');
  // A province is a step on the way: nothing is worked out for it.
  const isPlace = code !== undefined && codeLevel(code) !== 'province';
  return { places: isPlace ? [code] : [], neighbours: true, ...further };
}
