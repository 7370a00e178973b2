import { jsonResponse } from '../../components/json-response.ts';
import { similarTo } from '../../components/policy/relations.ts';
import { corpus, href } from '../../components/site.ts';
import { obligationUrl } from '../../model/anchor.ts';

/** Clauses of other papers that demand much the same, with the reason, best first. */
export const GET = () =>
  jsonResponse(
    corpus.clauses.flatMap((clause) => {
      const similar = similarTo(clause).map(({ obligation, ...other }) => ({
        ...other,
        obligation: obligation.id,
        url: href(obligationUrl(obligation)),
      }));
      return similar.length === 0
        ? []
        : [{ policy: clause.policy, clause: clause.id, url: href(clause.url), similar }];
    }),
  );
