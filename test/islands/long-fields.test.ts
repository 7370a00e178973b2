import { expect, test } from 'vitest';
import { longestTitle, readFields } from '../../src/islands/calculator/fields.ts';
import { hoursFrom } from '../../src/islands/courses/course-fields.ts';

const endless = '“'.repeat(100_000);

test('what is shown as it stands has an end; what is a list has none', () => {
  const list = 'huludao-2018-15*c6.7_'.repeat(5000);
  const fields = readFields(
    `#title=${endless}&s1.title=${endless}&s1=${list}&first=${endless}&posts=${endless}`,
  );
  expect(fields['title']).toHaveLength(longestTitle);
  expect(fields['s1.title']).toHaveLength(longestTitle);
  expect(fields['s1']).toHaveLength(list.length);
  // No list has ten thousand characters with nothing between them: a field of a number would show them.
  expect(fields['first']).toHaveLength(longestTitle);
  expect(fields['posts']).toHaveLength(longestTitle);
});

test('what is no date is told in its first characters', () => {
  const reading = hoursFrom({ date: endless });
  expect(reading).toMatchObject({
    kind: 'error',
    message: `“${'“'.repeat(19)}…”不是日期，请写成 2026-11-22 的样子。`,
  });
});
