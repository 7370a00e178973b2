import { cycleName, lengthWords } from '../../rules/training/describe-plan.ts';
import type { RotationNorm, TrainingNorms } from '../../rules/training/norms.ts';
import type { DurationNorm } from '../../rules/training/norm.ts';
import { chosenRotation, planCycle, planLength } from '../../rules/training/training-plan.ts';
import type { Fields } from '../calculator/fields.ts';
import type { TrainingForm } from './form.ts';
import { NormCard } from './NormCard.tsx';

interface Props {
  readonly norms: TrainingNorms;
  readonly form: TrainingForm;
  readonly fields: Fields;
}

/** What the plan rests on: each figure with its clause, or with the word that it was typed. */
export function Basis({ norms, form, fields }: Props) {
  const rotation = fields['rotation'];
  const request = { norms, typed: form.typed, ...(rotation !== undefined && { rotation }) };
  const group = chosenRotation(norms, rotation);
  const cycle = planCycle(request);
  const length = planLength(request);
  const chosen = group?.chosen;
  const stated = group?.duration.kind === 'stated' ? group.duration.chosen : undefined;
  const others: readonly (readonly [RotationNorm | DurationNorm, string])[] = [
    ...(group?.norms ?? [])
      .filter((norm) => norm !== chosen)
      .map((norm) => [norm, '周期'] as const),
    ...norms.durations.filter((norm) => norm !== stated).map((norm) => [norm, '时长'] as const),
  ];
  return (
    <section aria-labelledby="basis-heading">
      <h3 id="basis-heading">依据</h3>
      <ul class="list-plain">
        {chosen && (
          <NormCard
            norm={chosen}
            role="周期"
            {...(cycle?.typed && {
              remark: `本计划按自行填写的${cycleName(cycle)}安排${cycle.tooSeldom ? '，少于原文要求' : ''}。`,
            })}
            {...(cycle &&
              !cycle.typed &&
              !cycle.exact && {
                remark: `原文的周期不是整年，本计划按${cycleName(cycle)}安排，比原文略严。`,
              })}
          />
        )}
        {stated && (
          <NormCard
            norm={stated}
            role="时长"
            {...(length?.typed && { remark: `本计划按${lengthWords(length)}计算。` })}
          />
        )}
        {others.map(([norm, role]) => (
          <NormCard
            key={`${norm.policy.id} ${norm.obligation.id}`}
            norm={norm}
            role={`${role}（本计划未采用）`}
          />
        ))}
      </ul>
      <ul class="basis-typed">
        {!chosen && (
          <li>
            {cycle
              ? `周期：${cycleName(cycle)}，自行填写，不是当地文件的规定。`
              : '周期：当地文件没有规定，待填。'}
          </li>
        )}
        {group?.duration.kind === 'several' && !length && (
          <li>时长：几份文件的单位不同，不能比较，请自己填写每次轮训多长。</li>
        )}
        {!stated && group?.duration.kind !== 'several' && (
          <li>
            {length
              ? `时长：每次 ${length.amount} ${length.unit}，自行填写，不是当地文件的规定。`
              : '时长：当地文件没有规定，待填；填写前只排人次。'}
          </li>
        )}
        <li>
          {form.typed.daysPerWeek === undefined
            ? '每周培训天数：文件没有规定，待填。'
            : `每周培训天数：${form.typed.daysPerWeek} 天，自行填写。`}
        </li>
        {form.typed.cap !== undefined && (
          <li>{`每年名额：最多 ${form.typed.cap} 人，自行填写。`}</li>
        )}
      </ul>
    </section>
  );
}
