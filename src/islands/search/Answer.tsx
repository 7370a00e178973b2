import type { AnswerLine, AnsweringDuty } from '../../search/answer.ts';
import type { SearchGuide } from '../../search/search-index.ts';
import { clauseUrl } from './Hit.tsx';
import { nameBearers, shortPaper } from './names.ts';
import { PaperTags } from './PaperTags.tsx';

interface Props {
  readonly lines: readonly AnswerLine[];
  readonly guide: SearchGuide;
  /** Only the first results were looked into. */
  readonly isPartial: boolean;
  readonly title: string;
}

/** The direct answer to a question: a line for each place, the figure in front. */
export function Answer({ lines, guide, isPartial, title }: Props) {
  return (
    <section class="search-answer" aria-labelledby="search-answer-title">
      <h2 id="search-answer-title">{title}</h2>
      <ul class="list-plain">
        {lines.map((line) => (
          <li key={line.place.code} data-answer={line.place.code}>
            <strong class="place">{line.place.name}</strong>
            <div>
              {line.figures.map((one) => (
                <Figure key={one.duty.duty.id} {...one} guide={guide} />
              ))}
              {line.spokenOf && (
                <div class="search-answer-figure">
                  <p>
                    <span class="none">未规定数量</span>
                    <PaperTags paper={line.spokenOf.clause.paper} />
                  </p>
                  <Source {...line.spokenOf} />
                </div>
              )}
            </div>
          </li>
        ))}
      </ul>
      <p class="soft">
        {isPartial ? '只列排在前面的结果；选定地区可查该地。' : ''}
        只列收录文件写明的内容；没有提到的地区不列，也不代表没有要求。
      </p>
    </section>
  );
}

function Figure({ clause, duty, guide }: AnsweringDuty & { guide: SearchGuide }) {
  const { figure = '', terms = [], modality } = duty.duty;
  const isWeak = /一般|原则上|基本/u.test(figure) || modality === 'recommendation';
  return (
    <div class="search-answer-figure">
      <p>
        <strong class="figure">{figure}</strong> <span>{nameBearers(duty.duty, guide)}</span>
        <PaperTags paper={clause.paper} />
        {isWeak && <span class="tag plain">措辞较弱，不是硬性下限</span>}
        {modality === 'target' && <span class="tag plain">目标</span>}
        {terms.map((term) => (
          <span key={term} class="tag plain">
            {term}
          </span>
        ))}
      </p>
      <Source clause={clause} duty={duty} />
    </div>
  );
}

function Source({ clause, duty }: AnsweringDuty) {
  const { paper } = clause;
  return (
    <p class="soft">
      “{clause.clause.text.slice(...duty.duty.quote)}”
      <a href={clauseUrl(paper.id, clause.clause.id)}>
        {shortPaper(paper)} {clause.clause.reference}
      </a>
    </p>
  );
}
