import { expect, test } from 'vitest';
import { longestTitle, readFields } from '../../src/islands/calculator/fields.ts';
import { hoursFrom } from '../../src/islands/courses/course-fields.ts';

const endless = '“'.repeat(100_000);

test('what is shown as it stands has an end; what is a list has none', () => {
  const fields = readFields(`#title=${endless}&s1.title=${endless}&s1=${endless}`);
  expect(fields['title']).toHaveLength(longestTitle);
  expect(fields['s1.title']).toHaveLength(longestTitle);
  expect(fields['s1']).toHaveLength(endless.length);
});

test('what is no date is told in its first characters', () => {
  const reading = hoursFrom({ date: endless });
  expect(reading).toMatchObject({
    kind: 'error',
    message: `“${'“'.repeat(19)}…”不是日期，请写成 2026-11-22 的样子。`,
  });
});
