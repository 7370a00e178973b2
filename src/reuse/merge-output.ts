import { mkdirSync, readdirSync, renameSync, rmdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Makes one output of the last one and of what was made anew. The new files are moved into the last
 * output, not the other way about: of thousands of papers few are new.
 * @param last folder of the last output; is gone afterwards
 * @param outDir folder of the new files; holds everything afterwards
 * @param kept files of the last output that stay, with `/`; where there is a new one of that name, it stays
 */
export function mergeOutput(last: string, outDir: string, kept: ReadonlySet<string>): void {
  prune(last, '', kept);
  mkdirSync(last, { recursive: true });
  moveInto(outDir, last);
  rmSync(outDir, { recursive: true, force: true });
  renameSync(last, outDir);
}

/**
 * Deletes all that is not kept, and folders that hold nothing any more: a server answers for those that
 * they are forbidden, not that there is nothing.
 * @returns whether nothing is left
 */
function prune(root: string, folder: string, kept: ReadonlySet<string>): boolean {
  let isEmpty = true;
  for (const entry of readdirSync(join(root, folder), { withFileTypes: true })) {
    const path = folder === '' ? entry.name : `${folder}/${entry.name}`;
    if (entry.isDirectory()) {
      if (!prune(root, path, kept)) isEmpty = false;
    } else if (kept.has(path)) isEmpty = false;
    else rmSync(join(root, path));
  }
  if (isEmpty) rmdirSync(join(root, folder));
  return isEmpty;
}

function moveInto(from: string, to: string): void {
  for (const entry of readdirSync(from, { withFileTypes: true })) {
    const [source, target] = [join(from, entry.name), join(to, entry.name)];
    if (!entry.isDirectory()) renameSync(source, target);
    else {
      mkdirSync(target, { recursive: true });
      moveInto(source, target);
    }
  }
}
