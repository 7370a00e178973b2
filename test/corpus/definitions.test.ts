import { expect, test } from 'vitest';
import { firstReportOn } from '../support/broken-content.ts';

test('an explanation of a term that is not there', () => {
  const report = firstReportOn(({ replace }) =>
    replace('vocabulary/definitions.yaml', 'term: whistle-blower', 'term: whistle-blowers'),
  );
  expect(report).toMatchInlineSnapshot(`
    "
    content/vocabulary/definitions.yaml:‹- term: whistle-blowers›  there is no term whistle-blowers in vocabulary/terms.yaml
      nearest: whistle-blower
      hint:    add it to terms.yaml or correct the id
    "
  `);
});

test('a term that is explained twice', () => {
  const report = firstReportOn(({ edit }) =>
    edit('vocabulary/definitions.yaml', (text) => `${text}- term: blacklist\n  text: 名单。\n`),
  );
  expect(report).toMatchInlineSnapshot(`
    "
    content/vocabulary/definitions.yaml:‹- term: blacklist›  blacklist is explained twice
      hint: keep one explanation; its words may be a list
    "
  `);
});

test('an explanation that rests on an instrument that is not there', () => {
  const report = firstReportOn(({ replace }) =>
    replace(
      'vocabulary/definitions.yaml',
      '同时投入生产和使用。\n  basis: work-safety-law',
      '同时投入生产和使用。\n  basis: work-safety-laws',
    ),
  );
  expect(report).toMatchInlineSnapshot(`
    "
    content/vocabulary/definitions.yaml:‹basis: work-safety-laws›  there is no instrument work-safety-laws in instruments.yaml
      nearest: work-safety-law
      hint:    add it to instruments.yaml or correct the id
    "
  `);
});

test('a paper’s definition of a term that is not there', () => {
  const report = firstReportOn(({ replace }) =>
    replace('policies/jincheng-2021-10/definitions.yaml', 'three-musts', 'four-musts'),
  );
  expect(report).toMatchInlineSnapshot(`
    "
    content/policies/jincheng-2021-10/definitions.yaml:‹- term: four-musts›  there is no term four-musts in vocabulary/terms.yaml
      nearest: three-musts
      hint:    add it to terms.yaml or correct the id
    "
  `);
});

test('a definition that its clause does not say', () => {
  const report = firstReportOn(({ replace }) =>
    replace('policies/xinzhou-2022-campaign/definitions.yaml', '有场所、有牌子', '有场所、有牌匾'),
  );
  expect(report).toMatchInlineSnapshot(`
    "
    content/policies/xinzhou-2022-campaign/definitions.yaml:‹quote: “八有”,即有场所、有牌匾、有印章、有制度、有经费、有装备、有统一服装、有工作档案›  definition of eight-haves: the quote is not in clause p5
      quote:   “八有”,即有场所、有牌匾、有印章、有制度、有经费、有装备、有统一服装、有工作档案
      nearest: “八有”,即有场所、有牌子、有印章、有制度、有经费、有装备、有统一服装、有工作档案
      hint:    copy the quote from index.mdx, brackets and all
    "
  `);
});
