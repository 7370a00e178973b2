import {
  allocatePosts,
  unitGaps,
  type Allocation,
  type AllocationOrder,
  type UnitGap,
} from '../../rules/allocate-posts.ts';
import { parseAnswer } from '../../rules/parse-answer.ts';
import {
  staffingLevels,
  type StaffingLevel,
  type StaffingPlan,
  type StaffingUnit,
  type StaffingUnits,
} from '../../rules/staffing.ts';
import type { Fields } from '../calculator/fields.ts';
import { readIds } from './pairs.ts';
import { keys } from './state.ts';

/** How the number of posts is typed. */
export const postsFact = { type: 'integer', unit: '名' } as const;

/** What is asked when posts are given out, and what comes of it. */
export interface PostsView {
  /** Levels with units that can be given posts; villages are never given any. */
  readonly there: readonly StaffingLevel[];
  readonly levels: readonly StaffingLevel[];
  readonly order: AllocationOrder;
  readonly gaps: readonly UnitGap[];
  /** Absent while no number is there that can be read. */
  readonly result?: { readonly posts: number; readonly allocation: Allocation };
}

/** Reads what was chosen; the first level takes part as long as nobody chose. */
export function viewPosts(plan: StaffingPlan, fields: Fields, place: string): PostsView {
  const there = staffingLevels.filter(
    (level) => level !== 'village' && unitGaps(plan, [level], new Set()).length > 0,
  );
  const chosen = (fields[keys.levels] ?? '').split('_');
  const found = there.filter((level) => chosen.includes(level));
  const levels = found.length > 0 ? found : there.slice(0, 1);
  const order = fields[keys.order] === 'risk' ? 'highest-risk' : 'smallest-gap';
  const gaps = unitGaps(plan, levels, readIds(fields[keys.risk], place));
  const posts = parseAnswer(postsFact, fields[keys.posts] ?? '');
  const view = { there, levels, order, gaps } as const;
  return posts.kind === 'value'
    ? {
        ...view,
        result: { posts: posts.value, allocation: allocatePosts(gaps, posts.value, order) },
      }
    : view;
}

/** Names units so that they are told apart: 阳城县 北留镇 in a city, 北留镇 in a county. */
export function unitNames({ governments }: StaffingUnits): (unit: StaffingUnit) => string {
  const names = new Map(governments.map(({ code, name }) => [code, name]));
  return ({ name, government }) => {
    const above = names.get(government);
    return names.size < 2 || above === undefined || above === name ? name : `${above} ${name}`;
  };
}
