import type { RuleObligation } from '../../rules/rulebook.ts';
import { quoteWords } from '../../rules/wording.ts';
import { leadOf, type QuestionContext } from './context.ts';
import { sharesWords } from './likeness.ts';
import { blank, type Option, type Question } from './question.ts';
import { randomFor, shuffle } from './random.ts';

/** Letters that option lists of exam systems reach. */
const mostRight = 4;
const leastRight = 2;
const mostRivals = 2;
/** A blank is asked where enough of the list is left to know what is missing. */
const leastShown = 3;

/** Questions about the items of a list that the quote counts off. */
export function listQuestions(
  context: QuestionContext,
  duty: RuleObligation,
  seed: string,
): Question[] {
  const list = listOf(context, duty);
  if (!list) return rowQuestions(context, duty, seed);
  const id = `${duty.policy}.${duty.id}.list`;
  const random = randomFor(`${seed} ${id}`);
  const base = { kind: 'list', policy: context.policyOf(duty), duties: [duty] } as const;
  const lead = leadOf(context, duty);
  const questions: Question[] = [];
  const rivals = shuffle(rivalsOf(context, duty, list), random).slice(0, mostRivals);
  // 建设 stands in 建设项目, too: what the rest of the sentence says is no answer to ask for.
  const askable = list.items.filter((item) => !list.withGap.includes(item));
  const wanted = shuffle(askable, random).slice(0, mostRight);
  if (rivals.length > 0 && wanted.length >= leastRight) {
    const options: Option[] = [
      ...wanted.map((text) => ({ text, isRight: true, from: duty })),
      ...rivals,
    ];
    questions.push({
      ...base,
      id: `${id}.multiple`,
      form: 'multiple',
      difficulty: '难',
      stem: `${lead}：${quoteWords(list.withGap)}。下列各项中，横线处列明的有哪些？`,
      options: shuffle(options, random),
    });
  }
  const [missing] = shuffle(
    askable.filter((item) => duty.quote.split(item).length === 2),
    random,
  );
  if (missing !== undefined && list.items.length > leastShown)
    questions.push({
      ...base,
      id: `${id}.fill-in`,
      form: 'fill-in',
      difficulty: '难',
      stem: `${lead}：${quoteWords(duty.quote.replace(missing, blank))}。横线处应填什么？`,
      answer: missing,
      alsoRight: [],
    });
  return questions;
}

/** 走一走、看一看、闻一闻、听一听: so many in a row, and one of them is worth asking for. */
const leastInRow = 4;
/** Words of a row are short, and none is a clause of its own. */
const word = '[\\p{Script=Han}]{2,6}';
const row = new RegExp(`(?:${word}、){${leastInRow - 1},}${word}`, 'gu');

/**
 * A gap in a row of short words: 巡查、______、制止、报告、跟踪. Only what stands between two marks is asked for:
 * where the first word begins and the last one ends, nobody can tell.
 */
function rowQuestions(context: QuestionContext, duty: RuleObligation, seed: string): Question[] {
  const { quote } = duty;
  // With two rows, or a row of bodies, whoever is asked has to guess what is meant.
  const [found, ...more] = [...quote.matchAll(row)].map(([text]) => text);
  if (found === undefined || more.length > 0) return [];
  const items = found.split('、');
  const bodies = context.rulebook.bearers.flatMap(({ prefLabel, altLabel }) => [
    prefLabel,
    ...altLabel,
  ]);
  const isBody = (item: string) =>
    bodies.some((label) => label.includes(item) || item.includes(label));
  if (items.some(isBody)) return [];
  const lead = leadOf(context, duty);
  const id = `${duty.policy}.${duty.id}.list.fill-in`;
  const inner = items
    .slice(1, -1)
    // 有缺陷的法规: half a clause.
    .filter((item) => !item.includes('的'))
    .filter((item) => quote.split(item).length === 2 && !lead.includes(item));
  const [missing] = shuffle(inner, randomFor(`${seed} ${id}`));
  if (missing === undefined) return [];
  return [
    {
      id,
      kind: 'list',
      form: 'fill-in',
      difficulty: '难',
      policy: context.policyOf(duty),
      duties: [duty],
      stem: `${lead}：${quoteWords(quote.replace(missing, blank))}。横线处应填什么？`,
      answer: missing,
      alsoRight: [],
    },
  ];
}

