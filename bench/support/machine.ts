import { execFileSync } from 'node:child_process';
import { cpus, loadavg } from 'node:os';
import { findBrowser } from '../../test/support/find-browser.ts';

/** The processor, the browser and how busy the machine is, in one line. */
export function describeMachine(): string {
  const [cpu] = cpus();
  const [load = 0] = loadavg();
  const browser = execFileSync(findBrowser(), ['--version'], {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  return `${browser.trim()} · ${cpus().length} × ${cpu?.model.trim() ?? 'unknown processor'} · load ${load.toFixed(1)}`;
}
