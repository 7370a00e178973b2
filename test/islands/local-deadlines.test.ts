import { expect, test } from 'vitest';
import { localDeadlinesOf } from '../../src/islands/calendar/local-deadlines.ts';
import type { LocalDeadline } from '../../src/model/local-deadline.ts';
import type { Unit } from '../../src/rules/rulebook.ts';
import { rulebook } from '../support/real-corpus.ts';

const day = (at: LocalDeadline['at'], text: string, date = '2026-12-25'): LocalDeadline => ({
  at,
  kind: 'deadline',
  text,
  date,
});
const local = {
  provider: '示例局',
  deadlines: [
    day('start', '人人'),
    day({ topic: 'training' }, '事项'),
    day({ policy: 'mile-2020-3', obligation: 'c12.10' }, '弥勒文件'),
    day({ policy: 'jincheng-2021-10' }, '晋城文件'),
    day({ jurisdiction: '532504' }, '弥勒市'),
    day({ jurisdiction: '140500' }, '晋城市'),
    day({ bearer: 'township' }, '乡镇'),
    day({ bearer: 'enterprise' }, '企业'),
    day({ bearer: 'township-head' }, '乡镇长'),
    day('start', '明年', '2027-01-05'),
  ],
};
const township: Unit = { code: '532504202', level: 'township', name: '五山乡' };
const textsFor = (unit: Unit, year = 2026, bearer?: string) => {
  const narrowed = rulebook.bearers.find(({ id }) => id === bearer);
  return localDeadlinesOf(local, rulebook, {
    unit,
    year,
    ...(narrowed && { bearer: narrowed }),
  }).map(({ text }) => text);
};

test('a unit has the days set for everybody, its place, its papers and its kind', () => {
  expect(textsFor(township)).toEqual(['人人', '事项', '弥勒文件', '弥勒市', '乡镇', '乡镇长']);
  expect(textsFor({ code: '140525', level: 'enterprise', name: '泽州县企业' })).toEqual([
    '人人',
    '事项',
    '晋城文件',
    '晋城市',
    '企业',
    '乡镇长',
  ]);
});

test('another year has its own; a bearer that is chosen leaves out those of others', () => {
  expect(textsFor(township, 2027)).toEqual(['明年']);
  expect(textsFor(township, 2026, 'enterprise')).not.toContain('乡镇');
  expect(textsFor(township, 2026, 'township')).toContain('乡镇');
});
