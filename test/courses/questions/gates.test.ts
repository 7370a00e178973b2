import { describe, expect, test } from 'vitest';
import { readFigures, readRecurrences } from '../../../src/corpus/figures.ts';
import { questionContext } from '../../../src/courses/questions/context.ts';
import { answerOf, explain } from '../../../src/courses/questions/explain.ts';
import { generateQuestions } from '../../../src/courses/questions/generate.ts';
import {
  blank,
  type ChoiceQuestion,
  type Question,
} from '../../../src/courses/questions/question.ts';
import type { RuleObligation } from '../../../src/rules/rulebook.ts';
import { weaknessOf } from '../../../src/rules/wording.ts';
import { corpus, rulebook } from '../../support/real-corpus.ts';

// What must hold of every question, whoever generates it: read from the papers themselves, not from
// the code under test.
const context = questionContext(rulebook);
const seeds = ['1', '晋城 2026', 'another'];
const all = seeds.flatMap((seed) => generateQuestions(context, rulebook.obligations, seed));
const once = all.slice(0, all.length / seeds.length);

/** Without white space, quotation marks and other punctuation: the words alone. */
const wordsOf = (text: string) => text.normalize('NFKC').replace(/[\s\p{P}]/gu, '');
const clauseTextOf = ({ policy, clause }: RuleObligation) =>
  wordsOf(
    corpus.clauses.find((entry) => entry.policy === policy && entry.id === clause)?.text ?? '',
  );
const jurisdictionOf = (policy: string) =>
  rulebook.policies.find(({ id }) => id === policy)?.jurisdiction ?? '';
/** 1405 is 晋城市 and all below it. */
const stemOf = (code: string) => code.replace(/(?:00)+$/, '');
const bindsWith = (a: string, b: string) => {
  const [one, other] = [stemOf(jurisdictionOf(a)), stemOf(jurisdictionOf(b))];
  return one.startsWith(other) || other.startsWith(one);
};
/** All words of all papers that bind where a duty binds. */
const paperWords = new Map(
  rulebook.policies.map(({ id }) => [
    id,
    corpus.clauses
      .filter(({ policy }) => bindsWith(policy, id))
      .map(({ text }) => wordsOf(text))
      .join('|'),
  ]),
);
const asked = ({ duties: [duty] }: Question) => duty;
const withGap = all.filter(({ stem }) => stem.includes(blank));
const choices = all.filter((question): question is ChoiceQuestion => 'options' in question);
const gapChoices = choices.filter(({ stem, form }) => stem.includes(blank) && form === 'single');
const rightOf = ({ options }: ChoiceQuestion) => options.filter(({ isRight }) => isRight);
const wrongOf = ({ options }: ChoiceQuestion) => options.filter(({ isRight }) => !isRight);
/** The sentence with the gap: from the last colon before it to the end of the quotation. */
const sentenceOf = (stem: string) => /：“((?:[^“”]|“[^“”]*”)*)”/u.exec(stem)?.[1] ?? '';
const filled = (question: Question, words: string) =>
  wordsOf(sentenceOf(question.stem).replace(blank, words));
const tell = (question: Question) => `${question.id}: ${question.stem}`;

/** Every question of a list for which something does not hold, in words. */
const offenders = <T extends Question>(
  questions: readonly T[],
  isFault: (question: T) => boolean,
) => questions.filter(isFault).map(tell);

describe('every question', () => {
  test('has an id of its own, made of paper, duty and kind', () => {
    for (const seed of seeds) {
      const ids = generateQuestions(context, rulebook.obligations, seed).map(({ id }) => id);
      expect(new Set(ids).size).toBe(ids.length);
    }
    expect(
      offenders(
        once,
        ({ id, duties: [{ policy, id: duty }], kind, form }) =>
          id !== `${policy}.${duty}.${kind}.${form}`,
      ),
    ).toEqual([]);
  });

  test('names its paper; a news report is called one and never the paper', () => {
    expect(offenders(all, ({ stem, policy }) => !stem.includes(`《${policy.title}》`))).toEqual([]);
    expect(
      offenders(
        all.filter(({ policy }) => !policy.official),
        ({ stem }) => !/新闻报道《[^》]+》（非文件原文）/u.test(stem),
      ),
    ).toEqual([]);
  });

  test('rests on a clause that is quoted word for word and linked', () => {
    expect(
      offenders(all, (question) => {
        const { quotes } = explain(context, question);
        return (
          quotes.length === 0 ||
          quotes.some(
            ({ text, url, source, duty }) =>
              !clauseTextOf(duty).includes(wordsOf(text)) ||
              !url.startsWith(`/policies/${duty.policy}/#o-`) ||
              source === '',
          )
        );
      }),
    ).toEqual([]);
  });

  test('keeps the words that weaken a duty in its stem', () => {
    expect(
      offenders(
        all.filter(
          ({ kind, form }) =>
            kind !== 'strength' && kind !== 'source' && kind !== 'clause' && form !== 'multiple',
        ),
        (question) => {
          const weak = weaknessOf(asked(question).wording);
          return (
            weak !== undefined && !weak.split('、').every((word) => question.stem.includes(word))
          );
        },
      ),
    ).toEqual([]);
  });

  test('has an answer', () => {
    expect(offenders(all, (question) => answerOf(question).trim() === '')).toEqual([]);
  });
});

