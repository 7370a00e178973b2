import type { Bearer } from '../../model/concept.schema.ts';

/** Whether two bearers could be the same body, or one a part of the other. */
export type MayBeOne = (a: string, b: string) => boolean;

/** Names of more than one character; 党政领导 are leaders of both. */
const namesOf = ({ prefLabel, altLabel }: Bearer) =>
  [prefLabel, ...altLabel]
    .map((name) => name.replaceAll('党政', '党委政府'))
    .filter((name) => name.length > 1);

/**
 * Relations of bearers for distractors: whoever may be the bound body itself, a part of it or a class
 * that holds it is no wrong answer. Wide classes (各部门, 负有安全监管职责的部门) may be any department.
 */
export function bearerRelations(bearers: readonly Bearer[]): MayBeOne {
  const byId = new Map(bearers.map((bearer) => [bearer.id, bearer]));
  const names = new Map(bearers.map((bearer) => [bearer, namesOf(bearer)]));
  const ancestors = (id: string) => {
    const found = new Set<string>();
    for (
      let at: string | undefined = id;
      at !== undefined && !found.has(at);
      at = byId.get(at)?.broader
    )
      found.add(at);
    return found;
  };
  const isWideFor = (wide: Bearer, other: Bearer) =>
    wide.collective === true && wide.levels.some((level) => other.levels.includes(level));
  /** 安委会 and 安委会办公室, 政府 and 政府领导. */
  const areNamedAlike = (a: Bearer, b: Bearer) =>
    (names.get(a) ?? []).some((one) =>
      (names.get(b) ?? []).some((other) => one.includes(other) || other.includes(one)),
    );
  const decide: MayBeOne = (a, b) => {
    if (ancestors(a).has(b) || ancestors(b).has(a)) return true;
    const [one, other] = [byId.get(a), byId.get(b)];
    if (!one || !other) return true;
    // 各级各部门各单位 is everybody.
    if (one.levels.length > 3 || other.levels.length > 3) return true;
    if (isWideFor(one, other) || isWideFor(other, one)) return true;
    // 市政府 is a 政府, and so 政府领导 belong to it.
    return [...ancestors(a)].some((id) => {
      const wider = byId.get(id);
      return (
        wider !== undefined &&
        [...ancestors(b)].some((otherId) => {
          const otherWider = byId.get(otherId);
          return otherWider !== undefined && id !== otherId && areNamedAlike(wider, otherWider);
        })
      );
    });
  };
  // Hundreds of duties ask about the same few bodies.
  const decided = new Map<string, boolean>();
  return (a, b) => {
    const key = `${a} ${b}`;
    const known = decided.get(key) ?? decide(a, b);
    decided.set(key, known);
    return known;
  };
}
