import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  compareStamp,
  readStamp,
  stamp,
  stampItem,
  stampWords,
} from '../../src/courses/provenance.ts';
import { dutyOf, policyOf } from '../support/made-up-rulebook.ts';
import { corpus, rulebook } from '../support/real-corpus.ts';

const clauseTexts = new Map(
  corpus.clauses.map(({ policy, id, text }) => [`${policy}/${id}`, text]),
);
const clauseTextOf = (policy: string, clause: string) => clauseTexts.get(`${policy}/${clause}`);
const edition = { site: '0.1.0', content: 'ab12cd34ef56' };
const sha = (text: string) => createHash('sha256').update(text).digest('hex').slice(0, 8);

function itemsOf(text: string) {
  const reading = readStamp(text);
  if (reading.kind !== 'stamp') throw new Error(reading.kind);
  return reading.items;
}

describe('what a course rests on', () => {
  test('晋城市（七）: the marks are hashes that any program can compute', () => {
    const duty = rulebook.obligations.find(
      ({ policy, id }) => policy === 'jincheng-2021-10' && id === 'c7.4',
    );
    if (!duty) throw new Error('c7.4 is not held');
    const [, policy, id, marks] = stampItem(duty, clauseTextOf).split('/');
    expect([policy, id]).toEqual(['jincheng-2021-10', 'c7.4']);
    const [quote, , clause] = marks?.split('-') ?? [];
    expect(quote).toBe(sha('轮训时间不少于两周'));
    expect(clause).toBe(sha(clauseTextOf('jincheng-2021-10', 'c7') ?? ''));
  });

  test('every obligation that is held reads back unchanged, and no two share a word', () => {
    const words = stampWords(rulebook.obligations, rulebook.edition, clauseTextOf);
    expect(new Set(words).size).toBe(rulebook.obligations.length + 1);
    const reading = readStamp(words.join('\n'));
    expect(reading).toMatchObject({
      kind: 'stamp',
      editions: [rulebook.edition],
      expected: rulebook.obligations.length,
    });
    const checked = compareStamp(itemsOf(words.join(' ')), rulebook, clauseTextOf);
    expect(checked.filter((item) => item.kind !== 'held' || item.changes.length > 0)).toEqual([]);
  });

  test('needs no escaping in XML, CSV, GIFT, iCalendar and regular text', () => {
    expect(stamp(rulebook.obligations, rulebook.edition, clauseTextOf)).toMatch(
      /^[A-Za-z0-9/@. -]+$/,
    );
  });

  test('stands among Chinese words, brackets and lines, and is found', () => {
    const duty = dutyOf();
    const word = stampItem(duty);
    for (const text of [`依据码：${word}。`, `（${word}）`, `\t${word}\r\n`, `题${word}题`])
      expect(itemsOf(text)).toHaveLength(1);
  });

  test('the same slide twice is one item; slides of two decks are of two editions', () => {
    const [a, b] = [dutyOf(), dutyOf({ id: 'c1.2' })];
    const other = { site: '0.2.0', content: '000000000000' };
    const reading = readStamp([stamp([a, a], edition), stamp([a, b], other)].join('\n'));
    expect(reading).toMatchObject({ kind: 'stamp', expected: 2, editions: [edition, other] });
    if (reading.kind === 'stamp') expect(reading.items).toHaveLength(2);
  });

  test('a word that was cut is no item; the count tells that some are missing', () => {
    const whole = stamp([dutyOf(), dutyOf({ id: 'c1.2' })], edition);
    const reading = readStamp(whole.slice(0, -3));
    expect(reading).toMatchObject({ kind: 'stamp', expected: 2 });
    if (reading.kind === 'stamp') expect(reading.items).toHaveLength(1);
  });

  test('a foreign text has none; one of a later site is told apart', () => {
    expect(readStamp('关于开展安全生产培训的通知').kind).toBe('none');
    expect(readStamp('').kind).toBe('none');
    expect(readStamp('xanjian2/a/c1.1/…').kind).toBe('none');
    expect(readStamp('依据码：anjian2/a/c1.1/0011').kind).toBe('newer');
  });

  test('whatever text it is given, it reads without failing', () => {
    fc.assert(fc.property(fc.string(), (text) => void readStamp(`anjian1/${text}`)));
  });
});

describe('what has changed since', () => {
  const before = dutyOf({ quote: '不少于2名', plain: '至少两人。' });
  const text = (value: string) => () => value;
  const check = (now: Partial<typeof before>, clause = '甲', papers = [policyOf()]) => {
    const items = itemsOf(stamp([before], edition, text('甲')));
    const [checked] = compareStamp(
      items,
      { obligations: [{ ...before, ...now }], policies: papers },
      text(clause),
    );
    return checked;
  };

  test.each([
    ['nothing', {}, '甲', []],
    ['the quote, and with it the clause', { quote: '不少于3名' }, '乙', ['quote', 'clause']],
    ['the words around the quote', {}, '甲。但街道除外', ['clause']],
    ['whom it binds', { bearers: ['county-government'] }, '甲', ['reading']],
  ])('%s', (_what, now, clause, changes) => {
    expect(check(now, clause)).toMatchObject({ kind: 'held', changes });
  });

  const headcount = { kind: 'headcount', fact: 'a', per: 'township', min: 2, unit: '名' } as const;
  test("the editor's sentence of a figure", () => {
    const old = stampItem(dutyOf({ measure: headcount, plain: '至少两人。' }));
    const now = stampItem(dutyOf({ measure: headcount, plain: '最少两人。' }));
    expect(now).not.toBe(old);
  });

  test('a list out of the explorer knows more sentences than the page that checks it: no change', () => {
    for (const duty of corpus.obligations) {
      const known = rulebook.obligations.find(
        ({ policy, id }) => policy === duty.policy && id === duty.id,
      );
      if (!known || duty.plain === undefined) continue;
      expect(stampItem({ ...known, plain: duty.plain })).toBe(stampItem(known));
    }
  });

  test('the order of keys in a measure says nothing', () => {
    const measure = { kind: 'headcount', fact: 'a', per: 'township', min: 2, unit: '名' } as const;
    const { kind, ...rest } = measure;
    expect(stampItem(dutyOf({ measure }))).toBe(stampItem(dutyOf({ measure: { ...rest, kind } })));
  });

  test('an obligation that went, and a paper that went', () => {
    expect(check({ id: 'c1.9' })).toMatchObject({ kind: 'gone', policy: { id: 'sample' } });
    const checked = check({ id: 'c1.9' }, '甲', []);
    expect(checked?.kind === 'gone' && checked.policy).toBeUndefined();
  });

  test('where the clause was not at hand, it is not compared', () => {
    const items = itemsOf(stamp([before], edition));
    const [checked] = compareStamp(
      items,
      { obligations: [before], policies: [policyOf()] },
      text('乙'),
    );
    expect(checked).toMatchObject({ kind: 'held', changes: [] });
  });
});
