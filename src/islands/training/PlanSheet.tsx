import type { Edition } from '../../rules/rulebook.ts';
import { courseWords } from '../../rules/training/courses.ts';
import type { TrainingNorms } from '../../rules/training/norms.ts';
import type { Norm } from '../../rules/training/norm.ts';
import { planCycle, planLength, type TrainingPlan } from '../../rules/training/training-plan.ts';
import { resultAddress } from '../calculator/CalculatorBar.tsx';
import type { Fields } from '../calculator/fields.ts';
import { PrintSheet } from '../calculator/PrintSheet.tsx';
import type { TrainingForm } from './form.ts';
import { RotationMatrix } from './RotationMatrix.tsx';
import { YearTable } from './YearTable.tsx';

interface Props {
  readonly place: string;
  /** Absent: not known yet for whom, or how often. What is demanded can be printed all the same. */
  readonly plan: TrainingPlan | undefined;
  readonly norms: TrainingNorms;
  readonly span: string;
  readonly summary: string;
  readonly asOf: string;
  readonly edition: Edition;
  readonly fields: Fields;
  readonly form: TrainingForm;
}

/** An address with a long list of names fills pages and can be typed in by nobody. */
const longestAddress = 1500;

/** The plan as it is printed, signed and filed. */
export function PlanSheet(props: Props) {
  const { place, plan, norms, span, summary, asOf, edition, fields, form } = props;
  const rotation = fields['rotation'];
  const terms = { norms, typed: form.typed, ...(rotation !== undefined && { rotation }) };
  const cycle = planCycle(terms);
  const length = planLength(terms);
  const { cap, daysPerWeek } = form.typed;
  const { list = '', ...withoutList } = fields;
  const isLong = list !== '' && resultAddress(fields, asOf, edition).length > longestAddress;
  const inputs: (readonly [string, string])[] = [
    ['参加轮训人数', plan ? `${plan.headcount} 人${form.isRoster ? '（按名单）' : ''}` : '待填'],
    ['每年最多能安排', cap === undefined ? '不限' : `${cap} 人`],
    ...(cycle?.typed ? [['几年一轮（自行填写）', `${cycle.years} 年`] as const] : []),
    ...(length?.typed
      ? [['每次轮训多长（自行填写）', `${length.amount} ${length.unit}`] as const]
      : []),
    ['每周培训天数（自行填写）', daysPerWeek === undefined ? '待填' : `${daysPerWeek} 天`],
    ...(form.unread > 0 ? [['名单中看不懂、未计入', `${form.unread} 行`] as const] : []),
  ];
  return (
    <PrintSheet
      title={`${span}执法人员轮训计划表`}
      unit={place}
      signers={['制表人', '审核人', '单位负责人']}
      fields={isLong ? withoutList : fields}
      {...{ asOf, edition, inputs }}
    >
      <p>{summary}</p>
      <table>
        <caption>依据</caption>
        <tbody>
          {cycle?.norm && <Quote name="周期" norm={cycle.norm} />}
          {length?.norm && <Quote name="时长" norm={length.norm} />}
          {norms.courses.map((norm) => (
            <Quote
              key={`${norm.policy.id} ${norm.obligation.id}`}
              name="集中培训"
              norm={norm}
              remark={courseWords(norm, span, form.years)}
            />
          ))}
          {!cycle?.norm && (
            <tr>
              <th scope="row">周期</th>
              <td>{cycle ? '当地文件没有规定，自行填写。' : '当地文件没有规定，待填。'}</td>
            </tr>
          )}
          {!length?.norm && (
            <tr>
              <th scope="row">时长</th>
              <td>{length ? '当地文件没有规定，自行填写。' : '当地文件没有规定，待填。'}</td>
            </tr>
          )}
        </tbody>
      </table>
      {plan && <YearTable plan={plan} />}
      {plan && plan.officers.length > 0 && <RotationMatrix plan={plan} whole />}
      {isLong && <p>名单较长，没有写入下面的地址；请用“导出存档”保存名单。</p>}
    </PrintSheet>
  );
}

interface QuoteProps {
  readonly name: string;
  readonly norm: Norm;
  readonly remark?: string;
}

function Quote({ name, norm: { obligation, policy }, remark = '' }: QuoteProps) {
  return (
    <tr>
      <th scope="row">{name}</th>
      <td>
        {`${policy.documentNumber ?? `《${policy.title}》`}${obligation.reference}${policy.official ? '' : '（据新闻报道，不是文件原文）'}：“${obligation.quote}”${remark}`}
      </td>
    </tr>
  );
}
