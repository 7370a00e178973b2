import { mkdir, readdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { IngestError } from './ingest-error.ts';

/**
 * Writes a draft into a folder that does not exist yet, or is empty. Nothing is ever written over: a
 * folder with a single file may hold somebody's annotations.
 * @throws IngestError where the folder holds something
 */
export async function writeFolder(
  folder: string,
  files: Readonly<Record<string, string>>,
): Promise<void> {
  await mkdir(dirname(folder), { recursive: true });
  try {
    await mkdir(folder);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    const held = await readdir(folder).catch(() => ['a file of this name']);
    if (held.length > 0)
      throw new IngestError(
        `${folder} exists and holds ${held.slice(0, 4).join(', ')}; nothing was written`,
        'give another id (--id) or folder (--out), or move that one away',
      );
  }
  for (const [name, content] of Object.entries(files))
    await writeFile(join(folder, name), content, { flag: 'wx' });
}
