/** A value that `npm run ingest` left for the editor. */
export interface LeftToDo {
  readonly path: readonly PropertyKey[];
}

/** The word that a draft writes where the paper does not tell; no paper begins a value with it. */
const todo = /^TODO\b/;

/** Todo gate: what a draft left open is given before it is published. */
export function findTodos(value: unknown, path: readonly PropertyKey[] = []): LeftToDo[] {
  if (typeof value === 'string') return todo.test(value) ? [{ path }] : [];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) =>
    findTodos(inner, [...path, Array.isArray(value) ? Number(key) : key]),
  );
}
