import { describe, expect, it } from 'vitest';
import {
  countedAddends,
  planStaffing,
  summariseStaffing,
  totalStaffing,
  type Demand,
  type StaffingAnswers,
  type StaffingLevel,
  type StaffingPlan,
  type StaffingTotal,
} from '../../src/rules/staffing.ts';
import { planElsewhere } from '../../src/rules/staffing/elsewhere.ts';
import { rulebook } from '../support/real-corpus.ts';
import { realPlace, type RealPlace } from '../support/staffing-place.ts';

const today = '2026-11-22';
const blank: StaffingAnswers = { facts: {}, counts: {}, reached: {} };
const openEnd = Number.POSITIVE_INFINITY;

const mile = await realPlace('532504');
const jincheng = await realPlace('140500');
const xinzhou = await realPlace('140900');
const huludao = await realPlace('211400');
const baofeng = await realPlace('410421');
const yangcheng = await realPlace('140522');
const honghe = await realPlace('532500');

function planOf({ place, units }: RealPlace, answers: Partial<StaffingAnswers> = {}, asOf = today) {
  return planStaffing(rulebook, place, units, { ...blank, ...answers }, asOf);
}

function demandOf(plan: StaffingPlan, id: string): Demand {
  const found = plan.demands.filter(({ obligation }) => obligation.id === id);
  if (found.length !== 1 || !found[0]) throw new Error(`${id}: ${found.length} demands`);
  return found[0];
}

function totalOf(demands: readonly Demand[]): StaffingTotal {
  const totals = totalStaffing(countedAddends(demands));
  if (totals.length !== 1 || !totals[0]) throw new Error(`${totals.length} totals`);
  return totals[0];
}

const levelOf = (plan: StaffingPlan, level: StaffingLevel) =>
  plan.demands.filter((demand) => demand.level === level);

describe('弥勒市, 14 townships with 3 sub-districts', () => {
  it('needs at least 28 full-time officers in its townships: 14 × 2', () => {
    const total = totalOf(levelOf(planOf(mile), 'township'));
    expect(total.required).toEqual({ min: 28, max: 28 });
    expect(total.advised).toBeUndefined();
    expect(total.units).toEqual({ min: 14, max: 14 });
    expect(total.unit).toBe('名');
  });

  it('needs 15—30 officers of the city itself, which the clause only calls 一般', () => {
    const demand = demandOf(planOf(mile), 'c12.3');
    expect(demand.weak).toBe('一般应');
    const total = totalOf([demand]);
    expect(total.required).toEqual({ min: 15, max: 15 });
    expect(total.advised).toEqual({ min: 30, max: 30 });
    expect(total.weak).toEqual({ min: 15, max: 15 });
    expect(demand.addends.map(({ unit }) => unit.name)).toEqual(['弥勒市']);
  });

  it('names 11 offices in （七）, and leaves open how many more there are', () => {
    const { addends } = demandOf(planOf(mile), 'c7.3');
    const offices = addends.filter(({ unit }) => unit.kind === 'one');
    expect(offices).toHaveLength(11);
    expect(offices.map(({ unit }) => unit.name)).toContain('公安机关');
    const others = addends.filter(({ unit }) => unit.kind === 'several');
    expect(others.map(({ unit }) => unit.name)).toEqual(['其他市级负有安全监管职责的部门']);
    expect(others[0]?.required).toEqual({ min: 0, max: openEnd });
    expect(others[0]?.status).toBe('unknown');
  });

  it('sums up to at least 63, open above: 28 + 15 + 11 + 8 + 1', () => {
    const total = totalOf(planOf(mile).demands);
    expect(total.required).toEqual({ min: 63, max: openEnd });
    expect(total.uncounted).toBe(2);
  });

  it('with three more offices of one class and none of the other, needs 66 exactly', () => {
    const counts = {
      '532504-city-supervising-department': 3,
      '532504-sector-department': 0,
    };
    const total = totalOf(planOf(mile, { counts }).demands);
    expect(total.required).toEqual({ min: 66, max: 66 });
    expect(total.advised).toEqual({ min: 81, max: 81 });
    expect(total.uncounted).toBe(0);
  });

  it('五山乡 with one officer lacks one, 江边乡 with none lacks two, the others are open', () => {
    const facts = {
      [mile.township('五山乡')]: { 'full-time-supervisors': 1 },
      [mile.township('江边乡')]: { 'full-time-supervisors': 0 },
      [mile.township('弥阳街道')]: { 'full-time-supervisors': 5 },
    };
    const demand = demandOf(planOf(mile, { facts }), 'c12.10');
    const gapIn = (name: string) => demand.addends.find(({ unit }) => unit.name === name)?.gap;
    expect(gapIn('五山乡')).toEqual({ min: 1, max: 1 });
    expect(gapIn('江边乡')).toEqual({ min: 2, max: 2 });
    // Three too many in 弥阳街道 fill no other township's gap: 1 + 2 + 11 × (0 to 2).
    const total = totalOf([demand]);
    expect(total.gap).toEqual({ min: 3, max: 25 });
    expect(total.open).toBe(11);
    expect(total.existing).toEqual({ min: 6, max: openEnd });
  });

  it('the same person of 发展改革 is asked for twice, under two duties, and not set off', () => {
    const addends = countedAddends(planOf(mile).demands).filter(
      ({ addend }) => addend.unit.id === '532504-development-reform',
    );
    expect(addends.map(({ demand }) => demand.obligation.id)).toEqual(['c7.3', 'c7.8']);
  });

  it('a township that is no more, or an office that is not there, is taken out', () => {
    const without = new Set([mile.township('江边乡'), '532504-forestry']);
    const plan = planOf({ ...mile, units: { ...mile.units, without } });
    expect(totalOf(levelOf(plan, 'township')).required.min).toBe(26);
    expect(totalOf([demandOf(plan, 'c7.8')]).required.min).toBe(7);
    const left = demandOf(plan, 'c12.10').addends.find(({ unit }) => unit.name === '江边乡');
    expect(left?.status).toBe('excluded');
  });

  it('东风农场管理局, which the list lacks, can be added', () => {
    const farm = { id: 'x东风农场管理局', name: '东风农场管理局', government: '532504' };
    const units = { ...mile.units, townships: [...mile.units.townships, farm] };
    const plan = planOf(
      { ...mile, units },
      { facts: { [farm.id]: { 'full-time-supervisors': 1 } } },
    );
    expect(totalOf(levelOf(plan, 'township')).required.min).toBe(30);
    expect(totalOf(levelOf(plan, 'township')).gap.min).toBe(1);
  });

  it('on the day before its issue the paper demands nothing', () => {
    const before = planOf(mile, {}, '2020-06-11');
    expect(before.demands).toEqual([]);
    expect(before.notAdded).toHaveLength(5);
    expect(before.notAdded[0]?.because).toContain('2020年6月12日');
    expect(planOf(mile, {}, '2020-06-12').demands).toHaveLength(5);
  });

  it('lists what states no figure, so that nothing drops out unseen', () => {
    const { withoutFigure } = planOf(mile);
    expect(withoutFigure.map(({ obligation }) => obligation.quote)).toContain(
      '监管任务重的要增配满足工作需要的专(兼)职人员,履行监管职责',
    );
    expect(withoutFigure.every(({ because }) => because.startsWith('未规定数量'))).toBe(true);
  });

  it('says it in one line', () => {
    expect(summariseStaffing(planOf(mile))).toBe(
      '弥勒市：14 个乡镇（街道）至少 28 名；市县本级 15—30 名（原文用语为“一般应”）；19 个部门至少 20 名（个数待填 2 项）。合计至少 63 名；现有人数还没有填，待填 37 项。',
    );
  });
});

