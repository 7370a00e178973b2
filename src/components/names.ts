import type { InstrumentKind, Relation } from '../model/instrument.schema.ts';
import type { Measure } from '../model/measure.schema.ts';
import type { Modality, Obligation } from '../model/obligation.schema.ts';
import type { PolicyGenre, PolicyStatus } from '../model/policy.schema.ts';
import { countedUnit, perNames, periodName, spanName } from '../rules/wording.ts';

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

export const measureKindNames: Readonly<Record<Measure['kind'], string>> = {
  headcount: '人数',
  share: '比例',
  money: '金额',
  standard: '标准',
  growth: '增长',
  frequency: '次数',
  duration: '时长',
  timeLimit: '时限',
  kit: '配备数量',
  checklist: '清单',
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

/** What a measure is described from. */
type Measured = Pick<Obligation, 'wording' | 'quote'> & { readonly measure: Measure };

/**
 * A measure in a few words, as strong as the text is: 不少于 2 名, 一般 15—30 名, 每季度至少 1 次.
 * Nothing is said that the quote does not say.
 */
export function describeMeasure({ measure, wording = '', quote }: Measured): string {
  const words = wording.split('、');
  const floor = ['不少于', '不低于', '至少'].find((word) => wording.includes(word)) ?? '';
  const weak =
    ['一般', '原则上', '基本'].find((word) => words.some((w) => w.startsWith(word))) ?? '';
  const strength = [weak, floor].filter(Boolean).join('');
  const say = (...parts: readonly string[]) => parts.filter(Boolean).join(' ');
  switch (measure.kind) {
    case 'headcount':
      return say(strength, describeBounds(measure.min, measure.max), countedUnit(measure.unit));
    case 'duration':
      return say(strength, describeBounds(measure.min, measure.max), measure.unit);
    case 'share':
      return say(strength, `${describeBounds(measure.min, measure.max)}%`);
    case 'money': {
      const every = measure.every === undefined ? '' : periodName(measure.every);
      return say(`${every}${strength}`, String(measure.min), measure.unit);
    }
    case 'standard':
      return `按“${measure.standard}”`;
    case 'growth':
      return '保持同步增长';
    case 'frequency': {
      const period = measure.every === undefined ? '' : periodName(measure.every);
      // 每季度报告 counts nothing: the period is all that it says.
      if (!quote.includes('次')) return `${weak}${period}`;
      const bound = measure.atMost ? '不超过' : floor;
      const times = say(`${weak}${period}${bound}`, `${measure.times} 次`);
      return measure.every === undefined ? `${times}（未规定期限）` : times;
    }
    case 'timeLimit':
      return `${spanName(measure.within)}内`;
    case 'kit':
      return measure.per === 'person'
        ? `${weak}人手 ${measure.count} 台（套）`
        : `${weak}每${perNames[measure.per]} ${measure.count} 台（套）`;
    case 'checklist':
      return measure.count === undefined ? '逐项列明' : `${measure.count} 项`;
  }
}

function describeBounds(min: number | undefined, max: number | undefined): string {
  if (min === undefined) return `不超过 ${max}`;
  return max === undefined ? String(min) : `${min}—${max}`;
}
