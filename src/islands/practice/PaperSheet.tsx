import { siteNameOf } from '../../model/site-name.ts';
import type { QuestionBank } from '../../courses/questions/bank.ts';
import { namePaper, shortSource } from '../../courses/questions/context.ts';
import { answerOf, explain } from '../../courses/questions/explain.ts';
import {
  formNames,
  letterOf,
  questionForms,
  type Question,
} from '../../courses/questions/question.ts';
import { quoteWords } from '../../rules/wording.ts';
import { writeFields, type Fields } from '../calculator/fields.ts';
import { seedOf } from '../seed.ts';

const ordinals = ['一', '二', '三', '四', '五'];
/** Lines left for a short answer. */
const answerLines = 5;
/** Longer addresses help nobody on paper. */
const longestAddress = 300;

/** The questions as a paper to be written, the answers on a page of their own; not shown on screen. */
export function PaperSheet({
  bank,
  fields,
}: {
  readonly bank: QuestionBank;
  readonly fields: Fields;
}) {
  const { title, questions, context, edition, seed } = bank;
  const parts = questionForms
    .map((form) => questions.filter((question) => question.form === form))
    .filter((part) => part.length > 0);
  const papers = [...new Map(questions.map(({ policy }) => [policy.id, policy])).values()];
  const numbers = new Map(questions.map(({ id }, at) => [id, at + 1]));
  const address = `${location.origin}${location.pathname}${writeFields({
    ...fields,
    seed: seedOf(fields),
    edition: edition.content,
  })}`;
  return (
    <div class="print-sheet exam-paper" aria-hidden="true">
      <h1>{paperTitle(title)}</h1>
      <p class="print-head">
        <span>单位：＿＿＿＿＿＿＿＿</span>
        <span>姓名：＿＿＿＿＿＿</span>
        <span>得分：＿＿＿＿</span>
      </p>
      <p class="exam-papers">{`考查的文件：${papers.map(namePaper).join('、')}。`}</p>
      {parts.map((part, at) => (
        <section key={part[0]?.form}>
          <h2>{`${ordinals[at] ?? ''}、${formNames[part[0]?.form ?? 'single']}（共 ${part.length} 题）`}</h2>
          {part.map((question) => (
            <PaperQuestion
              key={question.id}
              question={question}
              number={numbers.get(question.id) ?? 0}
            />
          ))}
        </section>
      ))}
      <section class="exam-answers">
        <h2>参考答案</h2>
        {questions.map((question) => {
          const [first, ...others] = explain(context, question).quotes;
          if (!first) return null;
          const source = shortSource(question.policy, first.duty);
          const quotes = [first, ...others].map(({ text }) => quoteWords(text)).join('；');
          return (
            <p key={question.id}>
              <strong>{`${numbers.get(question.id)}. ${answerOf(question)}`}</strong>
              {question.form === 'short-answer'
                ? `\n依据：${source}`
                : `　依据：${source}：${quotes}`}
            </p>
          );
        })}
        <p class="print-receipt">
          {`题目由${siteNameOf(edition)}从文件的义务批注自动生成，以发文机关公布的正式文本为准${questions.some(({ policy }) => !policy.official) ? '；注明新闻报道的题目，本库未收录文件原文' : ''}。站点版本 ${edition.site}，内容版本 ${edition.content}，题序号 ${seed}。${address.length <= longestAddress ? `同一套题的地址：${address}` : ''}`}
        </p>
      </section>
    </div>
  );
}

/** What is handed out is a paper of questions, not the bank that it was drawn from. */
function paperTitle(title: string): string {
  const subject = title.replace(/题库$/u, '');
  return /[卷题]$/u.test(subject) ? subject : `${subject}测试卷`;
}

/** On paper each paper is named in full once, at the top, and by its number in the questions. */
function shortStem({ stem, policy }: Question): string {
  return policy.official && policy.documentNumber !== undefined
    ? stem.replaceAll(namePaper(policy), policy.documentNumber)
    : stem;
}

function PaperQuestion({
  question,
  number,
}: {
  readonly question: Question;
  readonly number: number;
}) {
  return (
    <div class="exam-question">
      <p>
        {`${number}. ${shortStem(question)}`}
        {question.form === 'true-false' && '（　　）'}
      </p>
      {'options' in question && (
        <ul class="list-plain">
          {question.options.map(({ text }, at) => (
            <li key={text}>{`${letterOf(at)}. ${text}`}</li>
          ))}
        </ul>
      )}
      {question.form === 'short-answer' &&
        Array.from({ length: answerLines }, (_, at) => <div class="exam-line" key={at} />)}
    </div>
  );
}
