import { spawn } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';

/** What a command cost, its children included. */
export interface CommandCost {
  readonly cpuSeconds: number;
  readonly wallSeconds: number;
  /** Most memory that its processes held at one time; looked at ten times a second. */
  readonly peakMegabytes: number;
}

/**
 * Runs a command and measures it, on Linux.
 * @throws Error with the end of what it said, when it fails
 */
export async function measureCommand(
  command: string,
  { cwd, env = {} }: { cwd: string; env?: Readonly<Record<string, string>> },
): Promise<CommandCost> {
  // The shell's own clock counts the children of children that were waited for.
  const script = `TIMEFORMAT='cost %U %S %R'; time (${command}) 2>&1`;
  const child = spawn('bash', ['-c', script], { cwd, env: { ...process.env, ...env } });
  let said = '';
  const listen = (piece: Buffer) => {
    said = (said + piece.toString()).slice(-20_000);
  };
  child.stdout.on('data', listen);
  child.stderr.on('data', listen);
  let peak = 0;
  const watch = setInterval(() => {
    if (child.pid !== undefined) peak = Math.max(peak, residentOfTree(child.pid));
  }, 100);
  const status = await new Promise<number | null>((done) => child.on('close', done));
  clearInterval(watch);
  if (status !== 0) throw new Error(`${command} failed in ${cwd}:\n${said.slice(-2000)}`);
  const [, user = 0, system = 0, wall = 0] = (
    /cost ([\d.]+) ([\d.]+) ([\d.]+)/.exec(said) ?? []
  ).map(Number);
  return { cpuSeconds: user + system, wallSeconds: wall, peakMegabytes: peak / 1e6 };
}

/** Bytes of memory of a process and all below it. */
function residentOfTree(root: number): number {
  const parents = new Map<number, number>();
  const resident = new Map<number, number>();
  for (const name of readdirSync('/proc')) {
    if (!/^\d+$/.test(name)) continue;
    try {
      const status = readFileSync(`/proc/${name}/status`, 'utf8');
      parents.set(Number(name), Number(/^PPid:\s+(\d+)/m.exec(status)?.[1] ?? 0));
      resident.set(Number(name), 1024 * Number(/^VmRSS:\s+(\d+)/m.exec(status)?.[1] ?? 0));
    } catch {
      // It ended while it was looked at.
    }
  }
  const isBelow = (pid: number): boolean =>
    pid === root || (parents.has(pid) && pid > 1 && isBelow(parents.get(pid) ?? 0));
  return [...resident].reduce((sum, [pid, bytes]) => sum + (isBelow(pid) ? bytes : 0), 0);
}
