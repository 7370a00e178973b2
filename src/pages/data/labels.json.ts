import { corpus } from '../../components/site.ts';
import { shortName } from '../../components/site.ts';

/** Names behind the ids of the obligations, for the explorer. */
export const GET = () => {
  const names = (items: readonly { id: string; prefLabel: string }[]) =>
    Object.fromEntries(items.map(({ id, prefLabel }) => [id, prefLabel]));
  return new Response(
    JSON.stringify({
      bearers: names(corpus.bearers),
      topics: names(corpus.topics),
      policies: Object.fromEntries(
        corpus.policies.map((policy) => [
          policy.id,
          `${shortName(policy)}${policy.official ? '' : '（新闻报道）'}`,
        ]),
      ),
    }),
    { headers: { 'content-type': 'application/json; charset=utf-8' } },
  );
};
