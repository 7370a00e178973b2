import type { Rulebook } from '../../rules/rulebook.ts';
import { cycleName } from '../../rules/training/describe-plan.ts';
import type { TrainingNorms } from '../../rules/training/norms.ts';
import { chosenRotation } from '../../rules/training/training-plan.ts';
import type { Fields } from '../calculator/fields.ts';
import type { ChangeFields } from '../calculator/use-fields.ts';
import {
  capTerm,
  cycleTerm,
  daysTerm,
  firstYears,
  lengthTerm,
  mostYears,
  type TrainingForm,
} from './form.ts';
import { TermField } from './TermField.tsx';

interface Props {
  readonly form: TrainingForm;
  readonly fields: Fields;
  readonly change: ChangeFields;
  readonly norms: TrainingNorms;
  readonly asOf: string;
  readonly rulebook: Rulebook;
}

/** When the plan begins, and what the papers leave to the place. */
export function TermsForm({ form, fields, change, norms, asOf, rulebook }: Props) {
  const group = chosenRotation(norms, fields['rotation']);
  const stated = group?.duration.kind === 'stated' ? group.duration.chosen.measure : undefined;
  const input = { fields, change };
  return (
    <>
      <h2>安排</h2>
      <div class="choosers">
        {norms.rotations.length > 1 && (
          <div class="field">
            <label for="rotation">安排哪一种轮训</label>
            <p class="hint">当地文件规定了几种，各自单独排。</p>
            <select
              id="rotation"
              value={group?.fact}
              onChange={(event) => change({ rotation: event.currentTarget.value })}
            >
              {norms.rotations.map(({ fact, chosen }) => (
                <option key={fact} value={fact}>
                  {`${rulebook.facts.find(({ id }) => id === fact)?.label ?? fact}：${cycleName(chosen.cycle)}`}
                </option>
              ))}
            </select>
          </div>
        )}
        <div class="field">
          <label for="first">计划第一年</label>
          <p class="hint">不选即计算日期所在的一年。</p>
          <select
            id="first"
            value={String(form.firstYear)}
            onChange={(event) => change({ first: event.currentTarget.value })}
          >
            {firstYears(asOf).map((year) => (
              <option key={year} value={String(year)}>
                {year}年
              </option>
            ))}
          </select>
        </div>
        <div class="field">
          <label for="years">排几年</label>
          <p class="hint">一轮结束后按同样次序继续。</p>
          <select
            id="years"
            value={String(form.years)}
            onChange={(event) => change({ years: event.currentTarget.value })}
          >
            {Array.from({ length: mostYears }, (_, index) => index + 1).map((count) => (
              <option key={count} value={String(count)}>
                {count} 年
              </option>
            ))}
          </select>
        </div>
        <TermField
          term={capTerm}
          label="每年最多能安排几人？（选填）"
          hint="不填则不限，按期限算出每年最少要几人。"
          {...input}
        />
        <TermField
          term={cycleTerm}
          label={group ? '几年一轮（选填）' : '几年一轮'}
          hint={
            group
              ? `不填按原文${cycleName(group.chosen.cycle)}；本单位更严的可以填写。`
              : '当地文件没有规定，需要排计划的自己填写，结果注明是自行填写。'
          }
          {...input}
        />
        <TermField
          term={lengthTerm(form.lengthUnit)}
          label={stated ? '每次轮训多长（选填）' : '每次轮训多长'}
          hint={
            stated
              ? `不填按原文不少于 ${stated.min} ${stated.unit}。`
              : '当地文件没有规定；不填则只排人次，人·周待填。'
          }
          {...input}
        />
        <TermField
          term={daysTerm}
          label="每周培训几天？（选填）"
          hint="文件没有规定，用来把周换算成人·天；不填则人·天待填。"
          {...input}
        />
      </div>
    </>
  );
}
