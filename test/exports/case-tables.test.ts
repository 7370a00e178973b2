import { readSheet } from 'read-excel-file/node';
import { expect, test } from 'vitest';
import { makeCase } from '../../src/courses/cases/make-case.ts';
import { compareStamp, readStamp } from '../../src/courses/provenance.ts';
import { caseText, caseWorkbook } from '../../src/exports/case-tables.ts';
import { writeWorkbook } from '../../src/exports/write-workbook.ts';
import { rulebook } from '../support/real-corpus.ts';

const cases = ['1', '2'].flatMap((seed) => {
  const result = makeCase(rulebook, {
    code: '532504',
    level: 'township',
    seed,
    asOf: '2026-11-22',
  });
  return result.kind === 'case' ? [result.exercise] : [];
});
const sheet = {
  title: '弥勒市 案例',
  cases,
  edition: rulebook.edition,
  origin: 'https://example.gov.cn',
};

test('the workbook: exercises without answers, answers with clause and quote', async () => {
  const file = Buffer.from(await (await writeWorkbook(caseWorkbook(sheet))).arrayBuffer());
  const exercise = (await readSheet(file, '练习')).flat().join('\n');
  expect(exercise).toContain('应急管理专职监管人员数：1 名（示例）');
  expect(exercise).not.toContain('缺 1 名');
  const [head, ...answers] = await readSheet(file, '答案');
  expect(head?.slice(0, 6)).toEqual(['案例', '单位', '义务', '结果', '说明', '原文']);
  expect(answers).toHaveLength(6);
  const lacking = answers.find((row) => row[3] === '未达到');
  expect(lacking?.[4]).toBe('要求不少于 2 名，填报 1 名，缺 1 名。');
  expect(lacking?.[5]).toBe('每个乡镇(街道)配备应急管理专职监管人员不少于2名');
  expect(lacking?.[7]).toBe('第（十二）条');
  expect(lacking?.[8]).toBe('https://example.gov.cn/policies/mile-2020-3/#o-c12-10');
});

test('plain text: all exercises stand before the first answer; the file can be checked later', () => {
  const text = caseText(sheet);
  expect(text.indexOf('案例 2\n')).toBeLessThan(text.indexOf('案例 1参考答案'));
  expect(text.slice(0, text.indexOf('案例 1参考答案'))).not.toContain('缺 1 名');
  expect(text).toContain('示例');
  const reading = readStamp(text);
  expect(
    reading.kind === 'stamp' &&
      compareStamp(reading.items, rulebook).every(
        (item) => item.kind === 'held' && item.changes.length === 0,
      ),
  ).toBe(true);
});
