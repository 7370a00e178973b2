import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';

/** A file of the built site, by its path below dist/ with forward slashes. */
export function builtFiles(ending: string, root = 'dist'): string[] {
  return readdirSync(root, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith(ending))
    .map((entry) => relative(root, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .sort();
}

export function readBuilt(path: string, root = 'dist'): string {
  return readFileSync(join(root, path), 'utf8');
}

export function readBuiltJson<T>(path: string): T {
  return JSON.parse(readBuilt(path)) as T;
}