interface List {
  readonly items: readonly string[];
  /** The quote with the whole list taken out. */
  readonly withGap: string;
}

/** Sign between the items; 和 and 及 stand before the last one. */
const between = /^(?:[、,，和及]|以及|[、,，]?有|[、,，]?见)+$/u;

/** The list of a duty where its items stand side by side in the quote. */
function listOf(context: QuestionContext, { quote, measure }: RuleObligation): List | undefined {
  const items =
    measure?.kind === 'checklist' || measure?.kind === 'kit'
      ? measure.items
      : namesIn(context, quote);
  const [first] = items;
  if (first === undefined || items.length < leastRight) return undefined;
  let end = 0;
  let start = -1;
  for (const item of items) {
    const at = quote.indexOf(item, end);
    if (at < 0 || (start >= 0 && !between.test(quote.slice(end, at)))) return undefined;
    if (start < 0) start = at;
    end = at + item.length;
  }
  // 有场所、有牌子: the word that all begin with stays in the sentence.
  const prefix = ['有', '见'].find((sign) => items.every((item) => item.startsWith(sign))) ?? '';
  const rest = quote.slice(0, start) + prefix + blank + quote.slice(end);
  return rest.includes(first)
    ? undefined
    : { items: items.map((item) => item.slice(prefix.length)), withGap: rest };
}

const departments = /((?:[^、,，。；]{2,16}、){2,}[^、,，。；]{2,10}?)等[^、,，。；]{0,14}部门/u;

/**
 * Departments that a sentence lists: 发改、工信、建设、交通、消防等部门. Each is known to the vocabulary; what
 * stands before the first (要加强, 实行由) is no part of its name.
 */
function namesIn(context: QuestionContext, quote: string): readonly string[] {
  const [first = '', ...others] = departments.exec(quote)?.[1]?.split('、') ?? [];
  const known = first
    .split('')
    .map((_, at) => first.slice(at))
    .find((name) => name.length > 1 && departmentOf(context, name) !== undefined);
  return known !== undefined && others.every((name) => departmentOf(context, name) !== undefined)
    ? [known, ...others]
    : [];
}

/** 人力资源和社会保障 is 人力资源社会保障, 发改(能源) is 发改. */
const plain = (name: string) => name.replace(/[(（].*$|和/gu, '');

/** The department that a short name means: 发改 and 发展改革 are one. */
function departmentOf({ rulebook }: QuestionContext, name: string): string | undefined {
  return rulebook.bearers.find(
    ({ prefLabel, altLabel, levels }) =>
      levels.includes('department') &&
      [prefLabel, ...altLabel].some((label) => plain(label).startsWith(plain(name))),
  )?.id;
}

/**
 * Departments that lists of other places name: none that is in the list asked under whatever name, none
 * that the duty binds here. Items of other lists (八有, 五到位) are left alone: no place has another list
 * of the same kind, and an item of a list of another kind is no answer that anyone weighs.
 */
function rivalsOf(context: QuestionContext, duty: RuleObligation, list: List): Option[] {
  if (duty.measure !== undefined) return [];
  const { mayBeOne } = context;
  const taken = [
    ...duty.bearers,
    ...list.items.flatMap((item) => departmentOf(context, item) ?? []),
  ];
  const found: Option[] = [];
  for (const { duty: other } of context.elsewhere(duty)) {
    if (other.measure !== undefined) continue;
    for (const text of listOf(context, other)?.items ?? []) {
      const id = departmentOf(context, text);
      if (id === undefined || text.length > longestItem || /[()（）]/u.test(text)) continue;
      const isNear = (known: string) =>
        known === id || (!isClass(context, known) && mayBeOne(known, id));
      if (taken.some(isNear) || list.items.some((item) => sharesWords(item, text))) continue;
      if (duty.quote.includes(text)) continue;
      found.push({ text, isRight: false, from: other });
      taken.push(id);
    }
  }
  return found;
}

/** 负有安全监管职责的部门 names no department: the list does. */
function isClass({ rulebook }: QuestionContext, id: string): boolean {
  return rulebook.bearers.some((bearer) => bearer.id === id && bearer.collective === true);
}

const longestItem = 8;
