import { excerptOf } from '../../search/excerpt.ts';
import type { ClauseMatch } from '../../search/match-clause.ts';
import type { SearchGuide } from '../../search/search-index.ts';
import { base } from '../site-data.ts';
import { Marked } from './Marked.tsx';
import { nameBearers, shortPaper } from './names.ts';
import { PaperTags } from './PaperTags.tsx';

const mostFigures = 3;

/** Address of a clause on this site. */
export function clauseUrl(policy: string, clause: string): string {
  return `${base}/policies/${policy}/#${clause}`;
}

/** One result: the clause, the sentence that was found, and the figures that it demands. */
export function Hit({ match, guide }: { match: ClauseMatch; guide: SearchGuide }) {
  const { clause, paper } = match.clause;
  const place = guide.places.find(({ code }) => code === paper.place);
  const figures = match.duties.filter(({ figure }) => figure !== undefined);
  return (
    <li class="entry search-hit" data-search-result>
      <h2>
        <a href={clauseUrl(paper.id, clause.id)}>
          {clause.reference === clause.title ? clause.title : `${clause.reference} ${clause.title}`}
        </a>
      </h2>
      <p class="meta">
        <span>{place?.name}</span>
        <span>{shortPaper(paper)}</span>
        {clause.path.length > 0 && <span>{clause.path.join(' › ')}</span>}
        <PaperTags paper={paper} />
      </p>
      <blockquote class="issued-quote">
        <Marked {...excerptOf(match)} />
      </blockquote>
      {figures.length > 0 && (
        <ul class="search-figures">
          {figures.slice(0, mostFigures).map((duty) => (
            <li key={duty.id}>
              {nameBearers(duty, guide)} <strong>{duty.figure}</strong>
            </li>
          ))}
          {figures.length > mostFigures && (
            <li class="more">另有 {figures.length - mostFigures} 项数量要求</li>
          )}
        </ul>
      )}
    </li>
  );
}
