import { execFileSync } from 'node:child_process';
import type { AddressInfo } from 'node:net';
import { createStaticServer } from '../../src/cli/static-server.ts';

export interface RunningSite {
  /** Address of the start page, with its final slash. */
  readonly url: string;
  readonly close: () => Promise<void>;
}

/**
 * Serves a built site on a free port.
 * @param root folder of the built site
 * @param basePath as the site was built for
 */
export async function serveSite(root: string, basePath = '/'): Promise<RunningSite> {
  const server = createStaticServer(root, basePath);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}${basePath}`,
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}

/**
 * Builds the site as `npm run build` does.
 * @param environment e.g. `{ CONTENT_DIR: … }`
 * @param script or as `npm run rebuild` does
 * @returns exit status and everything printed
 */
export function buildSite(
  outDir: string,
  environment: Readonly<Record<string, string>> = {},
  script: 'build' | 'rebuild' = 'build',
): { status: number; output: string } {
  // Vitest sets BASE_URL for its own sake; in the build it would stand for the base path.
  const { BASE_URL: _, ...inherited } = process.env;
  try {
    const output = execFileSync('npm', ['run', script, '--', '--outDir', outDir], {
      encoding: 'utf8',
      // The tests' own NODE_ENV=test would build something that nobody deploys.
      env: { ...inherited, NODE_ENV: 'production', ...environment },
      stdio: ['ignore', 'pipe', 'pipe'],
      shell: process.platform === 'win32',
    });
    return { status: 0, output };
  } catch (error) {
    const {
      status = 1,
      stdout = '',
      stderr = '',
    } = error as {
      status?: number;
      stdout?: string;
      stderr?: string;
    };
    return { status, output: stdout + stderr };
  }
}
