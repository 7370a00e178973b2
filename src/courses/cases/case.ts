import type { FactValue } from '../../model/fact.schema.ts';
import type { GapTotal, SettledDuty } from '../../rules/gap.ts';
import type { Question } from '../../rules/questions.ts';
import type { RulePolicy, Unit } from '../../rules/rulebook.ts';

/** What the description says of a unit; without a value it is passed over in silence. */
export interface ToldFact {
  readonly question: Question;
  /** A sample, never a figure of a real place. */
  readonly value: FactValue | undefined;
}

/** A unit of a case: what is told of it, and what follows by the rules. */
export interface CaseUnit {
  readonly unit: Unit;
  /** Classes that the description puts it into: 重点行业领域监管部门. */
  readonly classes: readonly string[];
  readonly told: readonly ToldFact[];
  /** Computed by `assess`, each with its sentence and clause. */
  readonly findings: readonly SettledDuty[];
  readonly gaps: readonly GapTotal[];
}

/** An exercise: units with made-up figures, held against the real papers of a place. */
export interface CaseExercise {
  /** `code.level.seed`: the same id is the same case. */
  readonly id: string;
  /** Day on which the papers are asked, yyyy-mm-dd. */
  readonly asOf: string;
  readonly units: readonly CaseUnit[];
  /** Papers that the findings rest on. */
  readonly policies: readonly RulePolicy[];
}

/** What the reader of a case is to find out. */
export const caseTasks = [
  '哪些要求已经达到？',
  '哪些没有达到，各缺多少？',
  '哪些还不能判断，要补充什么材料？',
  '每一项的依据是哪份文件的哪一条？',
] as const;
