import type { Legislation, LegalForceStatus, NewsArticle, WithContext } from 'schema-dts';
import type { CorpusInstrument, CorpusPolicy } from '../corpus/corpus.ts';
import type { PolicyStatus } from '../model/policy.schema.ts';
import type { ToUrl } from './public-data.ts';

/** What the page knows and the paper does not say of itself. */
export interface PolicyContext {
  /** Whole address where the site knows its own, else below its root. */
  readonly toUrl: ToUrl;
  /** Name of the division, 云南省 红河哈尼族彝族自治州 弥勒市. */
  readonly place: string;
  /** 意见, 通知 … */
  readonly genre: string;
  readonly instrumentOf: (id: string) => Pick<CorpusInstrument, 'title' | 'documentNumber'>;
}

/** Only what is known is said: a standing that nobody has looked up has no word. */
const forces: Readonly<Record<PolicyStatus, LegalForceStatus | undefined>> = {
  'in-force': 'https://schema.org/InForce',
  amended: 'https://schema.org/PartiallyInForce',
  repealed: 'https://schema.org/NotInForce',
  unknown: undefined,
};

/**
 * A paper for search engines, in the words of schema.org: Legislation, or a NewsArticle where a report
 * is all that is held.
 */
export function describePolicy(
  policy: CorpusPolicy,
  context: PolicyContext,
): WithContext<Legislation> | WithContext<NewsArticle> {
  return policy.official ? describePaper(policy, context) : describeReport(policy, context);
}

function describePaper(
  policy: CorpusPolicy,
  { toUrl, place, genre, instrumentOf }: PolicyContext,
): WithContext<Legislation> {
  const { title, documentNumber, issuers, jurisdiction, issuedOn, publishedOn, status } = policy;
  const force = forces[status];
  return {
    '@context': 'https://schema.org',
    '@type': 'Legislation',
    name: title,
    url: toUrl(policy.url),
    inLanguage: 'zh-CN',
    legislationType: genre,
    ...(documentNumber !== undefined && { legislationIdentifier: documentNumber }),
    ...(issuedOn !== undefined && { legislationDate: issuedOn }),
    ...(publishedOn !== undefined && { datePublished: publishedOn }),
    ...(force !== undefined && { legislationLegalForce: force }),
    legislationPassedBy: issuers.map((name) => ({ '@type': 'Organization', name })),
    legislationJurisdiction: {
      '@type': 'AdministrativeArea',
      name: place,
      identifier: jurisdiction,
    },
    isBasedOn: policy.basis.map(instrumentOf).map((instrument) => ({
      '@type': 'Legislation',
      name: instrument.title,
      ...(instrument.documentNumber !== undefined && {
        legislationIdentifier: instrument.documentNumber,
      }),
    })),
    encoding: {
      '@type': 'MediaObject',
      encodingFormat: 'application/akn+xml',
      contentUrl: toUrl(akomaNtosoPath(policy.id)),
    },
  };
}

function describeReport(
  { title, paperTitle, url, publishedOn, issuers, provenance }: CorpusPolicy,
  { toUrl }: PolicyContext,
): WithContext<NewsArticle> {
  return {
    '@context': 'https://schema.org',
    '@type': 'NewsArticle',
    headline: title,
    url: toUrl(url),
    inLanguage: 'zh-CN',
    ...(publishedOn !== undefined && { datePublished: publishedOn }),
    creditText: provenance.publisher,
    ...(paperTitle !== undefined && {
      about: {
        '@type': 'Legislation',
        name: paperTitle,
        legislationPassedBy: issuers.map((name) => ({ '@type': 'Organization', name })),
      },
    }),
  };
}

/** Where the Akoma Ntoso of a paper lies. */
export function akomaNtosoPath(policy: string): string {
  return `/data/akoma-ntoso/${policy}.xml`;
}

/** JSON for a data block in HTML: no `<` in it can end the block or open a comment. */
export function dataBlock(value: object): string {
  return JSON.stringify(value).replaceAll('<', '\\u003c');
}
