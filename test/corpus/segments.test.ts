import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CorpusClause, CorpusParagraph } from '../../src/corpus/corpus.ts';
import { readCorpus } from '../../src/corpus/read-corpus.ts';
import { changedPart, placeRepairs, segmentParagraph } from '../../src/corpus/segments.ts';
import type { Repair } from '../../src/model/normalisation.schema.ts';
import { contentDir } from '../support/broken-content.ts';

const { policies } = readCorpus(contentDir);
/** Every paragraph of the five papers, with its clause if it stands in one. */
const real: { readonly paragraph: CorpusParagraph; readonly clause?: CorpusClause }[] = [];
for (const { blocks } of policies)
  for (const block of blocks)
    if (block.kind === 'clause')
      for (const paragraph of block.clause.paragraphs)
        real.push({ paragraph, clause: block.clause });
    else for (const paragraph of block.paragraphs) real.push({ paragraph });
const joined = (segments: readonly { text: string }[]) => segments.map(({ text }) => text).join('');

const repair = (from: string, to: string): Repair => ({
  kind: 'replace',
  line: 1,
  from,
  to,
  certainty: 'certain',
  reason: '右括号丢失',
});
const paragraphOf = (text: string, rest: Partial<CorpusParagraph> = {}): CorpusParagraph => ({
  text,
  offset: 0,
  sourceLines: [1, 1],
  repairs: [],
  ...rest,
});

type Annotations = Pick<CorpusClause, 'obligations' | 'citations' | 'doubts'>;
/** Annotations as segmentParagraph looks at them: stretches with a name. */
function annotate(
  text: string,
  quotes: Partial<Record<keyof Annotations, readonly string[]>>,
): Annotations {
  const place = (all: readonly string[] = []) =>
    all.map((quote) => {
      const start = text.indexOf(quote);
      return { id: quote, quote, start, end: start + quote.length };
    });
  return {
    obligations: place(quotes.obligations),
    citations: place(quotes.citations),
    doubts: place(quotes.doubts),
  } as unknown as Annotations;
}

describe('segmentParagraph', () => {
  const text = '按照《安全生产法》要求,每个乡镇(街道)配备专职监管人员不少于2名。';

  it('leaves a paragraph without annotations in one piece', () => {
    expect(segmentParagraph(paragraphOf(text))).toEqual([{ text, obligations: [], ending: [] }]);
  });

  it('cuts where an annotation begins or ends', () => {
    const quote = '每个乡镇(街道)配备专职监管人员不少于2名';
    const segments = segmentParagraph(
      paragraphOf(text),
      annotate(text, { citations: ['《安全生产法》'], obligations: [quote] }),
    );
    expect(
      segments.map((one) => [
        one.text,
        one.citation?.quote,
        one.obligations.length,
        one.ending.length,
      ]),
    ).toEqual([
      ['按照', undefined, 0, 0],
      ['《安全生产法》', '《安全生产法》', 0, 0],
      ['要求,', undefined, 0, 0],
      [quote, undefined, 1, 1],
      ['。', undefined, 0, 0],
    ]);
  });

  it('tells every duty of a run, and each duty once where it ends', () => {
    // 忻州: 市政府每季度、县政府每月至少召开一次会议 are two duties in one passage.
    const passage = '市政府每季度、县政府每月至少召开一次会议';
    const segments = segmentParagraph(
      paragraphOf(passage),
      annotate(passage, { obligations: [passage, '县政府每月至少召开一次会议'] }),
    );
    expect(segments.map((one) => [one.text, one.obligations.length, one.ending.length])).toEqual([
      ['市政府每季度、', 1, 0],
      ['县政府每月至少召开一次会议', 2, 2],
    ]);
  });

  it('counts offsets in the clause, not in the paragraph', () => {
    const clause = '(二)县应急管理局\n负责综合监督指导工作。';
    const second = paragraphOf('负责综合监督指导工作。', { offset: 10 });
    const segments = segmentParagraph(second, annotate(clause, { obligations: ['综合监督指导'] }));
    expect(segments.map((one) => one.text)).toEqual(['负责', '综合监督指导', '工作。']);
  });

  it('marks a doubt and the changed characters of a repair', () => {
    const repaired = paragraphOf('(中发〔2016〕32号)精神', {
      repairs: [repair('中发〔201632号', '中发〔2016〕32号')],
    });
    const segments = segmentParagraph(repaired, annotate(repaired.text, { doubts: ['精神'] }));
    expect(segments.map((one) => [one.text, Boolean(one.repair), Boolean(one.doubt)])).toEqual([
      ['(中发〔2016', false, false],
      ['〕', true, false],
      ['32号)', false, false],
      ['精神', false, true],
    ]);
  });

  it('joins to the paragraph, for every paragraph of the five papers', () => {
    expect(real.length).toBeGreaterThan(100);
    for (const { paragraph, clause } of real) {
      const segments = segmentParagraph(paragraph, clause);
      expect(joined(segments)).toBe(paragraph.text);
      expect(segments.every((segment) => segment.text !== '')).toBe(true);
    }
  });

  it('joins to the paragraph, however it is annotated', () => {
    const annotated = fc.constantFrom(...real).chain(({ paragraph, clause }) => {
      const length = (clause?.text ?? paragraph.text).length;
      const stretch = fc
        .tuple(fc.nat(length), fc.nat(length))
        .map(([a, b]) => ({ start: Math.min(a, b), end: Math.max(a, b) }));
      const stretches = fc.array(stretch, { maxLength: 8 });
      return fc.record({
        paragraph: fc.constant(paragraph),
        annotations: fc.record({ obligations: stretches, citations: stretches, doubts: stretches }),
      });
    });
    fc.assert(
      fc.property(annotated, ({ paragraph, annotations }) => {
        const segments = segmentParagraph(paragraph, annotations as unknown as Annotations);
        expect(joined(segments)).toBe(paragraph.text);
        expect(segments.every((segment) => segment.text !== '')).toBe(true);
      }),
    );
  });

  it('ends every duty of the five papers in exactly one run', () => {
    const ends = new Map<string, number>();
    for (const { paragraph, clause } of real)
      for (const { ending } of segmentParagraph(paragraph, clause))
        for (const { policy, id } of ending)
          ends.set(`${policy} ${id}`, (ends.get(`${policy} ${id}`) ?? 0) + 1);
    const duties = policies.flatMap(({ obligations }) => [...obligations]);
    expect(ends).toEqual(new Map(duties.map(({ policy, id }) => [`${policy} ${id}`, 1])));
  });
});

