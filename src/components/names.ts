import type { InstrumentKind, Relation } from '../model/instrument.schema.ts';
import type { Measure } from '../model/measure.schema.ts';
import type { PolicyGenre, PolicyStatus } from '../model/policy.schema.ts';

export { describeMeasure, modalityNames } from '../rules/describe-measure.ts';

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
