/** A mark for each clause, or for each paper. */
export type Marks = Uint8Array;

/** Where something stands for sure, and where it may: of some, only the text tells. */
export interface Standing {
  readonly sure: Marks;
  readonly possible: Marks;
}

export function nowhere(size: number): Standing {
  return { sure: new Uint8Array(size), possible: new Uint8Array(size) };
}

export function everywhere(size: number): Standing {
  return { sure: new Uint8Array(size).fill(1), possible: new Uint8Array(size).fill(1) };
}

function each(one: Marks, other: Marks, join: (a: number, b: number) => number): Marks {
  const marks = new Uint8Array(one.length);
  for (let at = 0; at < marks.length; at += 1) marks[at] = join(one[at] ?? 0, other[at] ?? 0);
  return marks;
}

const or = (a: number, b: number) => a | b;
const and = (a: number, b: number) => a & b;

export function unite(one: Standing, other: Standing): Standing {
  return {
    sure: each(one.sure, other.sure, or),
    possible: each(one.possible, other.possible, or),
  };
}

export function cut(one: Standing, other: Standing): Standing {
  return {
    sure: each(one.sure, other.sure, and),
    possible: each(one.possible, other.possible, and),
  };
}

export function count(marks: Marks): number {
  let sum = 0;
  for (const mark of marks) sum += mark;
  return sum;
}