describe('a question with a gap', () => {
  test('is answered by the clause: with the answer in the gap it is the sentence of the paper', () => {
    const single = withGap.filter(({ form }) => form !== 'multiple');
    expect(
      offenders(single, (question) => {
        const answer =
          question.form === 'fill-in'
            ? question.answer
            : rightOf(question as ChoiceQuestion)[0]?.text;
        const whole = filled(question, answer ?? '');
        return whole.length < 6 || !clauseTextOf(asked(question)).includes(whole);
      }),
    ).toEqual([]);
  });

  test('does not say its answer', () => {
    expect(
      offenders(
        withGap.filter(({ form }) => form !== 'multiple'),
        (question) => {
          const answer =
            question.form === 'fill-in'
              ? question.answer
              : (rightOf(question as ChoiceQuestion)[0]?.text ?? '');
          // A lone figure stands in every document number: what counts is the sentence.
          const around =
            /^[\d一二两三四五六七八九十—年月季度周个]+$/u.test(answer) &&
            answer.length < 3 &&
            !/^\d{4}$/.test(answer)
              ? ''
              : wordsOf(question.stem);
          return around.includes(wordsOf(answer));
        },
      ),
    ).toEqual([]);
  });

  test('has wrong answers that no paper of the place says in its gap', () => {
    expect(
      offenders(gapChoices, (question) =>
        wrongOf(question).some(({ text }) =>
          paperWords.get(question.policy.id)?.includes(filled(question, text)),
        ),
      ),
    ).toEqual([]);
  });
});

describe('a choice', () => {
  test('has one right answer, or several of which one must find all', () => {
    expect(
      offenders(choices, (question) => {
        const [rights, wrongs] = [rightOf(question).length, wrongOf(question).length];
        return question.form === 'single'
          ? rights !== 1 || wrongs < 2 || wrongs > 3
          : rights < 2 || wrongs < 1 || rights + wrongs > 8;
      }),
    ).toEqual([]);
  });

  test('has options that differ in meaning, not only in words', () => {
    expect(
      offenders(choices, ({ options }) => {
        const texts = options.map(({ text }) => wordsOf(text));
        // 3 and 3—5 both demand three; 每季度 and 每3个月 are one.
        const figures = options.map(({ text }) => readFigures(text)[0]);
        const isNumbers = options.every(({ text }) =>
          /^[\d—至一二两三四五六七八九十]+$/u.test(text),
        );
        const periods = options.map(({ text }) => JSON.stringify(readRecurrences(`每${text}`)));
        return (
          new Set(texts).size !== texts.length ||
          texts.includes('') ||
          (isNumbers && new Set(figures).size !== figures.length) ||
          (periods.every((period) => period !== '[]') && new Set(periods).size !== periods.length)
        );
      }),
    ).toEqual([]);
  });

  test('takes its wrong answers from papers of other places, where they stand', () => {
    const labels = new Map(rulebook.bearers.map(({ id, prefLabel }) => [id, prefLabel]));
    expect(
      offenders(choices, (question) =>
        wrongOf(question).some(({ text, from }) => {
          if (bindsWith(from.policy, question.policy.id)) return true;
          if (question.kind === 'bearer')
            return text !== labels.get(from.bearers[0] ?? '') && !from.quote.includes(text);
          const said = wordsOf(from.quote) + wordsOf(from.bearerNamed ?? '');
          const value = readFigures(text)[0];
          const isFigure = value !== undefined && /^[\d—至一二两三四五六七八九十]+$/u.test(text);
          if (isFigure) return !readFigures(from.quote).includes(value);
          const [named = '', ...rest] = text.split('：');
          return !(rest.length === 0
            ? said.includes(wordsOf(text))
            : named === from.bearerNamed && said.includes(wordsOf(rest.join('：'))));
        }),
      ),
    ).toEqual([]);
  });

  test('offers nobody as a wrong answer who is bound', () => {
    const broader = new Map(rulebook.bearers.map(({ id, broader: wider }) => [id, wider]));
    const lineOf = (id: string) => {
      const line = [id];
      for (let at = broader.get(id); at !== undefined; at = broader.get(at)) line.push(at);
      return line;
    };
    expect(
      offenders(
        choices.filter(({ kind }) => kind === 'bearer'),
        (question) => {
          const same = rulebook.obligations.filter(
            ({ policy, action, quote }) =>
              bindsWith(policy, question.policy.id) &&
              (action === asked(question).action || quote === asked(question).quote),
          );
          const bound = new Set(same.flatMap(({ bearers }) => bearers.flatMap(lineOf)));
          return wrongOf(question).some(({ from }) =>
            from.bearers.some(
              (id) =>
                bound.has(id) || asked(question).bearers.some((own) => lineOf(id).includes(own)),
            ),
          );
        },
      ),
    ).toEqual([]);
  });

  test('is not given away by the place or the length of the right answer', () => {
    const singles = choices.filter(({ form }) => form === 'single');
    const share = (isSo: (question: ChoiceQuestion) => boolean) =>
      singles.filter(isSo).length / singles.length;
    for (const letter of [0, 1, 2])
      expect(share(({ options }) => options[letter]?.isRight === true)).toBeLessThan(0.4);
    const isExtreme = (question: ChoiceQuestion, sign: 1 | -1) => {
      const own = (rightOf(question)[0]?.text.length ?? 0) * sign;
      return wrongOf(question).every(({ text }) => text.length * sign < own);
    };
    expect(share((question) => isExtreme(question, 1))).toBeLessThan(0.45);
    expect(share((question) => isExtreme(question, -1))).toBeLessThan(0.3);
  });
});

