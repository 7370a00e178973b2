import { describe, it } from 'vitest';
import { formatInterval, type Interval } from '../../../src/rules/interval.ts';
import type { Rulebook } from '../../../src/rules/rulebook.ts';
import {
  addendName,
  countedAddends,
  demandName,
  gapName,
  levelPhrases,
  planStaffing,
  stateName,
  summariseStaffing,
  totalStaffing,
  type Addend,
  type Demand,
  type NotAdded,
  type StaffingAnswers,
  type StaffingPlan,
} from '../../../src/rules/staffing.ts';
import { planElsewhere } from '../../../src/rules/staffing/elsewhere.ts';
import { expectApproved } from '../../support/approved.ts';
import { rulebook } from '../../support/real-corpus.ts';
import { realPlace, type RealPlace } from '../../support/staffing-place.ts';
import { sampleBook } from './sample-papers.ts';

const today = '2026-11-22';
const blank: StaffingAnswers = { facts: {}, counts: {}, reached: {} };
const mile = await realPlace('532504');
const jincheng = await realPlace('140500');
const xinzhou = await realPlace('140900');
const baofeng = await realPlace('410421');

/** 3—5, 至少 3, 不限. */
function range({ min, max }: Interval): string {
  if (max !== Number.POSITIVE_INFINITY) return formatInterval({ min, max });
  return min === 0 ? '未知' : `至少 ${min}`;
}

/** Addends of which the same is said stand in one line: 弥阳街道等 11 个. */
function addendsShown(demand: Demand): string[] {
  const groups = new Map<string, Addend[]>();
  for (const addend of demand.addends) {
    const { because, status, existing, gap, units } = addend;
    const lacks = status === 'excluded' ? '' : `，${gapName(gap, demand.counted)}`;
    const text = `${addendName(demand, addend)}${lacks}｜${status}，现有 ${range(existing)}，个数 ${range(units)}｜${because}`;
    groups.set(text, [...(groups.get(text) ?? []), addend]);
  }
  return [...groups].map(([text, addends]) => {
    const names = addends.map(({ unit }) => unit.name);
    const first = names.slice(0, 3).join('、');
    return `${names.length > 3 ? `${first}等 ${names.length} 个` : first}：${text}`;
  });
}

function demandShown(demand: Demand): Record<string, unknown> {
  const { obligation, level, conditions, weak, addends } = demand;
  const [total] = totalStaffing(countedAddends([demand]));
  return {
    duty: `${obligation.action}（${level}）`,
    ...(weak !== undefined && { weak }),
    ...(conditions.length > 0 && { conditions: conditions.join('、') }),
    all: total ? `${demandName(total)}；${stateName(total)}` : '不计入',
    units: addendsShown(demand),
    ...(addends.some(({ rival }) => rival) && {
      rival: addends.flatMap(({ rival }) => rival?.id ?? [])[0],
    }),
  };
}

const toldOf = (list: readonly NotAdded[]) =>
  list.map(({ obligation, because }) => `${obligation.action} [${obligation.id}]——${because}`);

function planShown(plan: StaffingPlan): Record<string, unknown> {
  return {
    sentence: summariseStaffing(plan),
    levels: levelPhrases(plan),
    demands: plan.demands.map((demand) => ({
      id: `${demand.policy.id}.${demand.obligation.id}`,
      ...demandShown(demand),
    })),
    shares: toldOf(plan.shares),
    withoutFigure: toldOf(plan.withoutFigure),
    notAdded: toldOf(plan.notAdded),
  };
}

function planOf(
  { place, units }: RealPlace,
  answers: Partial<StaffingAnswers> = {},
  book: Rulebook = rulebook,
): StaffingPlan {
  return planStaffing(book, place, units, { ...blank, ...answers }, today);
}

const approve = (file: string, shown: unknown) =>
  expectApproved(new URL(`./approved/${file}.yaml`, import.meta.url), shown);

describe('whole staffing plans, read and approved', () => {
  it('弥勒市，五山乡 1 人、江边乡没有人、弥阳街道 5 人，另有 3 个部门，其中 2 个有人', async () => {
    const one = (name: string, count: number) => ({
      [mile.township(name)]: { 'full-time-supervisors': count },
    });
    const facts = { ...one('五山乡', 1), ...one('江边乡', 0), ...one('弥阳街道', 5) };
    const counts = { '532504-city-supervising-department': 3 };
    const reached = {
      '532504-city-supervising-department': { 'department-full-time-supervisors': 2 },
    };
    await approve('mile-said', planShown(planOf(mile, { facts, counts, reached })));
  });

  it('晋城市，什么也没有填', async () => {
    await approve('jincheng-blank', planShown(planOf(jincheng)));
  });

  it('忻州市，什么也没有填', async () => {
    await approve('xinzhou-blank', planShown(planOf(xinzhou)));
  });

  it('宝丰县没有数字，别处的数字拿来比', async () => {
    const levels = ['township', 'village', 'government', 'department'] as const;
    const found = planElsewhere(rulebook, baofeng.place, baofeng.units, levels, today);
    await approve(
      'baofeng-elsewhere',
      found.map(({ policy, plan }) => ({
        paper: policy.title,
        sentence: summariseStaffing(plan),
        demands: plan.demands.map(({ obligation, level }) => `${obligation.id} ${level}`),
      })),
    );
  });

  it('弥勒市，示例文件的各种规定', async () => {
    const wushan = mile.township('五山乡');
    const jiangbian = mile.township('江边乡');
    const facts = {
      [wushan]: { 'supervision-workload-heavy': true, 'full-time-supervisors': 4 },
      [jiangbian]: { 'supervision-workload-heavy': false, 'full-time-supervisors': 0 },
      [mile.township('弥阳街道')]: { 'full-time-supervisors': 2 },
    };
    const villages = 'village-emergency-cadres';
    const reached = {
      [`${wushan}-village`]: { [villages]: 8 },
      [`${jiangbian}-village`]: { [villages]: 2 },
    };
    await approve('sample-said', planShown(planOf(mile, { facts, reached }, sampleBook)));
  });
});
