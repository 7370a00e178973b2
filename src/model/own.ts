/**
 * What a record itself holds under a key. Keys that stand in an address may be anything: `constructor`
 * is in every object, and no paper.
 */
export function own<T>(record: Readonly<Record<string, T>>, key: string): T | undefined {
  return Object.prototype.hasOwnProperty.call(record, key) ? record[key] : undefined;
}