describe('晋城市, 77 townships in 6 counties', () => {
  it('needs 231—385 in its townships: 77 × 3—5', () => {
    const total = totalOf(levelOf(planOf(jincheng), 'township'));
    expect(total.required).toEqual({ min: 231, max: 231 });
    expect(total.advised).toEqual({ min: 385, max: 385 });
  });

  it('needs one cadre in each of 1729 villages, counted by county', () => {
    const demand = demandOf(planOf(jincheng), 'c5.7');
    expect(totalOf([demand]).required).toEqual({ min: 1729, max: 1729 });
    expect(demand.addends.map(({ unit }) => unit.name)).toEqual([
      '城区',
      '沁水县',
      '阳城县',
      '陵川县',
      '泽州县',
      '高平市',
    ]);
  });

  it('does not invent how many 重点行业领域监管部门 there are: seven numbers are open', () => {
    const demand = demandOf(planOf(jincheng), 'c4.3');
    expect(demand.addends).toHaveLength(7);
    const total = totalOf([demand]);
    expect(total.required).toEqual({ min: 0, max: openEnd });
    expect(total.uncounted).toBe(7);
  });

  it('of 8 departments with at least two each, 5 reach it: 16 needed, 3 to 6 missing', () => {
    const id = '140500-key-supervising-department';
    const answers = { counts: { [id]: 8 }, reached: { [id]: { 'department-safety-staff': 5 } } };
    const addend = demandOf(planOf(jincheng, answers), 'c4.3').addends[0];
    expect(addend?.required).toEqual({ min: 16, max: 16 });
    expect(addend?.gap).toEqual({ min: 3, max: 6 });
    expect(addend?.status).toBe('not-met');
  });

  it('of the 134 villages of 城区, 130 have named somebody: 4 missing', () => {
    const reached = { '140502-village': { 'village-emergency-cadres': 130 } };
    const addend = demandOf(planOf(jincheng, { reached }), 'c5.7').addends[0];
    expect(addend?.gap).toEqual({ min: 4, max: 4 });
    expect(addend?.existing.min).toBe(130);
  });

  it('where more villages are said to reach it than there are, it stays open and is told', () => {
    const reached = { '140502-village': { 'village-emergency-cadres': 135 } };
    const addend = demandOf(planOf(jincheng, { reached }), 'c5.7').addends[0];
    expect(addend?.status).toBe('unknown');
    expect(addend?.because).toContain('请核对');
  });

  it('the number of villages can be set right', () => {
    const counts = { '140502-village': 120 };
    expect(totalOf([demandOf(planOf(jincheng, { counts }), 'c5.7')]).required.min).toBe(1715);
  });

  it('the villages of a township that is taken out go with it: 凤城镇 has 58 of the 1729', () => {
    const fengcheng = jincheng.township('凤城镇');
    expect(jincheng.units.townships.find(({ id }) => id === fengcheng)?.villages).toBe(58);
    const units = { ...jincheng.units, without: new Set([fengcheng]) };
    const plan = planOf({ ...jincheng, units });
    expect(totalOf([demandOf(plan, 'c5.7')]).required.min).toBe(1671);
    expect(totalOf([demandOf(plan, 'c5.5')]).required.min).toBe(228);
  });

  it('shares of officers are further demands, not added', () => {
    const { shares } = planOf(jincheng);
    expect(shares.map(({ obligation }) => obligation.quote)).toEqual([
      '班子成员中具有应急管理专业背景、工作经历的领导成员一般不少于20%的比例',
      '到 2022 年底，具有应急管理、安全生产相关学历、职业资格和实践经验的执法人员比例不低于在职执法人员的 75%',
    ]);
  });
});