describe('a list', () => {
  const lists = choices.filter(({ kind }) => kind === 'list');
  test('holds its right answers and none of the wrong ones', () => {
    expect(lists.length).toBeGreaterThan(10);
    expect(
      offenders(
        lists,
        (question) =>
          !rightOf(question).every(({ text }) => asked(question).quote.includes(text)) ||
          wrongOf(question).some(({ text }) => asked(question).quote.includes(text)) ||
          rightOf(question).some(({ text }) => sentenceOf(question.stem).includes(text)),
      ),
    ).toEqual([]);
  });
});

describe('a gap in a row of words', () => {
  const rows = all.filter(
    (question) =>
      question.kind === 'list' && question.form === 'fill-in' && !asked(question).measure,
  );
  test('stands between two marks of the sentence, with enough of the row around it', () => {
    expect(rows.length).toBeGreaterThan(60);
    expect(
      offenders(rows, ({ stem }) => {
        const sentence = sentenceOf(stem).replaceAll('‘', '').replaceAll('’', '');
        const [before = '', after = ''] = sentence.split(blank);
        const around = `${/[^，。；,]*$/u.exec(before)?.[0] ?? ''}${/^[^，。；,]*/u.exec(after)?.[0] ?? ''}`;
        return (around.match(/、/gu)?.length ?? 0) < 3;
      }),
    ).toEqual([]);
  });
});

describe('a statement', () => {
  const statements = all.flatMap((question) => (question.form === 'true-false' ? [question] : []));
  const saidIn = ({ stem }: Question) =>
    wordsOf(stem.slice(stem.lastIndexOf('：', stem.length - 2) + 1));

  test('is true where it is the sentence of the paper, and false where it is not', () => {
    expect(
      offenders(statements, (question) => {
        const said = saidIn(question);
        return (
          said.length < 8 ||
          clauseTextOf(asked(question)).includes(said) !== question.isTrue ||
          (!question.isTrue && (paperWords.get(question.policy.id)?.includes(said) ?? true))
        );
      }),
    ).toEqual([]);
  });

  test('is made false by what another place really says', () => {
    expect(
      offenders(
        statements.filter(({ isTrue }) => !isTrue),
        ({ changed, policy, stem }) =>
          !changed ||
          changed.said === changed.right ||
          bindsWith(changed.from.policy, policy.id) ||
          !stem.includes(changed.said.replace(/\s/g, '')),
      ),
    ).toEqual([]);
  });

  test('is as often true as false', () => {
    const share = statements.filter(({ isTrue }) => isTrue).length / statements.length;
    expect(share).toBeGreaterThan(0.4);
    expect(share).toBeLessThan(0.6);
  });
});

describe('what comes of the five papers', () => {
  test('every duty with a figure of its own is asked about', () => {
    const figured = rulebook.obligations.filter(({ measure }) =>
      ['share', 'money', 'duration', 'timeLimit'].includes(measure?.kind ?? ''),
    );
    const seen = new Set(once.map((question) => `${asked(question).policy} ${asked(question).id}`));
    expect(figured.filter(({ policy, id }) => !seen.has(`${policy} ${id}`))).toEqual([]);
  });

  test('hundreds of questions, of each form and from each paper', () => {
    const count = (isSo: (question: Question) => boolean) => once.filter(isSo).length;
    expect(once.length).toBeGreaterThan(450);
    expect(count(({ form }) => form === 'single')).toBeGreaterThan(130);
    expect(count(({ form }) => form === 'multiple')).toBeGreaterThan(30);
    expect(count(({ form }) => form === 'true-false')).toBeGreaterThan(120);
    expect(count(({ form }) => form === 'fill-in')).toBeGreaterThan(70);
    expect(count(({ form }) => form === 'short-answer')).toBeGreaterThan(90);
    for (const { id } of rulebook.policies)
      expect(count(({ policy }) => policy.id === id)).toBeGreaterThan(10);
  });

  test('the same seed gives the same questions; another seed other orders of the same questions', () => {
    const again = generateQuestions(context, rulebook.obligations, '1');
    expect(again).toEqual(once);
    const other = generateQuestions(context, rulebook.obligations, '2');
    expect(other.map(({ id }) => id)).toEqual(again.map(({ id }) => id));
    expect(other).not.toEqual(again);
  });
});
