import { relative, resolve } from 'node:path';

/**
 * Where the content lives: CONTENT_DIR, or `content/` of the project.
 * @returns the absolute folder, and its name as people know it
 */
export function contentLocation(cwd = process.cwd()): { dir: string; shown: string } {
  const dir = resolve(cwd, process.env['CONTENT_DIR'] ?? 'content');
  const shown = relative(cwd, dir);
  return { dir, shown: shown === '' || shown.startsWith('..') ? dir : shown };
}
