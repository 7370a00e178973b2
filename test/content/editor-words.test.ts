import { expect, test } from 'vitest';
import { readCorpus } from '../../src/corpus/read-corpus.ts';
import { readFigures, readFiguresBefore } from '../../src/corpus/figures.ts';
import { factsOfMeasure } from '../../src/corpus/gates/link-gate.ts';

const corpus = readCorpus('content');
const units = [
  '名',
  '人',
  '次',
  '%',
  '万元',
  '年',
  '个月',
  '周',
  '天',
  '台',
  '项',
  '条',
  '家',
  '份',
];

test('the editor’s words state no figure that the clause does not state', () => {
  const texts = new Map(corpus.clauses.map(({ policy, id, text }) => [`${policy} ${id}`, text]));
  const invented = corpus.obligations.flatMap((obligation) => {
    const { policy, id, clause, plain = '', action } = obligation;
    const text = texts.get(`${policy} ${clause}`) ?? '';
    return units.flatMap((unit) =>
      [...readFiguresBefore(plain, unit), ...readFiguresBefore(action, unit)]
        // 一名、一次 for “a”: the indefinite article, no figure.
        .filter((figure) => figure !== 1 && !readFigures(text).includes(figure))
        .map((figure) => `${policy} ${id}: ${figure}${unit} in “${plain || action}”`),
    );
  });
  expect(invented).toEqual([]);
});

test('every duty has a plain reading of one sentence, which says so where it rests on a report', () => {
  const reports = new Set(corpus.policies.filter(({ official }) => !official).map(({ id }) => id));
  const wrong = corpus.obligations.filter(({ policy, plain = '' }) => {
    const isSentence = /^[^。\n]+。$/u.test(plain);
    return !isSentence || plain.startsWith('据报道') !== reports.has(policy);
  });
  expect(wrong.map(({ policy, id, plain }) => `${policy} ${id}: ${plain ?? ''}`)).toEqual([]);
});

test('a plain reading is not the quote again', () => {
  const bare = (text: string) => text.replaceAll(/[，,。；;、\s]/gu, '');
  const same = corpus.obligations.filter(({ quote, plain = '' }) => bare(quote) === bare(plain));
  expect(same.map(({ policy, id }) => `${policy} ${id}`)).toEqual([]);
});

test('no vocabulary entry that a form asks for is idle', () => {
  const used = new Set(
    corpus.obligations.flatMap(({ measure, when = [] }) => [
      ...(measure ? factsOfMeasure(measure) : []),
      ...when.flatMap(({ fact }) => fact ?? []),
    ]),
  );
  expect(corpus.facts.map(({ id }) => id).filter((id) => !used.has(id))).toEqual([]);
});
