import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readSessions, writeSessions, type Session } from '../../src/courses/course.ts';
import { rulebook } from '../support/real-corpus.ts';

const fieldsOf = (sessions: readonly Session[]): Record<string, string> =>
  Object.fromEntries(
    Object.entries(writeSessions(sessions, {})).filter(
      (entry): entry is [string, string] => entry[1] !== undefined && entry[1] !== '',
    ),
  );

const duties = rulebook.obligations.map(({ policy, id }) => ({ policy, obligation: id }));

describe('sessions in the address', () => {
  test('are short, and need no escaping but their names', () => {
    const fields = fieldsOf([
      {
        title: '网格化管理',
        items: [
          { policy: 'huludao-2018-15', obligation: 'c6.7', minutes: 20 },
          { policy: 'huludao-2018-15', obligation: 'c6.8' },
          { policy: 'jincheng-2021-10', obligation: 'c5.8' },
        ],
        practice: 15,
      },
      { title: '', items: [], practice: 30, isSample: true },
    ]);
    expect(fields).toEqual({
      n: '2',
      s1: 'huludao-2018-15*c6.7*20_c6.8_jincheng-2021-10*c5.8',
      's1.title': '网格化管理',
      's1.practice': '15',
      's2.practice': '30s',
    });
    expect(new URLSearchParams({ s1: fields['s1'] ?? '' }).toString()).toBe(`s1=${fields['s1']}`);
  });

  test('whatever is chosen, it reads back as it was', () => {
    const session = fc.record({
      title: fc.string(),
      items: fc.constant([]),
      practice: fc.integer({ min: 0, max: 10_000 }),
    });
    const course = fc
      .tuple(
        fc.array(session, { maxLength: 12 }),
        fc.shuffledSubarray(duties, { maxLength: 120 }),
        fc.array(fc.option(fc.integer({ min: 0, max: 10_000 }), { nil: undefined })),
      )
      .map(([sessions, chosen, minutes]) =>
        sessions.map((one, at) => ({
          ...one,
          items: chosen
            .filter((_, index) => index % sessions.length === at)
            .map((item, index) => {
              const typed = minutes[index];
              return typed === undefined ? item : { ...item, minutes: typed };
            }),
        })),
      );
    fc.assert(
      fc.property(course, (sessions) => {
        expect(readSessions(fieldsOf(sessions))).toEqual(sessions);
      }),
    );
  });

  test('every duty that is held fits into one address', () => {
    const all: Session[] = [{ title: '全部', items: duties, practice: 0 }];
    const fields = fieldsOf(all);
    expect(readSessions(fields)).toEqual(all);
    expect(new URLSearchParams(fields).toString().length).toBeLessThan(10_000);
  });

  test('of sessions that are no more, nothing is left behind', () => {
    const before = fieldsOf([
      { title: 'a', items: duties.slice(0, 2), practice: 5 },
      { title: 'b', items: [], practice: 5 },
    ]);
    const change = writeSessions([{ title: 'c', items: [], practice: 0 }], before);
    expect(change).toMatchObject({ n: '1', 's1.title': 'c', 's2.title': undefined });
    expect(change['s1.practice']).toBeUndefined();
    expect(change['s2.practice']).toBeUndefined();
  });

  test('a duty that stands twice is taught once', () => {
    expect(
      readSessions({ n: '2', s1: 'a*c1.1_c1.1', s2: 'a*c1.1_c1.2' }).map(({ items }) =>
        items.map(({ obligation }) => obligation),
      ),
    ).toEqual([['c1.1'], ['c1.2']]);
  });

  test('a hostile address gives sessions, never an error', () => {
    const text = fc.string();
    fc.assert(
      fc.property(text, text, text, (n, items, practice) => {
        const sessions = readSessions({ n, s1: items, 's1.practice': practice });
        expect(sessions.length).toBeLessThanOrEqual(200);
      }),
    );
    expect(readSessions({ n: '999999' })).toHaveLength(200);
    expect(readSessions({ n: '1', s1: 'a*<img src=x>_c1.1*x*9_*c1.2*-5_c1.3*99999' })).toEqual([
      {
        title: '',
        practice: 0,
        items: [
          { policy: 'a', obligation: 'c1.1' },
          { policy: 'a', obligation: 'c1.3' },
        ],
      },
    ]);
  });
});
