import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { arrangeCourse, chineseNumeral, groupByTopic } from '../../src/courses/arrange.ts';
import { balanceTime, durationName, sessionMinutes } from '../../src/courses/budget-time.ts';
import { itemKey } from '../../src/courses/course.ts';
import {
  addItem,
  moveItem,
  moveSession,
  moveToSession,
  placeItem,
  placeSession,
  placesOf,
  removeItems,
} from '../../src/courses/edit-sessions.ts';
import { lessonLengths } from '../../src/courses/lessons.ts';
import { farTier, propose, type CourseQuery } from '../../src/courses/propose.ts';
import { courseName, courseOf, startingPoints } from '../../src/courses/starting-points.ts';
import { dutyOf, policyOf, rulebookOf } from '../support/made-up-rulebook.ts';
import { corpus, rulebook } from '../support/real-corpus.ts';
import { obligationOf } from '../support/sample-course.ts';

const asOf = '2026-11-22';
const audience = (id: string) => corpus.audiences.find((one) => one.id === id);
const ask = (id: string, place: string, change: Partial<CourseQuery> = {}) =>
  propose(rulebook, { audience: audience(id), place, topics: [], asOf, ...change });
const actions = (list: ReturnType<typeof propose>) => list.map((p) => p.obligation.action);

describe('what is proposed', () => {
  test('葫芦岛市, 网格员: their own duty comes first, and says why', () => {
    const [first, second] = ask('grid-worker', '211400');
    expect(first).toMatchObject({ relation: 'self', because: '本人履行：网格员', tier: 0 });
    expect(first?.obligation.id).toBe('c6.7');
    expect(second).toMatchObject({ relation: 'concerned' });
    expect(second?.obligation.quote).toContain('网格员');
  });

  test('晋城市, 乡镇（街道）主要负责人: the staff that the township must have', () => {
    const list = ask('township-head', '140500');
    const staff = list.find(({ obligation }) => obligation.quote.includes('3—5名'));
    expect(staff?.because).toContain('本单位履行：乡镇（街道）');
    expect(staff?.because).toContain('有明确要求');
    // What binds every government is there, and says that the township weighs it.
    expect(list.some(({ because }) => because.includes('一般规定'))).toBe(true);
  });

  test.each(corpus.audiences.map(({ id }) => id))('%s: something in each place', (id) => {
    for (const { jurisdiction } of corpus.policies)
      expect(ask(id, jurisdiction).length, jurisdiction).toBeGreaterThan(0);
  });

  test('only papers that bind the place; those of a lender come last and say so', () => {
    const own = ask('grid-worker', '532504');
    expect(new Set(own.map(({ policy }) => policy.id))).toEqual(new Set(['mile-2020-3']));
    const lent = ask('grid-worker', '530102', { lender: '211400' });
    expect(lent.every(({ borrowed }) => borrowed)).toBe(true);
    expect(ask('grid-worker', '530102')).toEqual([]);
  });

  test('topics narrow it down, and bring duties of others that are asked for', () => {
    const list = ask('grid-worker', '211400', { topics: ['funding'] });
    expect(new Set(list.map(({ obligation }) => obligation.topic))).toEqual(new Set(['funding']));
  });

  test('without an audience every duty of the place', () => {
    const list = propose(rulebook, { place: '140500', topics: [], asOf });
    expect(list).toHaveLength(
      rulebook.obligations.filter(({ policy }) => policy === 'jincheng-2021-10').length,
    );
  });

  test('a department: what is written for it, and for the classes that it belongs to', () => {
    const head = { office: 'fire' };
    const ids = (list: ReturnType<typeof propose>) =>
      new Set(list.filter(({ relation }) => relation === 'organ').map((p) => p.obligation));
    const without = ids(ask('department-head', '211400'));
    const own = [...ids(ask('department-head', '211400', head))].filter((one) => !without.has(one));
    expect(own.length).toBeGreaterThan(0);
    expect(own.every(({ bearers }) => bearers.includes('fire'))).toBe(true);
  });

  test('what is not in force on the day stands last and is never chosen by itself', () => {
    const book = rulebookOf(
      [policyOf(), policyOf({ id: 'gone', status: 'repealed', to: '2020-01-01' })],
      [
        dutyOf({ id: 'c1.1', policy: 'gone' }),
        dutyOf({ id: 'c1.2', by: '2020-12-31' }),
        dutyOf({ id: 'c1.3' }),
      ],
    );
    const list = propose(book, {
      audience: audience('township-officer'),
      place: '532504',
      topics: [],
      asOf,
    });
    expect(list.map(({ obligation }) => obligation.id)).toEqual(['c1.3', 'c1.2', 'c1.1']);
    expect(list[1]?.outside).toBe('原文期限至2020年12月31日，已过。');
    expect(list[2]?.outside).toContain('已废止');
    const chosen = arrangeCourse(list, 60, book.topics).flatMap(({ items }) => items);
    expect(chosen.map(({ obligation }) => obligation)).toEqual(['c1.3']);
  });

  test('the same asked, the same given', () => {
    expect(actions(ask('new-officer', '140500'))).toEqual(actions(ask('new-officer', '140500')));
  });
});

