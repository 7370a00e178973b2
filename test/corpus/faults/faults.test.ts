import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative, resolve } from 'node:path';
import { Worker } from 'node:worker_threads';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { contentDir } from '../../support/broken-content.ts';
import type { Inspected } from './inspect-worker.ts';
import { mutations } from './mutations.ts';
import { chanceOf } from './random.ts';

/** As many as the mutations take turns for. */
const count = 220;
const policies = readdirSync(join(contentDir, 'policies')).sort();
const longest = 'huludao-2018-15';
const scratch = mkdtempSync(join(tmpdir(), 'faults-'));

let worker: Worker;
beforeAll(() => {
  worker = new Worker(resolve(import.meta.dirname, 'inspect-worker.ts'));
});
afterAll(async () => {
  await worker.terminate();
  rmSync(scratch, { recursive: true, force: true });
}, 60_000);

/** In a thread of its own: a reader that never comes back is noticed. */
function inspect(dir: string): Promise<Inspected> {
  return new Promise((done, fail) => {
    const patience = setTimeout(() => {
      fail(new Error('hangs'));
      void worker.terminate();
      worker = new Worker(resolve(import.meta.dirname, 'inspect-worker.ts'));
    }, 30_000);
    worker.once('message', (inspected: Inspected) => {
      clearTimeout(patience);
      done(inspected);
    });
    worker.postMessage(dir);
  });
}

/** A copy of the content with one policy. */
function copyOf(policy: string): string {
  const dir = mkdtempSync(join(scratch, 'content-'));
  cpSync(contentDir, dir, {
    recursive: true,
    filter: (path) =>
      !policies.some((other) => other !== policy && path.includes(join('policies', other))),
  });
  const instruments = join(dir, 'instruments.yaml');
  const others = new RegExp(`^ {2}policy: (?!${policy}$).*$`, 'gm');
  writeFileSync(instruments, readFileSync(instruments, 'utf8').replaceAll(others, ''));
  return dir;
}

/** How many lines each file has, by its name in problems. */
function countLines(dir: string): Map<string, number> {
  return new Map(
    readdirSync(dir, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name))
      .map((path) => [
        `content/${relative(dir, path).replaceAll('\\', '/')}`,
        readFileSync(path, 'utf8').split(/\r\n|[\r\n]/).length,
      ]),
  );
}

const whole = new Map<string, Promise<Inspected>>();
function unharmed(policy: string): Promise<Inspected> {
  const known = whole.get(policy) ?? inspect(copyOf(policy));
  whole.set(policy, known);
  return known;
}

const cases = Array.from({ length: count }, (_, seed) => {
  const mutation = mutations[seed % mutations.length];
  if (!mutation) throw new Error('no mutation');
  return { seed, mutation, name: mutation.name };
});

const outcomes = { refused: 0, accepted: 0 };

test.each(cases)('$seed $name', async ({ seed, mutation }) => {
  const chance = chanceOf(seed);
  // The longest paper takes its turn once a round.
  const policy = seed % 10 === 9 ? longest : chance.pick(policies.filter((id) => id !== longest));
  const dir = copyOf(policy);
  const sound = await unharmed(policy);
  expect(sound.problems).toEqual([]);
  const { where, expect: local, added } = mutation.mutate({ dir, policy, chance });
  const { problems, texts, measures, seconds, thrown } = await inspect(dir);
  const linesOf = countLines(dir);
  rmSync(dir, { recursive: true });
  const wanted = local ?? mutation.expect;
  const told = `${where}\n${problems.map(({ rendered }) => rendered).join('\n')}`;

  expect(thrown, where).toBeUndefined();
  expect(seconds, where).toBeLessThan(2);
  if (wanted === 'refused') expect(problems.length, where).toBeGreaterThan(0);
  if (wanted === 'accepted') expect(problems, told).toEqual([]);
  for (const { file, line, message, details, rendered } of problems) {
    expect(file, told).toMatch(/^content\/[\w./-]+$/);
    const lines = linesOf.get(file) ?? 1;
    expect(line, told).toBeGreaterThanOrEqual(1);
    expect(line, told).toBeLessThanOrEqual(lines);
    expect(message, told).not.toBe('');
    expect(details?.['hint'], told).toBeTruthy();
    expect(rendered.length, told).toBeLessThan(2500);
    expect(rendered, told).not.toMatch(
      /\bat \S+ \(|node:internal|TypeError|RangeError|undefined|\[object/,
    );
    expect(rendered, told).not.toMatch(/(?!\n)[\p{Cc}\p{Cf}]/u);
  }
  if (problems.length > 0) {
    outcomes.refused += 1;
    return;
  }
  outcomes.accepted += 1;
  const changed = Object.keys(sound.texts).filter(
    (clause) => texts[clause] !== sound.texts[clause],
  );
  expect(Object.keys(texts)).toEqual(Object.keys(sound.texts));
  expect(changed.map((clause) => texts[clause])).toEqual(
    added === undefined ? [] : changed.map((clause) => `${sound.texts[clause] ?? ''}${added}`),
  );
  expect(changed.length).toBe(added === undefined ? 0 : 1);
  expect(measures).toEqual(sound.measures);
});

test('both ways were taken', () => {
  expect(outcomes.refused).toBeGreaterThan(140);
  expect(outcomes.accepted).toBeGreaterThanOrEqual(15);
});
