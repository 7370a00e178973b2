import { corpus, placeName } from '../../components/site.ts';
import { buildDutyLabels } from '../../exports/build-duty-labels.ts';

/** Names behind the ids of the obligations, for the explorer and its exports. */
export const GET = async () => {
  const codes = [...new Set(corpus.policies.map(({ jurisdiction }) => jurisdiction))];
  const names = new Map(
    await Promise.all(
      codes.map(async (code) => [code, (await placeName(code)).split(' ').pop() ?? code] as const),
    ),
  );
  return new Response(JSON.stringify(buildDutyLabels(corpus, (code) => names.get(code) ?? code)), {
    headers: { 'content-type': 'application/json; charset=utf-8' },
  });
};
