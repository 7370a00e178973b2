import { chmodSync, existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, resolve } from 'node:path';
import { brotliDecompressSync } from 'node:zlib';

/**
 * Chromium 88, the oldest engine that the site supports, from the registry package
 * chrome-aws-lambda 5.5. It is a Linux program for x64.
 * @returns its path, or why it cannot run on this machine
 */
export function findOldBrowser(): { path: string } | { unavailable: string } {
  if (process.platform !== 'linux' || process.arch !== 'x64')
    return {
      unavailable: `Chromium 88 runs on Linux x64, this is ${process.platform} ${process.arch}`,
    };
  const cache = resolve('.cache/chromium-88');
  const program = join(cache, 'chromium');
  if (existsSync(program)) return { path: program };
  const main = createRequire(import.meta.url).resolve('chrome-aws-lambda/package.json');
  mkdirSync(cache, { recursive: true });
  const packed = readFileSync(join(dirname(main), 'bin/chromium.br'));
  // Written aside and renamed: a run that is cut off leaves no half program.
  writeFileSync(`${program}.part`, brotliDecompressSync(packed));
  chmodSync(`${program}.part`, 0o755);
  renameSync(`${program}.part`, program);
  return { path: program };
}
