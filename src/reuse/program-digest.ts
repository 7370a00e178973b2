import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { digestOf } from './build-ledger.ts';

/** Files and folders of the project that decide how content becomes a site. */
const program = [
  'src',
  'public',
  'astro.config.mjs',
  'tsconfig.json',
  'package.json',
  'package-lock.json',
];
/** Settings that do the same; see README, "Settings". */
const settings = /^(?:BASE_PATH|SITE_[A-Z_]+|LOCAL_OVERLAY)$/;

/**
 * Digest of all that every page depends on: the program, its settings, the overlay, and of the content
 * what is no paper (vocabularies, instruments, guides).
 * @param project folder that holds `src/`
 * @param overlay the overlay file, where there is one
 */
export function programDigest(project: string, contentDir: string, overlay?: string): string {
  const content = readdirSync(contentDir)
    .filter((name) => name !== 'policies')
    .map((name) => join(contentDir, name));
  const roots = [...program.map((name) => join(project, name)), ...content.sort()];
  const environment = Object.entries(process.env)
    .filter(([name]) => settings.test(name))
    .sort(([a], [b]) => (a < b ? -1 : 1));
  return digestOf(
    process.version,
    JSON.stringify(environment),
    ...[...roots, ...(overlay === undefined ? [] : [overlay])].flatMap((root) =>
      filesOf(root).flatMap((file) => [file, readFileSync(file)]),
    ),
  );
}

function filesOf(root: string): string[] {
  if (!existsSync(root)) return [];
  if (!statSync(root).isDirectory()) return [root];
  return readdirSync(root, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
}
