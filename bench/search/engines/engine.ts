/** A search engine under test: places of clauses, `<policy>#<clause>`, best first. */
export interface Engine {
  readonly name: string;
  readonly search: (query: string) => Promise<readonly string[]>;
}
