import { readFile, stat } from 'node:fs/promises';
import { UsageError } from './usage-error.ts';

/**
 * The bytes of a file, or of standard input.
 * @param file path, or `-`
 * @param most bytes that such a file can have; any number where nothing is given
 * @throws UsageError where it is not there, cannot be read or is larger
 */
export async function readInput(file: string, most = Infinity): Promise<Uint8Array> {
  if (file === '-') return readStandardInput();
  try {
    const { size } = await stat(file);
    if (size <= most) return await readFile(file);
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT') throw new UsageError(`there is no file ${file}`);
    if (code === 'EISDIR') throw new UsageError(`${file} is a folder: give a file`);
    throw new UsageError(`${file} cannot be read: ${message}`);
  }
  throw new UsageError(`${file} is larger than ${most / 1_000_000} MB: no paper is`);
}

async function readStandardInput(): Promise<Uint8Array> {
  const chunks: Buffer[] = [];
  for await (const chunk of process.stdin) chunks.push(Buffer.from(chunk as Uint8Array));
  return Buffer.concat(chunks);
}
