import { locatorOf } from '../rules/locator.ts';
import { dateName, quoteWords } from '../rules/wording.ts';

export { locatorOf };

/** What a citation needs to know of a paper. */
export interface CitedPaper {
  readonly title: string;
  readonly documentNumber?: string | undefined;
  readonly issuers: readonly string[];
  readonly issuedOn?: string | undefined;
  readonly publishedOn?: string | undefined;
  /** false: a news report of a paper that is not held. It is cited as a report, never as the paper. */
  readonly official: boolean;
}

/** A clause of a paper, or a duty in it: what is cited. */
export interface CitedClause {
  readonly paper: CitedPaper;
  /** How the clause is cited: （十二）, 二、（二）. Absent: the paper as a whole is cited. */
  readonly reference?: string | undefined;
  /** Words of the clause that stand behind the citation, verbatim. */
  readonly quote?: string | undefined;
}

/** Where and when the text was read: GB/T 7714 asks it of whatever is cited from a site. */
export interface Access {
  /** Whole address of the clause, with its host. */
  readonly address: string;
  /** Day of reading, yyyy-mm-dd. */
  readonly on: string;
}

/**
 * A citation as official papers write it, title first, number behind:
 * 《…的实施意见》（弥安发〔2020〕3号）第（十二）条：“…”. A news report says that it is one: 据新闻报道《…》….
 */
export function citeOfficial({ paper, reference, quote }: CitedClause): string {
  const words = quote === undefined ? '' : `：${quoteWords(quote)}`;
  return `${namePaper(paper)}${locatorOf(reference)}${words}`;
}

/**
 * A citation after GB/T 7714—2015, for a list of references:
 * 弥勒市安全生产委员会. 题名: 弥安发〔2020〕3号[EB/OL]. 2020: 第（十二）条(2020-06-18)[2026-11-22]. https://….
 * Who wrote a news report is not known, and the standard lets the title come first then.
 */
export function citeGbt7714({ paper, reference }: CitedClause, { address, on }: Access): string {
  const { title, documentNumber, issuers, official } = paper;
  const author = official ? `${issuers.join(', ')}. ` : '';
  const other = official ? documentNumber : '新闻报道，非文件原文';
  const day = paper.publishedOn ?? paper.issuedOn;
  const locator = locatorOf(reference);
  const year = day === undefined ? '[发布日期不详]' : day.slice(0, 4);
  const place = locator === '' ? year : `${year}: ${locator}`;
  return (
    `${author}${title}${other === undefined ? '' : `: ${other}`}[EB/OL]. ` +
    `${place}${day === undefined ? '' : `(${day})`}[${on}]. ${address}.`
  );
}

function namePaper({ title, documentNumber, official, publishedOn }: CitedPaper): string {
  // A title inside a title takes single brackets.
  const name = `《${title.replaceAll('《', '〈').replaceAll('》', '〉')}》`;
  if (official) return documentNumber === undefined ? name : `${name}（${documentNumber}）`;
  const day = publishedOn === undefined ? '' : `${dateName(publishedOn)}发布，`;
  return `据新闻报道${name}（${day}非文件原文）`;
}
