import { jsonList } from '../../components/json-response.ts';
import { clausesWithSimilar, similarTo } from '../../components/policy/relations.ts';
import { href } from '../../components/site.ts';
import { obligationUrl } from '../../model/anchor.ts';

/** Clauses of other papers that demand much the same, with the reason, best first. */
export const { GET, file } = jsonList('similar-clauses.json', entries);

function* entries() {
  for (const clause of clausesWithSimilar())
    yield {
      policy: clause.policy,
      clause: clause.id,
      url: href(clause.url),
      similar: similarTo(clause).map(({ obligation, ...other }) => ({
        ...other,
        obligation: obligation.id,
        url: href(obligationUrl(obligation)),
      })),
    };
}
