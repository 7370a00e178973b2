import type { RuleObligation } from '../../rules/rulebook.ts';
import { quoteWords } from '../../rules/wording.ts';
import { leadOf, type QuestionContext } from './context.ts';
import { statementOf } from './figure-questions.ts';
import { blank, type Option, type Question } from './question.ts';
import { randomFor, shuffle } from './random.ts';

/**
 * Words that set the strength of a sentence and fit in each other's place. Two words of one class say
 * the same: 必须 is no wrong answer to 应当.
 */
const classes = {
  must: ['必须', '应当'],
  principle: ['原则上', '一般'],
  may: ['可'],
  ban: ['不得'],
  explore: ['探索'],
} as const;
type Strength = keyof typeof classes;
const words = (Object.keys(classes) as Strength[]).flatMap((strength) =>
  classes[strength].map((word) => ({ word, strength })),
);

/** What can stand in the place of what without breaking the sentence, and tells the reader something. */
const rivalsFor: Readonly<Record<Strength, readonly Strength[]>> = {
  must: ['principle', 'may'],
  principle: ['must', 'may'],
  may: ['must', 'principle', 'ban'],
  ban: ['may', 'principle'],
  explore: ['must', 'may'],
};

/** Questions about how strictly a duty binds: 原则上 is not 必须, 可 is not 应当. */
export function strengthQuestions(
  context: QuestionContext,
  duty: RuleObligation,
  seed: string,
): Question[] {
  const found = wordOf(duty);
  if (!found) return [];
  const { word, strength } = found;
  const id = `${duty.policy}.${duty.id}.strength`;
  const random = randomFor(`${seed} ${id}`);
  const rivals = rivalsFor[strength].flatMap((other) => wordElsewhere(context, duty, other));
  if (rivals.length < 2) return [];
  const base = { kind: 'strength', policy: context.policyOf(duty), duties: [duty] } as const;
  const lead = leadOf(context, duty);
  const options: Option[] = [{ text: word, isRight: true, from: duty }, ...rivals];
  const questions: Question[] = [
    {
      ...base,
      id: `${id}.single`,
      form: 'single',
      difficulty: '中',
      stem: `${lead}：${quoteWords(duty.quote.replace(word, blank))}。横线处用的是哪个词？`,
      options: shuffle(options, random),
    },
  ];
  // 可 for 不得 is no statement that anybody would have to think about.
  const [rival] = rivals;
  if ((strength === 'principle' || strength === 'may' || strength === 'explore') && rival) {
    const isTrue = random() < 0.5;
    const said = isTrue ? word : rival.text;
    questions.push({
      ...base,
      id: `${id}.true-false`,
      form: 'true-false',
      difficulty: '中',
      stem: `${lead}：${statementOf(duty.quote.replace(word, said))}。`,
      isTrue,
      ...(!isTrue && { changed: { said, right: word, from: rival.from } }),
    });
  }
  return questions;
}

/** Each question looks through the duties of all other places for words. */
const known = new WeakMap<RuleObligation, ReturnType<typeof findWord>>();

/** The one word of a duty that sets its strength, where it stands once in the quote. */
function wordOf(duty: RuleObligation) {
  if (!known.has(duty)) known.set(duty, findWord(duty));
  return known.get(duty);
}

function findWord({ wording, quote }: RuleObligation) {
  const stated = wording?.split('、') ?? [];
  const found = words.filter(({ word }) => stated.includes(word));
  const [first, ...more] = found;
  if (!first || more.length > 0) return undefined;
  const [, after, ...others] = quote.split(first.word);
  if (after === undefined || others.length > 0) return undefined;
  // 探索工伤事故预防制度试点: another word in its place would break the sentence.
  return first.strength === 'explore' && !/^(?:建立|实行|推进|开展|在)/u.test(after)
    ? undefined
    : first;
}

/** A word of that strength in a paper of another place. */
function wordElsewhere(
  context: QuestionContext,
  duty: RuleObligation,
  strength: Strength,
): Option[] {
  const found = context.elsewhere(duty).flatMap(({ duty: other }) => {
    const own = wordOf(other);
    return own?.strength === strength ? [{ text: own.word, isRight: false, from: other }] : [];
  });
  // 原则上 stands where 一般 would break a sentence: 原则上享受奖励.
  const usual = found.find(({ text }) => text === classes[strength][0]) ?? found[0];
  return usual ? [usual] : [];
}
