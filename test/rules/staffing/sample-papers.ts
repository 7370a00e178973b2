import type { MeasureOf } from '../../../src/model/measure.schema.ts';
import type { Rulebook, RuleObligation } from '../../../src/rules/rulebook.ts';
import { dutyOf, policyOf, rulebookOf } from '../../support/made-up-rulebook.ts';

type Headcount = Partial<MeasureOf<'headcount'>>;

/** A duty of 每个乡镇不少于2名, changed where the case needs it. */
export const headcount = (
  id: string,
  measure: Headcount = {},
  duty: Partial<RuleObligation> = {},
): RuleObligation =>
  dutyOf({
    id,
    ...duty,
    measure: {
      kind: 'headcount',
      fact: 'full-time-supervisors',
      per: 'township',
      min: 2,
      unit: '名',
      ...measure,
    },
  });

/** Papers of 弥勒市 and 红河州 with what no paper that is held says. */
export const sampleBook: Rulebook = rulebookOf(
  [
    policyOf({ id: 'city', title: '示例市意见', from: '2020-01-01' }),
    policyOf({
      ...{ id: 'prefecture', title: '示例州意见', jurisdiction: '532500' },
      ...{ documentNumber: '红示发〔2020〕1号', from: '2020-01-01' },
    }),
  ],
  [
    headcount('c1.1', {}, { policy: 'city', action: '每个乡镇至少两名' }),
    headcount(
      'c1.2',
      {
        max: 7,
        min: 5,
        when: [{ text: '监管任务重的', fact: 'supervision-workload-heavy', is: true }],
      },
      { policy: 'prefecture', action: '任务重的5—7名', wording: '原则上' },
    ),
    headcount(
      'c1.3',
      { fact: 'village-emergency-cadres', per: 'village', min: 2 },
      { policy: 'city', bearers: ['village'], action: '每村两名' },
    ),
    headcount(
      'c1.4',
      {
        ...{ fact: 'township-professional-staff', per: 'village', min: 3, unit: '人' },
        when: [{ text: '人口较多的', fact: 'employees', atLeast: 3000 }],
      },
      {
        ...{ policy: 'city', bearers: ['village'], action: '大村三人' },
        when: [{ text: '“一肩挑”的' }],
      },
    ),
    headcount(
      'c2.1',
      { fact: 'chief-engineers', per: 'department', min: 1 },
      {
        ...{ policy: 'prefecture', bearers: ['emergency-management-department'] },
        action: '应急部门总工程师',
      },
    ),
    headcount('c3.1', { by: '2027-12-31' }, { policy: 'city', action: '到2027年底两名' }),
    headcount('c3.2', {}, { policy: 'city', action: '鼓励两名', modality: 'recommendation' }),
    headcount('c3.3', {}, { policy: 'city', action: '可以两名', modality: 'permission' }),
    headcount('c3.4', { min: undefined, max: 5 }, { policy: 'city', action: '不超过五名' }),
    headcount('c3.5', { per: 'enterprise' }, { policy: 'city', action: '企业两名' }),
    headcount('c3.6', { per: 'school' }, { policy: 'city', action: '学校两名' }),
    headcount('c3.7', { per: 'park' }, { policy: 'city', action: '园区两名' }),
    headcount('c3.8', { per: 'person' }, { policy: 'city', action: '每人两名' }),
    headcount('c3.9', { per: 'city' }, { policy: 'city', action: '每市两名' }),
    headcount('c3.10', {}, { policy: 'city', action: '到期不再', to: '2024-12-31' }),
    headcount(
      'c3.11',
      { fact: 'village-emergency-cadres', per: 'village' },
      { policy: 'city', bearers: ['village'], action: '鼓励每村两名', modality: 'recommendation' },
    ),
    dutyOf({ id: 'c4.1', policy: 'city', action: '配齐人员' }),
    dutyOf({ id: 'c4.2', policy: 'city', action: '配足人员', open: '足额' }),
    dutyOf({ id: 'c4.3', policy: 'city', action: '已经不管', to: '2024-12-31' }),
    dutyOf({
      ...{ id: 'c4.4', policy: 'city', action: '四分之三有证', by: '2027-12-31', wording: '一般' },
      measure: {
        ...{ kind: 'share', fact: 'certified-officers', of: 'full-time-supervisors', min: 75 },
      } as MeasureOf<'share'>,
    }),
    dutyOf({
      ...{ id: 'c4.5', policy: 'city', action: '一半有证' },
      measure: {
        ...{ kind: 'share', fact: 'certified-officers', of: 'full-time-supervisors', min: 50 },
      } as MeasureOf<'share'>,
    }),
  ],
);