describe('a course of a given length', () => {
  const cases = corpus.audiences.flatMap(({ id }) =>
    corpus.policies.map(({ jurisdiction }) => [id, jurisdiction] as const),
  );
  test.each(cases)('%s in %s: the minutes sum up, and no duty stands twice', (id, place) => {
    const proposals = ask(id, place);
    fc.assert(
      fc.property(fc.integer({ min: 30, max: 4000 }), (minutes) => {
        const sessions = arrangeCourse(proposals, minutes, rulebook.topics);
        const keys = sessions.flatMap(({ items }) => items.map(itemKey));
        expect(new Set(keys).size).toBe(keys.length);
        expect(keys.length).toBeGreaterThan(0);
        expect(sessions.reduce((sum, one) => sum + sessionMinutes(one, obligationOf), 0)).toBe(
          minutes,
        );
        expect(sessions.every(({ title }) => title !== '')).toBe(true);
      }),
      { numRuns: 15 },
    );
  });

  test('no session teaches longer than an hour; titles are told apart', () => {
    const all = rulebook.obligations.map((obligation) => ({ obligation }));
    const sessions = groupByTopic(all, rulebook.topics);
    const lengths = sessions.map((session) => sessionMinutes(session, obligationOf));
    expect(Math.max(...lengths)).toBeLessThanOrEqual(60);
    const titles = sessions.map(({ title }) => title);
    expect(new Set(titles).size).toBe(titles.length);
    expect(sessions.flatMap(({ items }) => items)).toHaveLength(all.length);
  });
});

describe('time', () => {
  const session = {
    title: '',
    practice: 20,
    items: [{ policy: 'a', obligation: 'c1.1', minutes: 60 }],
  };
  test.each([
    [undefined, 'open', '已安排 1 小时 20 分钟。'],
    [80, 'even', '已安排 1 小时 20 分钟，正好是课程总时长。'],
    [60, 'over', '已安排 1 小时 20 分钟，超出 20 分钟（课程总时长 1 小时）。'],
    [120, 'under', '已安排 1 小时 20 分钟，还有 40 分钟没有安排（课程总时长 2 小时）。'],
  ] as const)('%s minutes: %s', (available, standing, words) => {
    expect(balanceTime([session], available, obligationOf)).toMatchObject({ standing, words });
  });
  test('in words', () => {
    expect([0, 45, 60, 3601].map(durationName)).toEqual([
      '0 分钟',
      '45 分钟',
      '1 小时',
      '60 小时 1 分钟',
    ]);
    expect([1, 10, 12, 20, 21, 100, 105, 110, 999, 1000].map(chineseNumeral)).toEqual([
      '一',
      '十',
      '十二',
      '二十',
      '二十一',
      '一百',
      '一百零五',
      '一百一十',
      '九百九十九',
      '1000',
    ]);
  });
});

