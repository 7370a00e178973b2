import type { Edition } from '../../rules/rulebook.ts';
import type { Question } from '../../rules/questions.ts';
import type { Fields } from '../calculator/fields.ts';
import { PrintSheet } from '../calculator/PrintSheet.tsx';
import { statusText } from '../calculator/StatusTag.tsx';
import { describeAnswer } from './answers.ts';
import { wordQuestion } from './QuestionField.tsx';
import type { Row } from './rows.ts';

interface Props {
  readonly unit: string;
  readonly asOf: string;
  readonly edition: Edition;
  readonly fields: Fields;
  readonly questions: readonly Question[];
  readonly measured: readonly Row[];
}

/** What was filled in, in words: question and answer. */
export function inputsOf(questions: readonly Question[], fields: Fields) {
  return questions.map(
    (question) =>
      [
        wordQuestion(question),
        describeAnswer(question.fact, fields[question.fact.id] ?? ''),
      ] as const,
  );
}

/** The self-check as it is printed, signed and filed. */
export function SelfCheckSheet({ unit, asOf, edition, fields, questions, measured }: Props) {
  const inputs = inputsOf(questions, fields);
  return (
    <PrintSheet title="安全生产监管能力自查表" {...{ unit, asOf, edition, fields, inputs }}>
      <table>
        <thead>
          <tr>
            <th scope="col">要求</th>
            <th scope="col" class="short">
              结果
            </th>
            <th scope="col">说明</th>
            <th scope="col">依据</th>
          </tr>
        </thead>
        <tbody>
          {measured.length === 0 && (
            <tr>
              <td colSpan={4}>本库收录的当地文件没有可对照数量的要求。</td>
            </tr>
          )}
          {measured.map(({ finding, obligation, policy }) => (
            <tr key={`${policy.id} ${obligation.id}`}>
              <td>{obligation.action}</td>
              <td class="status">
                {statusText({ finding, obligation })}
                {finding.strictest && ' 就高'}
              </td>
              <td>{finding.because}</td>
              <td>
                {`${policy.documentNumber ?? policy.title}${obligation.reference}：“${obligation.quote}”`}
                {!policy.official && '（据新闻报道，不是文件原文）'}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </PrintSheet>
  );
}
