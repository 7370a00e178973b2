import type { Bearer } from '../../model/concept.schema.ts';
import type { RuleObligation } from '../../rules/rulebook.ts';
import { quoteWords } from '../../rules/wording.ts';
import { alike, sourceOf, type QuestionContext } from './context.ts';
import { statementOf } from './figure-questions.ts';
import { likeness } from './likeness.ts';
import { blank, type Option, type Question } from './question.ts';
import { randomFor, shuffle } from './random.ts';

/** Longer names are lists of bodies: they are asked as lists. */
const longestName = 16;
const rivalsWanted = 3;
const leastRivals = 2;
/** 亲自负责, 积极配合: who that is only the sentences before it tell. */
const leastSentence = 10;

/** A body that another place binds, by the name to be shown. */
interface Rival {
  readonly bearer: string;
  readonly text: string;
  readonly from: RuleObligation;
  /** How alike its place is to that of the bound body; the greatest comes first. */
  readonly rank: number;
}

/** Questions about who is bound, where the quote itself says it. */
export function bearerQuestions(
  context: QuestionContext,
  duty: RuleObligation,
  seed: string,
): Question[] {
  const name = askableName(context, duty);
  if (name === undefined) return [];
  const id = `${duty.policy}.${duty.id}.bearer`;
  const random = randomFor(`${seed} ${id}`);
  const rest = duty.quote.replace(name, '');
  const rivals = rivalsOf(context, duty, rest);
  if (rivals.length < leastRivals) return [];
  const chosen = shuffle(rivals, random)
    .sort((one, other) => other.rank - one.rank)
    .slice(0, rivalsWanted);
  const options: Option[] = [
    { text: name, isRight: true, from: duty },
    ...chosen.map(({ text, from }) => ({ text, isRight: false, from })),
  ];
  const base = { kind: 'bearer', policy: context.policyOf(duty), duties: [duty] } as const;
  const lead = sourceOf(context, duty);
  const isTrue = random() < 0.5;
  const [rival] = chosen;
  const questions: Question[] = [
    {
      ...base,
      id: `${id}.single`,
      form: 'single',
      difficulty: '中',
      stem: `${lead}：${quoteWords(duty.quote.replace(name, blank))}。横线处写明的是谁？`,
      options: shuffle(options, random),
    },
  ];
  if (rival) {
    const said = isTrue ? name : rival.text;
    questions.push({
      ...base,
      id: `${id}.true-false`,
      form: 'true-false',
      difficulty: '易',
      stem: `${lead}：${statementOf(duty.quote.replace(name, said))}。`,
      isTrue,
      ...(!isTrue && { changed: { said, right: name, from: rival.from } }),
    });
  }
  return questions;
}

/**
 * The bearer as the quote names it, where that can be asked: one body or one class of bodies, named once,
 * and not told by the rest of the sentence.
 */
function askableName(context: QuestionContext, duty: RuleObligation): string | undefined {
  const { quote, bearerNamed: name, bearers } = duty;
  if (name === undefined || bearers.length > 2) return undefined;
  // 市、县安全生产委员会由… is half a sentence; 甲、乙等部门 is a list.
  if (name.length > longestName || /[由等]/u.test(name)) return undefined;
  const [before, after, ...more] = quote.split(name);
  // The subject of the sentence; further in it may be whom something is done to.
  if (before !== '' || after === undefined || more.length > 0) return undefined;
  if (after.length < leastSentence) return undefined;
  // 各级党委常委会每年至少召开2次常委会议: the rest says whose meeting it is.
  if (sharesRun(name, after)) return undefined;
  // 弥勒市安全生产委员会关于…: the title of the paper says it.
  if (context.policyOf(duty).title.includes(name)) return undefined;
  const bound = context.rulebook.bearers.filter(({ id }) => bearers.includes(id));
  const labels = bound.flatMap(labelsOf);
  if (labels.some((label) => after.includes(label))) return undefined;
  // 所有人员, 市级: whom that means only the sentences before it tell.
  if (!labels.some((label) => name.includes(label))) return undefined;
  // 各级各部门各单位, 相关部门: whoever is named may be among them.
  return bound.some(isAnyone) ? undefined : name;
}

