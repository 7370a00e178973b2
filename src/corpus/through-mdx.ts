import { readdirSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Up to so many papers are rendered through MDX, and each page is held against the parse of `corpus/`.
 * Every MDX paper becomes a module of its own, which costs seven times the page; a country's papers are
 * rendered from that parse alone.
 */
const mostThroughMdx = 100;

/** Whether the pages of this content go through MDX. Asked before the content is read. */
export function rendersThroughMdx(contentDir: string): boolean {
  return (
    readdirSync(join(contentDir, 'policies'), { withFileTypes: true }).filter((entry) =>
      entry.isDirectory(),
    ).length <= mostThroughMdx
  );
}
