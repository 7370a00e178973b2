import type { InstrumentKind, Relation } from '../model/instrument.schema.ts';
import type { Measure } from '../model/measure.schema.ts';
import type { Modality } from '../model/obligation.schema.ts';
import type { PolicyGenre, PolicyStatus } from '../model/policy.schema.ts';
import { periodName, spanName } from '../rules/wording.ts';

/** Names of the model's values as readers see them. */
export const statusNames: Readonly<Record<PolicyStatus, string>> = {
  'in-force': '有效',
  amended: '已修改',
  repealed: '已废止',
  unknown: '效力状态未查明',
};

export const genreNames: Readonly<Record<PolicyGenre, string>> = {
  opinion: '意见',
  notice: '通知',
  plan: '方案',
  measures: '办法',
  'news-report': '新闻报道',
};

export const modalityNames: Readonly<Record<Modality, string>> = {
  obligation: '应当',
  prohibition: '禁止',
  permission: '可以',
  recommendation: '鼓励',
  target: '目标',
};

export const relationNames: Readonly<Record<Relation, string>> = {
  'based-on': '作为依据',
  implements: '贯彻落实',
  cites: '引用',
  amends: '修订',
  'requires-making': '要求制定',
  'reports-on': '报道',
};

export const instrumentKindNames: Readonly<Record<InstrumentKind, string>> = {
  law: '法律',
  'administrative-regulation': '行政法规',
  'local-regulation': '地方性法规',
  'party-paper': '党内法规和党委文件',
  'government-paper': '政府文件',
  'committee-paper': '安委会文件',
  'department-paper': '部门文件',
  plan: '规划与方案',
};

/** A measure in a few words: 3—5 名, 不低于 75%, 每季度 1 次. */
export function describeMeasure(measure: Measure): string {
  switch (measure.kind) {
    case 'headcount':
    case 'duration':
      return describeBounds(measure.min, measure.max, ` ${measure.unit}`);
    case 'share':
      return describeBounds(measure.min, measure.max, '%');
    case 'money': {
      const every = measure.every === undefined ? '' : periodName(measure.every);
      return `${every}不少于 ${measure.min} ${measure.unit}`;
    }
    case 'standard':
      return `按“${measure.standard}”`;
    case 'growth':
      return '保持同步增长';
    case 'frequency': {
      const every = measure.every === undefined ? '（未规定周期）' : periodName(measure.every);
      return `${every} ${measure.times} 次`;
    }
    case 'timeLimit':
      return `${spanName(measure.within)}内`;
    case 'kit':
      return `人手 ${measure.count} 台（套）`;
    case 'checklist':
      return `${measure.items.length} 项`;
  }
}

function describeBounds(min: number | undefined, max: number | undefined, unit: string): string {
  if (min === undefined) return `不超过 ${max}${unit}`;
  return max === undefined ? `不少于 ${min}${unit}` : `${min}—${max}${unit}`;
}
