import type { Fact } from '../model/fact.schema.ts';
import { foldText, headKeys } from './fold-text.ts';
import { nearest } from './nearest.ts';

/** Columns that say which unit a row is about. */
export const identityColumns = {
  code: ['code', '区划代码', '行政区划代码', '统计用区划代码', '代码', '单位代码', '乡镇代码'],
  name: [
    'name',
    '名称',
    '单位',
    '单位名称',
    '填报单位',
    '乡镇（街道）',
    '乡镇街道',
    '镇街',
    '乡镇',
    '街道',
    '乡镇名称',
    '乡镇（街道）名称',
  ],
  county: [
    'county',
    '县（市、区）',
    '县',
    '县区',
    '区县',
    '县市区',
    '县级',
    '县名',
    '所属县',
    '所在县',
    '所属县（市、区）',
    '所在地',
  ],
  city: ['city', '市（州、盟）', '市', '地市', '市州', '地级市', '所属市', '所在市'],
  province: ['province', '省', '省份', '省（区、市）', '所属省'],
  level: ['level', '层级', '级别', '单位层级', '单位级别'],
  bearers: ['bearers', 'bearer', '主体', '责任主体', '义务主体', '部门类别'],
} as const;
export type IdentityColumn = keyof typeof identityColumns;

export type ColumnRole =
  | { readonly kind: 'identity'; readonly id: IdentityColumn }
  | { readonly kind: 'fact'; readonly fact: Fact };

/** Reads the heads of columns. */
export interface ColumnReader {
  readonly roleOf: (head: string) => ColumnRole | undefined;
  /** The known head that an unknown one is most like. */
  readonly suggest: (head: string) => string | undefined;
}

/** Head of the column of a fact, with its unit: 应急管理专职监管人员数（名）. */
export function headOf({ label, unit }: Pick<Fact, 'label' | 'unit'>): string {
  return unit === undefined ? label : `${label}（${unit}）`;
}

/**
 * A reader of column heads: the id of a fact (also a former one), its label or its question, with or
 * without the unit in brackets; full-width forms, spaces and quotation marks do not matter.
 */
export function columnReader(facts: readonly Fact[]): ColumnReader {
  const roles = new Map<string, ColumnRole>();
  const ambiguous = new Set<string>();
  const add = (key: string, role: ColumnRole) => {
    const known = roles.get(key);
    if (known === undefined) roles.set(key, role);
    else if (!isSame(known, role)) ambiguous.add(key);
  };
  for (const [id, names] of Object.entries(identityColumns))
    for (const name of names) add(foldText(name), { kind: 'identity', id: id as IdentityColumn });
  for (const fact of facts)
    for (const name of [fact.id, ...(fact.formerly ?? []), fact.label, headOf(fact), fact.question])
      add(headKeys(name)[0] ?? '', { kind: 'fact', fact });
  // Two facts whose labels differ in a bracket only are told apart by it.
  for (const key of ambiguous) roles.delete(key);
  const heads = facts.map(({ label }) => label);
  return {
    roleOf: (head) => {
      for (const key of headKeys(head)) {
        const role = roles.get(key);
        if (role) return role;
      }
      return undefined;
    },
    suggest: (head) => {
      const [key = '', bare = key] = headKeys(head);
      return nearest(bare.length > 1 ? bare : key, heads, foldText, 0.6);
    },
  };
}

export function isSame(a: ColumnRole, b: ColumnRole): boolean {
  if (a.kind === 'identity') return b.kind === 'identity' && a.id === b.id;
  return b.kind === 'fact' && a.fact.id === b.fact.id;
}