describe('starting points', () => {
  const pointsOf = (place: string) =>
    new Map(
      startingPoints(rulebook, corpus.audiences, place, asOf).map((point) => [
        `${point.audience.id}.${point.occasion.id}`,
        point,
      ]),
    );

  test('晋城市: the rotation lasts what the paper says, with the clauses', () => {
    const point = pointsOf('140500').get('enforcement-officer.rotation');
    expect(point?.title).toBe('定期轮训：每 3 年 1 次（每人），不少于 2 周');
    expect(point?.length).toEqual({ kind: 'stated', words: '不少于 2 周' });
    expect(point?.minutes).toBe(2 * 5 * 6 * 60);
    expect(point?.basis.map(({ obligation }) => obligation.id)).toEqual(['c7.3', 'c7.4']);
  });

  test('弥勒市: every three years, but no length: ours is a sample', () => {
    const point = pointsOf('532504').get('enforcement-officer.rotation');
    expect(point?.title).toBe('定期轮训：每 3 年 1 次（每人）');
    expect(point?.length).toEqual({ kind: 'sample' });
  });

  test('葫芦岛市: the half day of the grid workers teaches the clauses that ask for it', () => {
    const point = pointsOf('211400').get('grid-worker.half-day');
    if (!point) throw new Error('no starting point');
    expect(point.title).toBe('网格员半天：每年至少 1 次');
    const ids = courseOf(rulebook, point, { code: '211400' }, asOf).flatMap(({ items }) =>
      items.map(({ obligation }) => obligation),
    );
    expect(ids).toEqual(expect.arrayContaining(['c6.7', 'c6.8', 'c6.9']));
    expect(new Set(ids).size).toBe(ids.length);
  });

  test('a place without papers has starting points, and none rests on a clause', () => {
    for (const point of pointsOf('530102').values()) {
      expect(point.basis).toEqual([]);
      expect(point.length.kind).toBe('sample');
    }
  });
});

describe('changes of a course', () => {
  const item = (obligation: string) => ({ policy: 'a', obligation });
  const course = [
    { title: '一', items: [item('c1.1'), item('c1.2')], practice: 0 },
    { title: '二', items: [item('c2.1')], practice: 5 },
  ];
  const shape = (
    sessions: typeof course | readonly { items: readonly { obligation: string }[] }[],
  ) => sessions.map(({ items }) => items.map(({ obligation }) => obligation).join(' '));

  test('an item moves within its session, and over its edge', () => {
    expect(shape(moveItem(course, { session: 0, item: 1 }, -1))).toEqual(['c1.2 c1.1', 'c2.1']);
    expect(shape(moveItem(course, { session: 0, item: 1 }, 1))).toEqual(['c1.1', 'c1.2 c2.1']);
    expect(shape(moveItem(course, { session: 1, item: 0 }, -1))).toEqual(['c1.1 c1.2 c2.1', '']);
    expect(moveItem(course, { session: 0, item: 0 }, -1)).toBe(course);
    expect(moveItem(course, { session: 1, item: 0 }, 1)).toBe(course);
  });

  test('what is dropped stands where it was dropped', () => {
    const at = (session: number, item: number) => ({ session, item });
    expect(shape(placeItem(course, at(0, 0), at(0, 2)))).toEqual(['c1.2 c1.1', 'c2.1']);
    expect(shape(placeItem(course, at(0, 1), at(0, 0)))).toEqual(['c1.2 c1.1', 'c2.1']);
    expect(shape(placeItem(course, at(0, 0), at(1, 0)))).toEqual(['c1.2', 'c1.1 c2.1']);
    expect(shape(placeItem(course, at(1, 0), at(0, 2)))).toEqual(['c1.1 c1.2 c2.1', '']);
    // Where it stood already, on either side of itself, or nowhere: nothing changes.
    expect(placeItem(course, at(0, 0), at(0, 1))).toBe(course);
    expect(placeItem(course, at(0, 0), at(7, 0))).toBe(course);
    expect(shape(placeSession(course, 0, 2))).toEqual(['c2.1', 'c1.1 c1.2']);
    expect(shape(placeSession(course, 1, 0))).toEqual(['c2.1', 'c1.1 c1.2']);
    expect(placeSession(course, 0, 1)).toBe(course);
    expect(placeSession(course, 0, 9)).toBe(course);
  });

  test('nothing is lost or doubled, whatever is moved', () => {
    const place = fc.record({ session: fc.nat(3), item: fc.nat(3) });
    const step = fc.constantFrom(-1 as const, 1 as const);
    fc.assert(
      fc.property(place, step, fc.nat(3), (at, by, target) => {
        for (const next of [
          moveItem(course, at, by),
          moveToSession(course, at, target),
          moveSession(course, at.session, by),
          placeItem(course, at, { session: target, item: at.item }),
          placeSession(course, at.session, target),
        ]) {
          expect([...placesOf(next).keys()].sort()).toEqual([...placesOf(course).keys()].sort());
          expect(next.reduce((sum, { practice }) => sum + practice, 0)).toBe(5);
        }
      }),
    );
  });

  test('a new item joins its topic, else begins a session', () => {
    const topicOf = ({ obligation }: { obligation: string }) => obligation.split('.')[0];
    expect(shape(addItem(course, item('c2.9'), topicOf, '三'))).toEqual(['c1.1 c1.2', 'c2.1 c2.9']);
    expect(shape(addItem(course, item('c3.1'), topicOf, '三'))).toEqual([
      'c1.1 c1.2',
      'c2.1',
      'c3.1',
    ]);
    expect(addItem(course, item('c1.1'), topicOf, '三')).toBe(course);
  });

  test('an item taken out is gone; its session keeps its practice', () => {
    const next = removeItems(course, new Set(['a/c2.1']));
    expect(next[1]).toEqual({ title: '二', items: [], practice: 5 });
  });
});

