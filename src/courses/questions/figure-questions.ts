import { parseNumeral } from '../../model/numeral.ts';
import type { MeasurePer } from '../../model/measure.schema.ts';
import type { RuleObligation } from '../../rules/rulebook.ts';
import { quoteWords } from '../../rules/wording.ts';
import { leadOf, type QuestionContext } from './context.ts';
import { type Figure } from './find-figure.ts';
import { spellings } from './numeral-forms.ts';
import { blank, type Option, type Question } from './question.ts';
import { randomFor, shuffle } from './random.ts';
import { isSameDemand, type Value } from './value.ts';

/** The figure of another place that could be taken for the one that is asked. */
interface Rival {
  readonly text: string;
  readonly value: Value;
  readonly from: RuleObligation;
}

/** More options only tire: four are what exam systems expect. */
const mostRivals = 3;
/** With one wrong answer a choice is a coin: then the figure is asked as a blank. */
const leastRivals = 2;

/** Questions about the figures of a duty: choose, judge, fill in. */
export function figureQuestions(
  context: QuestionContext,
  duty: RuleObligation,
  seed: string,
): Question[] {
  return context.figuresOf(duty).flatMap((figure) => {
    if (isGivenAway(context, duty, figure)) return [];
    // 至少召开____次 is always 一: what is worth asking is how often.
    const isOnce = figure.kind === 'times' && figure.value.min === 1;
    const id = `${duty.policy}.${duty.id}.${figure.kind}`;
    const random = randomFor(`${seed} ${id}`);
    const rivals = rivalsOf(context, duty, figure);
    const base = { kind: figure.kind, policy: context.policyOf(duty), duties: [duty] } as const;
    const lead = leadOf(context, duty);
    const gap = blanked(duty.quote, figure, blank);
    const questions: Question[] = [];
    if (!isOnce)
      questions.push({
        ...base,
        id: `${id}.fill-in`,
        form: 'fill-in',
        difficulty: '难',
        stem: `${lead}：${quoteWords(gap)}。横线处应填什么？`,
        answer: figure.text,
        alsoRight: spellings(figure.text),
      });
    if (rivals.length >= leastRivals) {
      const options: Option[] = [
        { text: figure.text, isRight: true, from: duty },
        ...rivals.slice(0, mostRivals).map(({ text, from }) => ({ text, isRight: false, from })),
      ];
      questions.push({
        ...base,
        id: `${id}.single`,
        form: 'single',
        difficulty: '中',
        stem: `${lead}：${quoteWords(gap)}。横线处应填哪一项？`,
        options: shuffle(options, random),
      });
    }
    const [rival] = shuffle(rivals.slice(0, 2), random);
    // Without a figure of another place every statement would have to be true.
    if (rival) {
      const isTrue = random() < 0.5;
      const said = isTrue ? figure.text : rival.text;
      questions.push({
        ...base,
        id: `${id}.true-false`,
        form: 'true-false',
        difficulty: '易',
        stem: `${lead}：${statementOf(blanked(duty.quote, figure, said))}。`,
        isTrue,
        ...(!isTrue && { changed: { said, right: figure.text, from: rival.from } }),
      });
    }
    return questions;
  });
}

/** The quote with a stretch taken out or put otherwise. */
export function blanked(quote: string, { start, end }: Figure, words: string): string {
  return quote.slice(0, start) + words + quote.slice(end);
}

/** A quote as a statement to judge: spaces that stand in the paper would show what was left alone. */
export function statementOf(words: string): string {
  return words.replace(/\s/g, '').replace(/[。；;,，]$/u, '');
}

/** Whether the number of the paper, its title or the rest of the quote says the figure. */
function isGivenAway(
  context: QuestionContext,
  duty: RuleObligation,
  { kind, text, start, end }: Figure,
): boolean {
  if (kind !== 'year') return false;
  const { title, documentNumber = '' } = context.policyOf(duty);
  return [title, documentNumber, duty.quote.slice(0, start), duty.quote.slice(end)].some((words) =>
    words.includes(text),
  );
}

/**
 * Figures that other places demand in their own papers, the nearest first: of the same fact, then of
 * such units, then of the same topic. None is invented, and none could be taken for what is demanded
 * here, by this duty or by another one of the same fact.
 */
function rivalsOf(context: QuestionContext, duty: RuleObligation, figure: Figure): Rival[] {
  const demanded = [
    figure.value,
    ...context
      .here(duty)
      .filter((other) => factOf(other.duty) !== undefined && factOf(other.duty) === factOf(duty))
      .flatMap(({ figures }) => figures)
      .filter(({ kind }) => kind === figure.kind)
      .map(({ value }) => value),
  ];
  const found: (Rival & { distance: number; farness: number })[] = [];
  for (const other of context.elsewhere(duty))
    for (const { kind, value, text } of other.figures) {
      if (kind !== figure.kind || demanded.some((known) => isSameDemand(known, value))) continue;
      if (!isPlausible(figure.value, value)) continue;
      found.push({
        text: inSpellingOf(figure.text, text),
        value,
        from: other.duty,
        distance: distanceOf(duty, other.duty),
        farness: farness(figure.value, value),
      });
    }
  found.sort((a, b) => a.distance - b.distance || a.farness - b.farness);
  return found.filter(
    ({ value }, at) => !found.slice(0, at).some((earlier) => isSameDemand(earlier.value, value)),
  );
}

const factOf = ({ measure }: RuleObligation) => measure?.fact;

function distanceOf(a: RuleObligation, b: RuleObligation): number {
  if (a.measure && a.measure.fact === b.measure?.fact) return 0;
  const isLike = perOf(a) !== undefined && perOf(a) === perOf(b);
  return (isLike ? 1 : 3) + (a.topic === b.topic ? 0 : 1);
}

function perOf({ measure }: RuleObligation): MeasurePer | undefined {
  return measure && 'per' in measure ? measure.per : undefined;
}

/** Five times as many people are no answer that anybody would choose. */
const greatestRatio = 5;

function isPlausible(asked: Value, other: Value): boolean {
  if (asked.dimension !== 'count' && asked.dimension !== 'yuan') return true;
  const all = [asked.min, asked.max ?? asked.min, other.min, other.max ?? other.min];
  return Math.max(...all) <= Math.min(...all) * greatestRatio;
}

/** How far apart two values are: a month is nearer to a quarter than to three years. */
function farness(a: Value, b: Value): number {
  return a.dimension === 'date' ? Math.abs(a.min - b.min) : Math.abs(Math.log(a.min / b.min));
}

/** As they stand before a measure word: 两名, 两次. */
const chinese = ['零', '一', '两', '三', '四', '五', '六', '七', '八', '九', '十'];

/** A bare number in the script of the answer, so that the script does not give it away. */
function inSpellingOf(answer: string, text: string): string {
  const value = parseNumeral(text);
  if (value === undefined || parseNumeral(answer) === undefined) return text;
  const isDigits = /^\d/.test(answer);
  return isDigits ? String(value) : (chinese[value] ?? text);
}
