import { describe, expect, it } from 'vitest';
import { assertSameText } from '../../src/components/policy/assert-same-text.ts';

describe('what MDX renders and what the corpus reads', () => {
  it('may differ in mark-up, entities and white space', () => {
    expect(() =>
      assertSameText(
        '<p>(十二)落实&lt;A&amp;B&gt;。</p>\n<p>每个乡镇</p>',
        '(十二)落实<A&B>。\n每个乡镇',
        'c12',
      ),
    ).not.toThrow();
  });

  it('may not differ in a character: smart quotes stop the build', () => {
    expect(() => assertSameText('<p>“八有”</p>', '"八有"', 'xinzhou-2022-campaign p5')).toThrow(
      /^xinzhou-2022-campaign p5: MDX renders “.*” where the corpus reads “"八有"”$/,
    );
  });

  it('may not lose the end', () => {
    expect(() => assertSameText('<p>不少于2</p>', '不少于2名', 'c12')).toThrow('c12: MDX renders');
  });
});