describe('places above and below the one that issued the paper', () => {
  it('阳城县 has its own 15 of the 77 townships, and 341 villages by township', () => {
    const plan = planOf(yangcheng);
    expect(totalOf(levelOf(plan, 'township')).required.min).toBe(45);
    const villages = demandOf(plan, 'c5.7');
    expect(totalOf([villages]).required.min).toBe(341);
    expect(villages.addends).toHaveLength(15);
  });

  it('红河州 holds no paper of its own: only what binds in 弥勒市 is summed', () => {
    const plan = planOf(honghe);
    expect(totalOf(levelOf(plan, 'township')).required.min).toBe(28);
    expect(demandOf(plan, 'c12.3').addends.map(({ unit }) => unit.name)).toEqual(['弥勒市']);
  });
});

describe('忻州市', () => {
  it('needs 489 in 163 townships: 163 × 3, in 人 as the report says', () => {
    const total = totalOf(planOf(xinzhou).demands);
    expect(total.required).toEqual({ min: 489, max: 489 });
    expect(total.unit).toBe('人');
  });

  it('with the ten mines, farms and offices on the same level, 519: 173 × 3', () => {
    const units = { ...xinzhou.units, without: new Set<string>() };
    expect(totalOf(planOf({ ...xinzhou, units }).demands).required.min).toBe(519);
  });

  it('the two chairmen of the safety committee are no posts', () => {
    const plan = planOf(xinzhou);
    const all = [...plan.notAdded, ...plan.withoutFigure, ...plan.demands];
    expect(all.map(({ obligation }) => obligation.id)).not.toContain('p4.3');
  });
});

describe('places without figures', () => {
  it('葫芦岛市 has papers that speak of staff and state no number', () => {
    const plan = planOf(huludao);
    expect(plan.demands).toEqual([]);
    expect(plan.withoutFigure.map(({ obligation }) => obligation.quote)).toContain(
      '强化乡镇(街道)安全生产监管力量建设',
    );
    expect(plan.shares).toHaveLength(1);
  });

  it('宝丰县 has none at all', () => {
    const plan = planOf(baofeng);
    expect([...plan.demands, ...plan.withoutFigure, ...plan.shares, ...plan.notAdded]).toEqual([]);
    expect(summariseStaffing(plan)).toBe('宝丰县：没有可合计的人数要求。');
  });

  it('is told what 13 townships would need elsewhere: 26 as in 弥勒, 39—65 as in 晋城', () => {
    const found = planElsewhere(rulebook, baofeng.place, baofeng.units, ['township'], today);
    const totals = new Map(
      found.map(({ policy, plan }) => [policy.jurisdiction, totalOf(plan.demands)]),
    );
    expect(totals.get('532504')?.required.min).toBe(26);
    expect(totals.get('140500')?.required.min).toBe(39);
    expect(totals.get('140500')?.advised?.max).toBe(65);
    expect(totals.get('140900')?.required.min).toBe(39);
  });

  it('what a county-level city asks of itself is no yardstick for a prefecture', () => {
    const levels = ['government'] as const;
    expect(planElsewhere(rulebook, huludao.place, huludao.units, levels, today)).toEqual([]);
    const found = planElsewhere(rulebook, baofeng.place, baofeng.units, levels, today);
    expect(found.map(({ policy }) => policy.jurisdiction)).toEqual(['532504']);
  });
});