/** Words that stand in every other sentence of these papers: they tell nobody. */
const common = /安全生产|安全监管|监督管理|监管|职责|部门|行业|领域/gu;

/** Whether three characters of what is particular to a name stand in a text. */
function sharesRun(name: string, text: string): boolean {
  const parts = name.replace(common, ' ').split(' ');
  return parts.some((part) =>
    [...part].slice(2).some((_, at) => text.includes(part.slice(at, at + 3))),
  );
}

/** Names of a body; one character (县) is no name. */
function labelsOf({ prefLabel, altLabel }: Bearer): string[] {
  return [prefLabel, ...altLabel].filter((label) => label.length > 1);
}

function isAnyone({ levels, collective, broader }: Bearer): boolean {
  const isWidest = collective === true && broader === undefined && levels.includes('department');
  return levels.length > 3 || isWidest;
}

/** Whether a body is an authority, a firm or school, or people without an office. */
function sphereOf({ levels }: Bearer): 'authority' | 'firm' | 'people' {
  if (levels.length === 0) return 'people';
  return levels.some((level) => level !== 'enterprise' && level !== 'school')
    ? 'authority'
    : 'firm';
}

/**
 * Bodies that the papers of other places bind: none that may be the bound one, none that the sentence
 * mentions, and none that has nearly the same duty here. Those bound to the same topic come first.
 */
function rivalsOf(context: QuestionContext, duty: RuleObligation, rest: string): Rival[] {
  const { mayBeOne } = context;
  const like = context
    .here(duty)
    .map((entry) => entry.duty)
    .filter((other) => other !== duty && isLike(other, duty));
  const bearers = new Map(context.rulebook.bearers.map((bearer) => [bearer.id, bearer]));
  const asked = duty.bearers.flatMap((id) => bearers.get(id) ?? []);
  const mentioned = context.rulebook.bearers
    .filter((bearer) => labelsOf(bearer).some((label) => rest.includes(label)))
    .map(({ id }) => id);
  const excluded = [
    ...new Set([...duty.bearers, ...like.flatMap((other) => other.bearers), ...mentioned]),
  ];
  const found = new Map<string, Rival>();
  for (const { duty: other } of context.elsewhere(duty)) {
    const [bearer, ...more] = other.bearers;
    if (bearer === undefined || more.length > 0) continue;
    const concept = bearers.get(bearer);
    if (!concept || isAnyone(concept)) continue;
    if (excluded.some((id) => mayBeOne(id, bearer))) continue;
    const isFitting = asked.some((body) => sphereOf(body) === sphereOf(concept));
    if (!isFitting && sphereOf(concept) !== 'authority') continue;
    const isLevel = asked.some(({ levels }) =>
      levels.some((level) => concept.levels.includes(level)),
    );
    const rank = (isFitting ? 4 : 0) + (isLevel ? 2 : 0) + (other.topic === duty.topic ? 1 : 0);
    const known = found.get(bearer);
    if (known && known.rank >= rank) continue;
    found.set(bearer, { bearer, text: nameOf(other, concept.prefLabel), from: other, rank });
  }
  return distinct([...found.values()], context);
}

/** Whether two duties ask nearly the same thing. */
function isLike(a: RuleObligation, b: RuleObligation): boolean {
  return (
    a.quote === b.quote ||
    likeness(a.action, b.action) >= alike ||
    (a.measure !== undefined && a.measure.fact === b.measure?.fact)
  );
}

/** The name as the other paper words it, unless it tells the place: 市政府安委办, 县应急管理局. */
function nameOf({ bearerNamed, quote }: RuleObligation, prefLabel: string): string {
  const isPlain =
    bearerNamed !== undefined &&
    bearerNamed.length <= longestName &&
    quote.includes(bearerNamed) &&
    !/[市县区我本、由等其所]/u.test(bearerNamed);
  return isPlain ? bearerNamed : prefLabel;
}

/** Two wrong answers that may be the same body are one. */
function distinct(rivals: readonly Rival[], { mayBeOne }: QuestionContext): Rival[] {
  const kept: Rival[] = [];
  for (const rival of [...rivals].sort((a, b) => b.rank - a.rank))
    if (!kept.some(({ bearer, text }) => mayBeOne(bearer, rival.bearer) || text === rival.text))
      kept.push(rival);
  return kept;
}
