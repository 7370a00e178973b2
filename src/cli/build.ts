/**
 * `npm run build`: writes dist/. With `--upon-last` (`npm run rebuild`) the site is built upon the last
 * one: the first time everything is built, afterwards what changed. All else is told to Astro.
 */
import { spawnSync } from 'node:child_process';
import { totalmem } from 'node:os';

/**
 * Node keeps to four gigabytes wherever it runs, and ten thousand papers need more. A limit is no
 * demand: a few papers take what they took before.
 */
const granted = process.constrainedMemory();
const memory = granted > 0 ? Math.min(granted, totalmem()) : totalmem();
const mostMemory = Math.floor((memory * 0.8) / 1024 / 1024);
const uponLast = '--upon-last';
const given = process.argv.slice(2);

const { status } = spawnSync(
  process.execPath,
  [
    `--max-old-space-size=${mostMemory}`,
    'node_modules/astro/bin/astro.mjs',
    'build',
    '--force',
    ...given.filter((argument) => argument !== uponLast),
  ],
  {
    stdio: 'inherit',
    env: { ...process.env, ...(given.includes(uponLast) && { BUILD_UPON_LAST: 'yes' }) },
  },
);
process.exitCode = status ?? 1;
