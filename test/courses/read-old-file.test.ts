import { strToU8, zipSync } from 'fflate';
import { describe, expect, it, test } from 'vitest';
import { mostStamped, readStamp } from '../../src/courses/provenance.ts';
import { readOldFile } from '../../src/courses/read-old-file.ts';
import { entityBomb, lyingArchive, trickyArchive } from '../support/hostile-archives.ts';

const word = 'anjian1/mile-2020-3/c12.10/1a2b3c4d-5e6f7a8b-9c0d1e2f';
const textOf = (data: Uint8Array) => {
  const reading = readOldFile(data);
  return reading.kind === 'text' ? reading.text : `error: ${reading.message}`;
};
const zeros = (size: number) => new Uint8Array(size);

describe('archives that hold more than a browser can', () => {
  test.each<[string, Uint8Array]>([
    ['one part', zipSync({ 'word/document.xml': zeros(41_000_000) })],
    [
      'many parts',
      zipSync(
        Object.fromEntries(
          Array.from({ length: 4 }, (_, at) => [`ppt/${at}.xml`, zeros(30_000_000)]),
        ),
      ),
    ],
  ])('%s: refused by what it says of itself', (_, data) => {
    expect(data.length).toBeLessThan(1_000_000);
    expect(textOf(data)).toBe('error: 这个文件解开后太大，不是本站导出的课程文件。');
  });

  it('one that lies gets no more room than it says', () => {
    const data = lyingArchive({ 'word/document.xml': zeros(50_000_000) });
    expect(textOf(data).length).toBeLessThanOrEqual(10);
  });

  it('one that lies and is large is not unpacked', () => {
    let seed = 1;
    const noise = Uint8Array.from({ length: 5_100_000 }, () => {
      seed = (seed * 48271) % 2147483647;
      return seed;
    });
    expect(textOf(lyingArchive({ 'word/document.xml': noise }))).toContain('太大');
  });
});

describe('what is written to be read for hours is read at once', () => {
  test.each<[string, string]>([
    ['nothing but beginnings of tags', '<'.repeat(5_000_000)],
    ['beginnings of breaks', '<w:br '.repeat(800_000)],
    ['beginnings of words', 'anjian1/'.repeat(600_000)],
    ['a word that does not end', `anjian1/${'a-'.repeat(2_000_000)}`],
    ['digits', `anjian1/a/c${'1'.repeat(4_000_000)}`],
  ])('%s', (_, text) => {
    const data = zipSync({ 'word/document.xml': strToU8(text) });
    expect(readStamp(textOf(data)).kind).toBe('none');
    expect(readStamp(textOf(strToU8(text))).kind).toBe('none');
  });

  it('more items than any course has are not listed', () => {
    const words = Array.from(
      { length: mostStamped + 1 },
      (_, at) => `anjian1/mile-2020-3/c12.${at + 1}/1a2b3c4d-5e6f7a8b-9c0d1e2f`,
    );
    expect(readStamp(words.join(' ')).kind).toBe('too-many');
    expect(readStamp(words.slice(1).join(' ')).kind).toBe('stamp');
  });
});

it('entities are text: none is put in, none is fetched', () => {
  const text = textOf(
    zipSync({ 'word/document.xml': strToU8(`${entityBomb}<a>&j;&file;${word}</a>`) }),
  );
  expect(text.length).toBeLessThan(10_000);
  expect(text).not.toContain('root:');
  expect(readStamp(text)).toMatchObject({ kind: 'stamp', items: [{ obligation: 'c12.10' }] });
});

it('names of parts lead nowhere', () => {
  expect(readStamp(textOf(trickyArchive(word)))).toMatchObject({ kind: 'stamp' });
  expect(({} as Record<string, unknown>)['0']).toBeUndefined();
});

it('a file that is cut anywhere is read or refused', () => {
  const whole = zipSync({
    '[Content_Types].xml': strToU8('<Types/>'),
    'word/document.xml': strToU8(`<w:p>${word}</w:p>`.repeat(50)),
  });
  for (let length = 1; length < whole.length; length += 1)
    expect(readOldFile(whole.slice(0, length)).kind, String(length)).toMatch(/^(?:text|error)$/);
  for (let at = 0; at < whole.length; at += 3) {
    const broken = whole.slice();
    broken[at] = 255 - (broken[at] ?? 0);
    expect(readOldFile(broken).kind, String(at)).toMatch(/^(?:text|error)$/);
  }
});
