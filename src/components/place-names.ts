import { corpus, placeName } from './site.ts';

let names: Promise<ReadonlyMap<string, string>> | undefined;

/** Short names of the places whose papers are held, by code: 弥勒市. Read once. */
export function readPlaceNames(): Promise<ReadonlyMap<string, string>> {
  return (names ??= collectNames());
}

async function collectNames(): Promise<ReadonlyMap<string, string>> {
  const codes = [...new Set(corpus.policies.map(({ jurisdiction }) => jurisdiction))];
  return new Map(
    await Promise.all(
      codes.map(async (code) => [code, (await placeName(code)).split(' ').pop() ?? code] as const),
    ),
  );
}
