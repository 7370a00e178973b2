import { useEffect, useState } from 'preact/hooks';
import type { PublishedClause, PublishedPolicy } from '../model/published.schema.ts';
import { searchClauses, type ClauseHit } from '../search/search-clauses.ts';
import { findPolicies } from './pagefind.ts';
import { base, readData, tellError } from './site-data.ts';

type State =
  | { readonly kind: 'idle' }
  | { readonly kind: 'searching' }
  | { readonly kind: 'failed'; readonly message: string }
  | {
      readonly kind: 'done';
      /** The query that was answered; a newer one may be under way. */
      readonly query: string;
      readonly policies: readonly PublishedPolicy[];
      readonly hits: readonly ClauseHit[];
    };

const shownAtOnce = 30;

/** Results of one query, clause by clause. */
export function SearchResults({ query }: { query: string }) {
  const [state, setState] = useState<State>({ kind: 'idle' });
  const [shown, setShown] = useState(shownAtOnce);

  useEffect(() => {
    let current = true;
    setShown(shownAtOnce);
    if (query.trim() === '') {
      setState({ kind: 'idle' });
      return;
    }
    setState((before) => (before.kind === 'done' ? before : { kind: 'searching' }));
    void run(query).then(
      (result) => {
        if (!current) return;
        setState({ kind: 'done', query, ...result });
      },
      (error: unknown) => {
        if (current) setState({ kind: 'failed', message: tellError(error) });
      },
    );
    return () => {
      current = false;
    };
  }, [query]);

  if (state.kind === 'idle')
    return (
      <p class="soft">
        输入两个以上的字，例如“专职监管人员”“20万元”“每季度”；几个词用空格分开，例如“乡镇 专职”。
      </p>
    );
  if (state.kind === 'searching') return <p role="status">正在搜索……</p>;
  if (state.kind === 'failed') return <p role="alert">{state.message}</p>;
  const { hits, policies } = state;
  if (hits.length === 0)
    return (
      <p role="status">
        没有条款包含“{state.query}”。可以换一个说法、减少字数，或用空格分开几个词再试（例如“乡镇
        专职”）；也可以到
        <a href={`${base}/obligations/`}>义务清单</a>
        按主体和事项查找。
      </p>
    );
  return (
    <>
      <p role="status">
        {hits.length} 条包含“{state.query}”。
      </p>
      <ol class="list-plain">
        {hits.slice(0, shown).map((hit) => (
          <Hit
            key={`${hit.clause.policy} ${hit.clause.id}`}
            hit={hit}
            policy={policies.find(({ id }) => id === hit.clause.policy)}
          />
        ))}
      </ol>
      {hits.length > shown && (
        <button
          type="button"
          class="button secondary"
          onClick={() => setShown(shown + shownAtOnce)}
        >
          再显示 {Math.min(shownAtOnce, hits.length - shown)} 条
        </button>
      )}
    </>
  );
}

async function run(query: string) {
  const policies = await readData<PublishedPolicy[]>('/data/policies.json');
  const hits = await searchClauses(query, {
    findPolicies,
    policies,
    readClauses: (policy) => readData<PublishedClause[]>(`/data/clauses/${policy}.json`),
  });
  return { policies, hits };
}

function Hit({ hit, policy }: { hit: ClauseHit; policy: PublishedPolicy | undefined }) {
  const { clause, sentence, highlights } = hit;
  return (
    <li class="entry" data-search-result>
      <h2>
        <a href={clause.url}>
          {clause.reference === clause.title ? clause.title : `${clause.reference} ${clause.title}`}
        </a>
      </h2>
      <blockquote class="issued-quote">
        <Highlighted text={sentence} stretches={highlights} />
      </blockquote>
      <p class="meta">
        <span>{policy?.title}</span>
        {policy?.documentNumber !== undefined && <span>{policy.documentNumber}</span>}
        {clause.path.length > 0 && <span>{clause.path.join(' › ')}</span>}
        {policy?.official === false && <span>新闻报道，不是文件原文</span>}
      </p>
    </li>
  );
}

function Highlighted({ text, stretches }: { text: string; stretches: ClauseHit['highlights'] }) {
  let at = 0;
  const runs = stretches.map(([start, end]) => {
    const run = (
      <>
        {text.slice(at, start)}
        <mark class="highlight">{text.slice(start, end)}</mark>
      </>
    );
    at = end;
    return run;
  });
  return (
    <>
      {runs}
      {text.slice(at)}
    </>
  );
}
