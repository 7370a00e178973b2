import { existsSync } from 'node:fs';
import { buildSite } from '../../test/support/site-server.ts';

/**
 * The finished site that a bench measures, built if there is none.
 * @returns its folder
 * @throws Error with the builder's words when it cannot be built
 */
export function builtSite(): string {
  if (!existsSync('dist/index.html')) {
    const { status, output } = buildSite('dist');
    if (status !== 0) throw new Error(`the site could not be built\n${output}`);
  }
  return 'dist';
}
