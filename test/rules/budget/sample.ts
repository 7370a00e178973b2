import type { Measure } from '../../../src/model/measure.schema.ts';
import type { Rulebook, RuleObligation, RulePolicy, Unit } from '../../../src/rules/rulebook.ts';

// Papers that nobody issued, for what the five papers held do not say.
export const city: Unit = { code: '990100', level: 'city', name: '示例市' };
export const paper = (id: string, over: Partial<RulePolicy> = {}): RulePolicy => ({
  id,
  title: `示例文件${id}`,
  jurisdiction: '990100',
  from: '2020-01-01',
  official: true,
  status: 'in-force',
  ...over,
});
export const duty = (over: Partial<RuleObligation>): RuleObligation => ({
  id: 'c1.1',
  clause: 'c1',
  bearers: ['city-government'],
  implicit: true,
  modality: 'obligation',
  topic: 'funding',
  action: '安排经费',
  quote: '安排经费',
  policy: 'a',
  label: '一',
  reference: '第一条',
  url: '/policies/a/#c1',
  ...over,
});
export const money = (over: Partial<Extract<Measure, { kind: 'money' }>> = {}): Measure => ({
  kind: 'money',
  fact: 'funds',
  per: 'city',
  min: 20,
  unit: '万元',
  every: 'year',
  ...over,
});
export const rulebookOf = (
  obligations: readonly RuleObligation[],
  policies: readonly RulePolicy[] = [paper('a')],
): Rulebook => ({
  policies,
  obligations,
  facts: [
    {
      ...{ id: 'funds', label: '经费', question: '经费多少？', type: 'number', unit: '万元' },
      levels: ['city', 'department'],
      knownBy: '财务',
    },
    {
      ...{ id: 'allowance', label: '津贴', question: '每月津贴多少？', type: 'number', unit: '元' },
      levels: ['city', 'department'],
      knownBy: '财务',
    },
    {
      ...{ id: 'staff', label: '人员增幅', question: '人员增长多少？', type: 'number', unit: '%' },
      levels: ['city'],
      knownBy: '编办',
    },
    {
      ...{ id: 'drills', label: '演练次数', question: '演练几次？', type: 'integer', unit: '次' },
      levels: ['city', 'department'],
      knownBy: '应急管理部门',
    },
    {
      ...{
        id: 'enterprises',
        label: '企业数',
        question: '企业几家？',
        type: 'integer',
        unit: '家',
      },
      levels: ['city'],
      knownBy: '应急管理部门',
    },
  ],
  bearers: [
    { id: 'city-government', prefLabel: '市政府', altLabel: [], levels: ['city'] },
    { id: 'emergency', prefLabel: '应急管理部门', altLabel: [], levels: ['department'] },
    { id: 'finance', prefLabel: '财政部门', altLabel: [], levels: ['department'] },
    {
      ...{ id: 'key', prefLabel: '重点部门', altLabel: [], levels: ['department'] },
      collective: true,
    },
    { id: 'everyone', prefLabel: '各单位', altLabel: [], levels: ['city', 'enterprise'] },
  ],
  topics: [
    { id: 'funding', prefLabel: '经费保障', altLabel: [], budget: 'appropriation' },
    { id: 'drill', prefLabel: '演练', altLabel: [], budget: 'purchase' },
    { id: 'staffing', prefLabel: '人员', altLabel: [] },
  ],
  edition: { site: '0', content: '0' },
});
