import { useState } from 'preact/hooks';
import { copyText } from '../../components/copy-text.ts';
import type { QuestionBank } from '../../courses/questions/bank.ts';
import { formNames, questionForms } from '../../courses/questions/question.ts';
import { writeFields, type Fields } from '../calculator/fields.ts';
import type { ChangeFields } from '../calculator/use-fields.ts';
import { nextSeed, seedOf } from '../seed.ts';
import { bankFormats, writeBank, type BankFormat } from './write-bank.ts';

interface Props {
  readonly bank: QuestionBank;
  readonly fields: Fields;
  readonly change: ChangeFields;
}

/** What the bank holds, and what one does with it. */
export function BankBar({ bank, fields, change }: Props) {
  const [told, setTold] = useState('');
  const { questions, withoutQuestion, gone } = bank;
  const forms = questionForms.flatMap((form) => {
    const count = questions.filter((question) => question.form === form).length;
    return count > 0 ? [`${formNames[form]} ${count}`] : [];
  });
  const repeated = questions.length - new Set(questions.map(({ duties }) => duties[0])).size;
  const reports = questions.filter(({ policy }) => !policy.official).length;
  const write = async (format: BankFormat) => {
    setTold('正在生成……');
    try {
      await writeBank(bank, format);
      setTold(`已生成${bankFormats[format]}，请在浏览器的下载中查看。`);
    } catch {
      setTold('没有生成成功，请检查网络后再试；选好的内容都还在。');
    }
  };
  const copy = () => {
    const exact = { ...fields, seed: seedOf(fields), edition: bank.edition.content };
    const address = `${location.origin}${location.pathname}${writeFields(exact)}`;
    void copyText(address).then((done) =>
      setTold(done ? '已复制链接，打开就是同一套题。' : '未能复制，请从地址栏复制。'),
    );
  };
  return (
    <section class="bank-bar no-print" aria-labelledby="bank-heading">
      <h2 id="bank-heading">本套题</h2>
      <p class="summary-line" role="status" data-bank>
        {`${questions.length} 题：${forms.join('，')}`}
      </p>
      {withoutQuestion > 0 && (
        <p class="soft">
          {`选中的义务里有 ${withoutQuestion} 项不在这套题里：没有写明可考的数量、期限、主体，或者题数所限不含它的题型。`}
        </p>
      )}
      {repeated > 0 && (
        <p class="soft">
          {`可考的义务少于题数：有 ${repeated} 题与别的题考的是同一项义务，出测试卷时可减少题数或多选事项。`}
        </p>
      )}
      {gone.length > 0 && (
        <p class="notice">{`链接里有 ${gone.length} 项义务本库已不收录，没有出题：${gone.slice(0, 5).join('、')}${gone.length > 5 ? ' 等' : ''}。`}</p>
      )}
      {reports > 0 && (
        <p class="notice">
          {`${reports === questions.length ? '这套题' : `其中 ${reports} 题`}依据新闻报道，本库未收录文件原文，题干中已注明。`}
        </p>
      )}
      <div class="result-tools">
        {(Object.keys(bankFormats) as BankFormat[]).map((format) => (
          <button key={format} type="button" class="tool" onClick={() => void write(format)}>
            {`下载 ${bankFormats[format]}`}
          </button>
        ))}
        <button type="button" class="tool" onClick={() => window.print()}>
          打印试卷
        </button>
        <button type="button" class="tool" onClick={copy}>
          复制链接
        </button>
        <button
          type="button"
          class="tool"
          onClick={() => change({ seed: nextSeed(seedOf(fields)) })}
        >
          换一套题
        </button>
        <span role="status">{told}</span>
      </div>
    </section>
  );
}
