import { describe, expect, it } from 'vitest';
import { breakContent } from '../support/broken-content.ts';

const mile = 'policies/mile-2020-3';
const messages = (breakIt: Parameters<typeof breakContent>[0]) =>
  breakContent(breakIt).map(({ message }) => message);

describe('one cause is told once', () => {
  it('a list that cannot be read does not leave every clause without obligations', () => {
    const told = messages(({ edit }) =>
      edit(`${mile}/obligations.yaml`, (text) =>
        text.replace('modality: obligation', 'modality: duty'),
      ),
    );
    expect(told).toHaveLength(1);
    expect(told[0]).toContain('modality');
  });

  it('a clause id given twice leaves the annotations of the first in their place', () => {
    const told = messages(({ replace }) =>
      replace(`${mile}/index.mdx`, '<Clause id="c14"', '<Clause id="c13"'),
    );
    expect(told[0]).toBe('duplicate clause id c13');
    expect(told.filter((message) => message.startsWith('c13.'))).toEqual([]);
  });

  it('a policy that cannot be read is still there', () => {
    const told = messages(({ replace }) =>
      replace('policies/huludao-2018-15/index.mdx', 'genre: opinion', 'genre: 意见'),
    );
    expect(told.filter((message) => message.includes('there is no policy'))).toEqual([]);
    expect(told).not.toEqual([]);
  });

  it('a heading of the first rank is refused where it stands', () => {
    const told = messages(({ replace }) =>
      replace(`${mile}/index.mdx`, '## 一、总体要求', '# 一、总体要求'),
    );
    expect(told).toEqual([
      'a heading of rank 1 where only ## and ### headings, <Part> and <Clause> may stand',
    ]);
  });

  it('a repair of a dropped line repairs nothing', () => {
    const told = messages(({ replace }) =>
      replace('policies/huludao-2018-15/index.mdx', 'line: 10\n', 'line: 2\n'),
    );
    expect(told[0]).toBe('normalisation replace: repairs a line that is dropped');
  });
});