describe('changedPart', () => {
  it.each([
    [
      '葫委发〔201815',
      '葫委发〔2018〕15号',
      { before: '葫委发〔2018', received: '15', now: '〕15号' },
    ],
    ['中发〔201632号', '中发〔2016〕32号', { before: '中发〔2016', received: '', now: '〕' }],
    ['一票否决加强', '“一票否决”。加强', { before: '', received: '一票否决', now: '“一票否决”。' }],
    ['层层', '层', { before: '层', received: '层', now: '' }],
    ['层', '层层', { before: '层', received: '', now: '层' }],
  ])('%s -> %s', (from, to, part) => {
    expect(changedPart(repair(from, to))).toEqual(part);
  });

  it('puts together to both texts', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), fc.string(), fc.string(), (a, b, c, d) => {
        const [from, to] = [a + b + c, a + d + c];
        const { before, received, now } = changedPart(repair(from, to));
        const after = to.slice(before.length + now.length);
        expect(before + now + after).toBe(to);
        expect(before + received + after).toBe(from);
      }),
    );
  });
});

describe('placeRepairs', () => {
  it('finds each repair of 葫芦岛 where the repaired text shows it', () => {
    const huludao = policies.find(({ id }) => id === 'huludao-2018-15');
    const repairs = (huludao?.provenance.normalisations ?? []).filter((n) => n.kind === 'replace');
    const shown = real.flatMap(({ paragraph, clause }) =>
      placeRepairs(paragraph).map(({ to, start, end }) => ({
        to,
        now: (clause?.text ?? paragraph.text).slice(start, end),
      })),
    );
    expect(shown).toHaveLength(repairs.length);
    expect(shown.map(({ to }) => to).sort()).toEqual(repairs.map(({ to }) => to).sort());
    expect(shown.find(({ to }) => to === '中发〔2016〕32号')?.now).toBe('〕');
    expect(shown.find(({ to }) => to.startsWith('“一票否决”。加强过程'))?.now).toBe('“一票否决”。');
  });

  it('does not place a repair that the paragraph does not show', () => {
    const other = paragraphOf('落实责任。', { repairs: [repair('甲', '乙')] });
    expect(placeRepairs(other)).toEqual([]);
  });
});
