import type { Division } from './division.ts';

/** A division and all below it, each before its children, in the order of their codes. */
export function* walkDivisions(tree: Division): Generator<Division, void, undefined> {
  yield tree;
  for (const child of tree.children) yield* walkDivisions(child);
}
