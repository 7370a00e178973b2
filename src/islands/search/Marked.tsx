import type { Excerpt } from '../../search/excerpt.ts';

/** Issued text with what was found marked; an ellipsis tells where the sentence goes on. */
export function Marked({ text, marks, cutBefore, cutAfter }: Excerpt) {
  let at = 0;
  return (
    <>
      {cutBefore && '……'}
      {marks.map(([start, end]) => {
        const before = text.slice(at, start);
        at = end;
        return (
          <>
            {before}
            <mark class="highlight">{text.slice(start, end)}</mark>
          </>
        );
      })}
      {text.slice(at)}
      {cutAfter && '……'}
    </>
  );
}
