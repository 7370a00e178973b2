import type { RuleObligation } from '../../rules/rulebook.ts';
import { quoteWords } from '../../rules/wording.ts';
import { leadOf, type QuestionContext } from './context.ts';
import { blank, type Question } from './question.ts';

/** A name in quotation marks that one either knows or does not: “局队合一”. */
const named = /“([^“”]{3,16})”/gu;
/** Nobody writes more than a short name from memory. */
const longestTerm = 16;
/** What can be counted off (“八有”) is asked as a list. */
const counted = /^[一二三四五六七八九十\d]/u;

/** Fill-ins for what a sentence names: terms in quotation marks, standards, yardsticks. */
export function termQuestions(context: QuestionContext, duty: RuleObligation): Question[] {
  const term = termOf(duty);
  if (term === undefined) return [];
  const { quote } = duty;
  const lead = leadOf(context, duty);
  const gap = quote.replace(term, blank);
  if (term.length > longestTerm || isTold(term, [lead, gap])) return [];
  return [
    {
      id: `${duty.policy}.${duty.id}.term.fill-in`,
      kind: 'term',
      form: 'fill-in',
      difficulty: '难',
      policy: context.policyOf(duty),
      duties: [duty],
      stem: `${lead}：${quoteWords(gap)}。横线处应填什么？`,
      answer: term,
      alsoRight: [],
    },
  ];
}

function termOf({ quote, measure }: RuleObligation): string | undefined {
  if (measure?.kind === 'standard' && quote.split(measure.standard).length === 2)
    return measure.standard;
  if (measure?.kind === 'growth') return /与(本级[^,，。]{2,10}?)(?:保持|同步)/u.exec(quote)?.[1];
  // The title of a paper is no name to be learnt by heart.
  const terms = [...quote.replace(/《[^》]*》/gu, '').matchAll(named)].flatMap(([, term = '']) =>
    counted.test(term) ? [] : term,
  );
  // With two names in a sentence nobody can tell which is meant.
  return terms.length === 1 && quote.split(terms[0] ?? '').length === 2 ? terms[0] : undefined;
}

/** Whether the words around the gap, or the title of the paper, say the term. */
function isTold(term: string, around: readonly string[]): boolean {
  return around.some((words) => words.includes(term));
}
