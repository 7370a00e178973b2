import { localSource, type LocalDeadline } from '../../model/local-deadline.ts';
import { dateName } from '../../rules/wording.ts';

interface Props {
  readonly provider: string;
  readonly deadlines: readonly LocalDeadline[];
}

/** The deployer's days, apart from what papers demand, and said to be so. */
export function LocalList({ provider, deadlines }: Props) {
  return (
    <section class="local-notes" aria-labelledby="local-deadlines" data-local-deadlines>
      <h3 id="local-deadlines">{`本地事项（${deadlines.length} 项）`}</h3>
      <p class="local-source">{localSource(provider)}</p>
      <ul>
        {deadlines.map(({ date, text, link }) => (
          <li key={`${date} ${text}`}>
            <span class="local-kind">{dateName(date)}：</span>{' '}
            {link === undefined ? text : <a href={link}>{text}</a>}
          </li>
        ))}
      </ul>
    </section>
  );
}
