/**
 * `npm run rebuild`: the site as `npm run build` makes it, built upon the last one. The first time
 * everything is built; afterwards what changed. Meant for thousands of papers: a few build in seconds.
 */
import { spawnSync } from 'node:child_process';

const { status } = spawnSync(
  process.execPath,
  ['node_modules/astro/bin/astro.mjs', 'build', '--force', ...process.argv.slice(2)],
  { stdio: 'inherit', env: { ...process.env, BUILD_UPON_LAST: 'yes' } },
);
process.exitCode = status ?? 1;
