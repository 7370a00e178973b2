import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { renderProblem } from '../../src/corpus/problem.ts';
import { readOverlay } from '../../src/corpus/read-overlay.ts';
import { corpus } from '../support/real-corpus.ts';

const scratch = mkdtempSync(join(tmpdir(), 'overlay-'));
afterAll(() => rmSync(scratch, { recursive: true }));

async function told(text: string | Buffer): Promise<string> {
  const path = join(scratch, 'overlay.yaml');
  writeFileSync(path, text);
  const { overlay, problems } = await readOverlay(path, 'content-local/overlay.yaml', corpus);
  expect(overlay === undefined).toBe(problems.length > 0);
  return `\n${problems.map(renderProblem).join('\n')}\n`;
}

const entry = (at: string, rest = 'kind: note\n    text: 说明') =>
  `provider: 示例局\nentries:\n  - at: ${at}\n    ${rest}\n`;

describe('an overlay', () => {
  it('that the project gives as an example is sound', async () => {
    expect(await told(readFileSync('docs/deploy/overlay.example.yaml'))).toBe('\n\n');
  });

  it.each([
    'start',
    '{ policy: mile-2020-3 }',
    '{ policy: mile-2020-3, clause: c12 }',
    '{ policy: mile-2020-3, obligation: c12.10 }',
    '{ topic: staffing }',
    '{ bearer: township }',
    '{ jurisdiction: "532504" }',
    // A county of 晋城, whose paper is the city's.
    '{ jurisdiction: "140525" }',
  ])('may stand at %s', async (at) => {
    expect(await told(entry(at))).toBe('\n\n');
  });

  it('that names what is not there is told the nearest', async () => {
    expect(await told(entry('{ policy: mile-2020-4 }'))).toMatchInlineSnapshot(`
      "
      content-local/overlay.yaml:3  there is no policy mile-2020-4
        nearest: mile-2020-3
        hint:    use the id of its address
      "
    `);
    expect(await told(entry('{ policy: mile-2020-3, clause: c99 }'))).toMatchInlineSnapshot(`
      "
      content-local/overlay.yaml:3  there is no clause c99
        nearest: c9
        hint:    use the id of its address
      "
    `);
    expect(await told(entry('{ policy: mile-2020-3, obligation: c12.99 }'))).toMatchInlineSnapshot(`
      "
      content-local/overlay.yaml:3  there is no obligation c12.99
        nearest: c12.9
        hint:    use the id of its address
      "
    `);
    expect(await told(entry('{ topic: stafing }'))).toMatchInlineSnapshot(`
      "
      content-local/overlay.yaml:3  there is no topic stafing
        nearest: staffing
        hint:    use the id of its address
      "
    `);
    expect(await told(entry('{ bearer: townships }'))).toMatchInlineSnapshot(`
      "
      content-local/overlay.yaml:3  there is no bearer townships
        nearest: township
        hint:    use the id of its address
      "
    `);
    expect(await told(entry('{ jurisdiction: "532505" }'))).toMatchInlineSnapshot(`
      "
      content-local/overlay.yaml:3  there is no jurisdiction 532505
        nearest: 532504
        hint:    use the id of its address
      "
    `);
  });

  it('is text: no address that runs, no key that is not known, no hidden character', async () => {
    const link = (address: string) =>
      told(entry('start', `kind: note\n    text: 看\n    link: "${address}"`));
    for (const address of ['javascript:alert(1)', 'data:text/html,x', '//example.org', 'tel:<b>'])
      expect(await link(address), address).toContain('overlay.yaml:6  overlay: entries.0.link: ');
    expect(await link('https://www.example.gov.cn/a?b=c')).toBe('\n\n');
    expect(await told(entry('start', 'kind: note\n    text: 看\n    html: <b>'))).toContain(
      'overlay.yaml:6  overlay: entries.0: unknown key html',
    );
    expect(await told(entry('start', 'kind: note\n    text: "\\u202E看"'))).toContain('U+202E');
    expect(await told(entry('{ topic: staffing, bearer: township }'))).toContain(
      'overlay.yaml:3  overlay: entries.0.at: ',
    );
  });

  it('has days that are days, and a deadline has one', async () => {
    expect(await told(entry('start', 'kind: deadline\n    text: 报送'))).toContain(
      'entries.0.date: a deadline needs its date',
    );
    expect(
      await told(entry('start', 'kind: deadline\n    text: 报送\n    date: 2026-02-30')),
    ).toContain('entries.0.date: "2026-02-30" is not a calendar day');
  });

  it('says who provides it', async () => {
    expect(await told('entries: []\n')).toContain('overlay: provider: is missing');
    expect(await told('')).toContain('overlay: provider: is missing');
  });

  it('that cannot be read says why', async () => {
    expect(await told(Buffer.from('provider: 示例\n', 'utf16le'))).toContain('UTF-16');
    const absent = await readOverlay(join(scratch, 'none.yaml'), 'none.yaml', corpus);
    expect(absent.problems.map(renderProblem).join()).toContain(
      'none.yaml:1  this file is missing',
    );
  });
});
