import { pathTo } from './find-division.ts';
import type { Division } from './division.ts';

/**
 * Full name of a division, e.g. 云南省 红河哈尼族彝族自治州 弥勒市 五山乡.
 *
 * Placeholders on the way are left out, for no one says them: 北京市 东城区, 湖北省 仙桃市.
 *
 * @param separator what stands between the names; an empty string for an address line
 * @returns undefined if the tree does not hold the code
 */
export function describePath(tree: Division, code: string, separator = ' '): string | undefined {
  const path = pathTo(tree, code);
  const last = path[path.length - 1];
  if (!last) return undefined;
  return path
    .filter((division) => division === last || division.type !== 'placeholder')
    .map((division) => division.name)
    .join(separator);
}
