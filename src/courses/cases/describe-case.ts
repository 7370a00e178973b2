import type { FindingStatus } from '../../model/finding.schema.ts';
import { formatGap } from '../../rules/gap.ts';
import type { RulePolicy } from '../../rules/rulebook.ts';
import { dateName, spanName } from '../../rules/wording.ts';
import { namePaper } from '../questions/context.ts';
import type { CaseExercise, CaseUnit, ToldFact } from './case.ts';

/** Results as they are told in an answer. */
export const resultNames: Readonly<Record<FindingStatus, string>> = {
  met: '达到',
  'not-met': '未达到',
  unknown: '待填，不能判断',
  judgement: '需判断',
  'not-applicable': '不适用',
};

/** 专业应急管理人员数：2 名; what is not told is not mentioned. */
export function tellFact({ question: { fact }, value }: ToldFact): string | undefined {
  if (value === undefined) return undefined;
  const within = fact.every === undefined ? '' : `（最近 ${spanName(fact.every)}）`;
  // 执法装备：是 says nothing: what is to be answered with yes or no is told with its question.
  if (typeof value === 'boolean') return `${fact.question}${value ? '是' : '否'}`;
  return `${fact.label}${within}：${tellValue(value, fact.unit)}`;
}

function tellValue(value: number | readonly string[], unit: string | undefined): string {
  if (typeof value !== 'number') return value.length === 0 ? '无' : value.join('、');
  return unit === undefined || unit === '%' ? `${value}${unit ?? ''}` : `${value} ${unit}`;
}

/** What the case says of a unit, a line each. */
export function tellUnit({ classes, told }: CaseUnit): string[] {
  const facts = told.flatMap((fact) => tellFact(fact) ?? []);
  return [
    ...(classes.length > 0 ? [`属于：${classes.join('、')}`] : []),
    ...(facts.length > 0 ? facts : ['没有提供数字']),
  ];
}

/** People and money that are missing, in a line: 缺 1 名; undefined where none are. */
export function tellGaps({ gaps }: CaseUnit): string | undefined {
  const missing = gaps.filter(({ gap }) => gap.max > 0);
  return missing.length === 0 ? undefined : missing.map((gap) => formatGap(gap)).join('，');
}

/** What the reader must know before: samples, the day, news reports, a campaign that is over. */
export function caseNotes({ asOf, policies }: CaseExercise): string[] {
  return [
    '示例：单位和数字都是编出来的练习材料，不是任何真实单位的情况；要求和条款是真实的。',
    `按${dateName(asOf)}计。`,
    ...policies.filter(({ official }) => !official).map(reportNote),
  ];
}

function reportNote(policy: RulePolicy): string {
  const over = policy.to === undefined ? '' : `，所述行动的期限至${dateName(policy.to)}`;
  return `依据的是${namePaper(policy)}，本库未收录文件原文${over}。`;
}
