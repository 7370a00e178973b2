import { corpus, placeName } from './site.ts';

/** Short names of the places whose papers are held, by code: 弥勒市. */
export async function readPlaceNames(): Promise<ReadonlyMap<string, string>> {
  const codes = [...new Set(corpus.policies.map(({ jurisdiction }) => jurisdiction))];
  return new Map(
    await Promise.all(
      codes.map(async (code) => [code, (await placeName(code)).split(' ').pop() ?? code] as const),
    ),
  );
}
