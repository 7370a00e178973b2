import { expect, it } from 'vitest';
import { findTodos } from '../../../src/corpus/gates/todo-gate.ts';
import { reportOn } from '../../support/broken-content.ts';

const mile = 'policies/mile-2020-3/index.mdx';

it('names what a draft left open, with file and line', () => {
  const report = reportOn(({ replace }) => {
    replace(mile, '弥勒市人民政府信息公开目录（索引号 20240929-140333-345）', 'TODO');
    replace(mile, 'title="引言"', 'title="TODO"');
  });
  expect(report).toMatchInlineSnapshot(`
    "
    content/policies/mile-2020-3/index.mdx:‹publisher: TODO›  provenance.publisher: TODO
      hint: a draft could not tell it: give what the paper or its publisher says

    content/policies/mile-2020-3/index.mdx:‹<Clause id="preamble" title="TODO" unprinted noDuty="引言，说明制定…›  clause preamble: title: TODO
      hint: a draft could not tell it: give what the paper or its publisher says
    "
  `);
});

it('does so even where the frontmatter is not complete', () => {
  const report = reportOn(({ replace }) => {
    replace(mile, '\njurisdiction: "532504"', '');
    replace(mile, 'title="引言"', 'title="TODO name it"');
  });
  expect(report).toContain('jurisdiction: is missing');
  expect(report).toContain('clause preamble: title: TODO');
});

it('takes no other word for one', () => {
  expect(findTodos({ a: ['TODOS', 'todo', '待办 TODO'], b: 3, c: null })).toEqual([]);
});
