import type { Edition, Rulebook, RuleObligation } from '../../rules/rulebook.ts';
import { questionContext, type QuestionContext } from './context.ts';
import { generateQuestions } from './generate.ts';
import { questionForms, type Question, type QuestionForm } from './question.ts';
import { randomFor, shuffle } from './random.ts';

/** What a bank is to be made from. */
export interface BankChoice {
  readonly title: string;
  /** Duties by `policy.obligation`: mile-2020-3.c12.10. */
  readonly duties: readonly string[];
  readonly forms: readonly QuestionForm[];
  /** How many questions; absent: all that there are. */
  readonly count?: number | undefined;
  /** The same seed gives the same questions in the same order. */
  readonly seed: string;
}

/** A set of questions, and what it rests on. */
export interface QuestionBank {
  readonly title: string;
  readonly questions: readonly Question[];
  readonly context: QuestionContext;
  readonly edition: Edition;
  readonly seed: string;
  /** Chosen duties that give no question of the chosen forms. */
  readonly withoutQuestion: number;
  /** Chosen ids that are not held (any more). */
  readonly gone: readonly string[];
}

export type BankResult =
  | { readonly kind: 'bank'; readonly bank: QuestionBank }
  | { readonly kind: 'problem'; readonly message: string };

export const untitled = '安全生产监管题库';

/** Key of a duty in a choice. */
export const dutyKey = ({ policy, id }: Pick<RuleObligation, 'policy' | 'id'>) => `${policy}.${id}`;

/** Makes a bank, or says in Chinese why there is none. */
export function makeBank(rulebook: Rulebook, choice: BankChoice): BankResult {
  const problem = (message: string): BankResult => ({ kind: 'problem', message });
  const wanted = new Set(choice.duties);
  if (wanted.size === 0)
    return problem('还没有选择义务：请先选地区和事项，或从课程页带着选好的义务过来。');
  if (choice.forms.length === 0) return problem('还没有选择题型，请至少选一种。');
  const { count } = choice;
  if (count !== undefined && (!Number.isInteger(count) || count < 1))
    return problem('题数请填大于 0 的整数，或者留空，表示全部。');
  const chosen = rulebook.obligations.filter((duty) => wanted.delete(dutyKey(duty)));
  if (chosen.length === 0)
    return problem('选择的义务都不在本库内（可能是旧链接），请重新选择；其他选择没有改动。');
  const context = questionContext(rulebook);
  const all = generateQuestions(context, chosen, choice.seed);
  const fitting = all.filter(({ form }) => choice.forms.includes(form));
  if (fitting.length === 0)
    return problem(
      all.length === 0
        ? '选中的义务出不了题：原文没有写明数量、期限、主体等可考的内容。请多选一些义务。'
        : '选中的义务出不了这几种题型的题，请增加题型或多选一些义务。',
    );
  const asked = new Set(fitting.flatMap(({ duties }) => duties.map(dutyKey)));
  const title = choice.title.replace(/\s+/gu, ' ').trim();
  return {
    kind: 'bank',
    bank: {
      title: title === '' ? untitled : title,
      questions: draw(fitting, count, choice.seed),
      context,
      edition: rulebook.edition,
      seed: choice.seed,
      withoutQuestion: chosen.filter((duty) => !asked.has(dutyKey(duty))).length,
      gone: [...wanted],
    },
  };
}

/**
 * Draws questions: forms in turn, and no duty twice while another is left, so that one question does
 * not answer the next. They come out by form, as a paper lists them.
 */
function draw(questions: readonly Question[], count: number | undefined, seed: string): Question[] {
  const order = (picked: readonly Question[]) =>
    [...picked].sort((a, b) => questionForms.indexOf(a.form) - questionForms.indexOf(b.form));
  if (count === undefined || count >= questions.length) return order(questions);
  const random = randomFor(`${seed} draw`);
  const left = questionForms
    .map((form) =>
      shuffle(
        questions.filter((question) => question.form === form),
        random,
      ),
    )
    .filter((group) => group.length > 0);
  const picked: Question[] = [];
  const used = new Set<string>();
  const topics = new Map(questions.map((question) => [question, topicsOf(question)]));
  const overlap = (question: Question) =>
    (topics.get(question) ?? []).filter((key) => used.has(key)).length;
  for (let turn = 0; picked.length < count; turn += 1) {
    if (left.every((group) => group.length === 0)) break;
    const group = left[turn % left.length] ?? [];
    const overlaps = group.map(overlap);
    const least = Math.min(...overlaps);
    // A form of which nothing fresh is left waits until no form has any.
    const isFresh = (rest: readonly Question[]) => rest.some((other) => overlap(other) === 0);
    if (group.length === 0 || (least > 0 && left.some(isFresh))) continue;
    const [question] = group.splice(overlaps.indexOf(least), 1);
    if (!question) continue;
    picked.push(question);
    for (const key of topicsOf(question)) used.add(key);
  }
  return order(picked);
}

/** What a question gives away: its duties, and for one that lists demands the whole topic. */
function topicsOf({ kind, duties, policy }: Question): string[] {
  const keys = duties.map(dutyKey);
  return kind === 'source' ? [...keys, `${policy.id} ${duties[0].topic}`] : keys;
}
