import { codeStem, parseCode } from './division-code.ts';
import type { Division } from './division.ts';

/**
 * The way from the top of a tree down to a division, both included.
 *
 * @param tree a province, or any division
 * @param code a code in any form that `parseCode` reads
 * @returns empty if the tree does not hold the code
 */
export function pathTo(tree: Division, code: string): readonly Division[] {
  const parsed = parseCode(code);
  if (parsed === undefined) return [];
  const path: Division[] = [];
  let next: Division | undefined = parsed.startsWith(codeStem(tree.code)) ? tree : undefined;
  while (next) {
    path.push(next);
    if (next.code === parsed) return path;
    next = next.children.find((child) => parsed.startsWith(codeStem(child.code)));
  }
  return [];
}

/** The division with a code, or undefined if the tree does not hold it. */
export function findDivision(tree: Division, code: string): Division | undefined {
  const path = pathTo(tree, code);
  return path[path.length - 1];
}

/** The divisions above the one with a code, the highest first; empty for the top and the unknown. */
export function ancestors(tree: Division, code: string): readonly Division[] {
  return pathTo(tree, code).slice(0, -1);
}