describe('lessons', () => {
  const proposals = ask('grid-worker', '211400');
  test.each([
    [180, [45, 45, 45, 45]],
    [60, [60]],
    [100, [50, 50]],
    [30, [30]],
    [203, [40, 40, 40, 40, 43]],
  ])('%s minutes', (minutes, lengths) => {
    expect(lessonLengths(minutes)).toEqual(lengths);
  });

  test('a half day of duties is four lessons', () => {
    const sessions = arrangeCourse(proposals, 180, rulebook.topics);
    expect(sessions.map((session) => sessionMinutes(session, obligationOf))).toEqual([
      45, 45, 45, 45,
    ]);
  });

  test('few duties are spread evenly, every lecture leaves time for questions', () => {
    const village = arrangeCourse(ask('village-cadre', '410421'), 180, rulebook.topics);
    const lectures = village.filter(({ items }) => items.length > 0);
    const lengths = lectures.map(
      (session) => sessionMinutes(session, obligationOf) - session.practice,
    );
    expect(Math.max(...lengths) - Math.min(...lengths)).toBeLessThan(15);
    expect(lectures.every(({ practice }) => practice >= 5)).toBe(true);
  });

  test('what several clauses ask in the same words is chosen once', () => {
    for (const { jurisdiction } of corpus.policies)
      for (const { id } of corpus.audiences) {
        const chosen = arrangeCourse(ask(id, jurisdiction), 600, rulebook.topics)
          .flatMap(({ items }) => items)
          .map((item) => obligationOf(item)?.action);
        expect(new Set(chosen).size, `${id} ${jurisdiction}`).toBe(chosen.length);
      }
  });

  test('grid workers learn of 人大 and 市政府 only where nothing nearer fills the time', () => {
    const isFar = (minutes: number) =>
      arrangeCourse(proposals, minutes, rulebook.topics)
        .flatMap(({ items }) => items)
        .filter((item) =>
          obligationOf(item)?.bearers.every((bearer) => bearer === 'city-government'),
        ).length;
    expect(isFar(60)).toBe(0);
    const far = proposals.filter(({ tier }) => tier === farTier);
    expect(far.length).toBeGreaterThan(0);
    expect(far.every(({ relation }) => relation === 'related')).toBe(true);
  });

  test('what the paper asked for once, within a month of itself, is over', () => {
    const once = proposals.find(({ obligation }) => obligation.id === 's3-2.4');
    expect(once?.outside).toBe('原文期限为文件下发后1个月内，现已过。');
    const names = startingPoints(rulebook, corpus.audiences, '140500', asOf).map(courseName);
    expect(names).toContain('在岗监管执法人员定期轮训');
    expect(names).toContain('网格员半天培训');
  });
});
