import type { CorpusBlock, CorpusClause, CorpusParagraph, CorpusPolicy } from '../corpus/corpus.ts';
import type { PartKind } from '../model/clause.schema.ts';
import type { ToUrl } from './public-data.ts';
import { escapeXml } from './xml-text.ts';

const namespace = 'http://docs.oasis-open.org/legaldocml/ns/akn/3.0';

/**
 * A paper as Akoma Ntoso 3.0 (OASIS LegalDocML): the issued text, its structure and its citations.
 * Duties, notes and explanations are stand-off and stay out. The eIds are the ids of the clauses and
 * headings of this site.
 * @param toUrl puts site and base path before the address of an instrument
 */
export function writeAkomaNtoso(policy: CorpusPolicy, toUrl: ToUrl): string {
  const { preface, body, conclusions } = divide(policy.blocks);
  const part = (name: string, blocks: readonly PartBlock[]) =>
    blocks.length === 0
      ? ''
      : `<${name}>\n${blocks.map((block) => writePart(block, policy)).join('')}</${name}>\n`;
  return (
    `<?xml version="1.0" encoding="UTF-8"?>\n` +
    `<akomaNtoso xmlns="${namespace}">\n<doc name="${policy.genre}">\n` +
    writeMeta(policy) +
    part('preface', preface) +
    `<mainBody>\n${writeBody(body, policy, toUrl)}</mainBody>\n` +
    part('conclusions', conclusions) +
    `</doc>\n</akomaNtoso>\n`
  );
}

type PartBlock = Extract<CorpusBlock, { kind: 'part' }>;

/** What stands before the first clause or heading, between, and behind the last one. */
function divide(blocks: readonly CorpusBlock[]): {
  preface: PartBlock[];
  body: CorpusBlock[];
  conclusions: PartBlock[];
} {
  const isPart = (block: CorpusBlock): block is PartBlock => block.kind === 'part';
  const first = blocks.findIndex((block) => !isPart(block));
  const last = blocks.reduce((at, block, index) => (isPart(block) ? at : index), -1);
  if (first < 0) return { preface: blocks.filter(isPart), body: [], conclusions: [] };
  return {
    preface: blocks.slice(0, first).filter(isPart),
    body: blocks.slice(first, last + 1),
    conclusions: blocks.slice(last + 1).filter(isPart),
  };
}

/** The day that stands in the names of work and expression, and what day it is. */
function dayOf({ issuedOn, publishedOn, lastChecked }: CorpusPolicy): [day: string, name: string] {
  if (issuedOn !== undefined) return [issuedOn, 'issue'];
  return publishedOn === undefined ? [lastChecked.on, 'check'] : [publishedOn, 'publication'];
}

function writeMeta(policy: CorpusPolicy): string {
  const { id, title, documentNumber, issuers, jurisdiction, genre, official, provenance } = policy;
  const [day, dayName] = dayOf(policy);
  const work = `/akn/cn-${jurisdiction}/doc/${genre}/${day}/${id}`;
  const expression = `${work}/zho@${day}`;
  const value = (name: string, text: string, more = '') =>
    `<${name} value="${escapeXml(text)}"${more}/>\n`;
  const date = (on: string, name: string) => `<FRBRdate date="${on}" name="${name}"/>\n`;
  const authors = issuers
    .map((_, index) => `<FRBRauthor href="#issuer-${index + 1}" as="#issuer"/>\n`)
    .join('');
  const editor = `<FRBRauthor href="#editor"/>\n`;
  const organisation = (eId: string, showAs: string) =>
    `<TLCOrganization eId="${eId}" href="/akn/ontology/organization/cn/${id}/${eId}" showAs="${escapeXml(showAs)}"/>\n`;
  return (
    `<meta>\n<identification source="#editor">\n` +
    `<FRBRWork>\n` +
    value('FRBRthis', `${work}/!main`) +
    value('FRBRuri', work) +
    value('FRBRalias', title, ' name="title"') +
    date(day, dayName) +
    // Who wrote a news report is not known: the issuers are those of the paper that it tells of.
    (official ? authors : editor) +
    value('FRBRcountry', 'cn') +
    value('FRBRsubtype', genre) +
    (documentNumber === undefined ? '' : value('FRBRnumber', documentNumber)) +
    value('FRBRname', id) +
    value('FRBRprescriptive', String(official)) +
    `</FRBRWork>\n<FRBRExpression>\n` +
    value('FRBRthis', `${expression}/!main`) +
    value('FRBRuri', expression) +
    date(day, dayName) +
    (official ? authors : editor) +
    // A copy of what was received: the issuer's own publication is the text that counts.
    value('FRBRauthoritative', 'false') +
    `<FRBRlanguage language="zho"/>\n` +
    `</FRBRExpression>\n<FRBRManifestation>\n` +
    value('FRBRthis', `${expression}/!main.xml`) +
    value('FRBRuri', `${expression}.xml`) +
    date(policy.lastChecked.on, 'check') +
    editor +
    value('FRBRformat', 'application/akn+xml') +
    `</FRBRManifestation>\n</identification>\n` +
    (policy.publishedOn === undefined
      ? ''
      : `<publication date="${policy.publishedOn}" name="received-text" showAs="${escapeXml(provenance.publisher)}"/>\n`) +
    `<references source="#editor">\n` +
    issuers.map((name, index) => organisation(`issuer-${index + 1}`, name)).join('') +
    organisation('editor', '安监知识库') +
    `<TLCRole eId="issuer" href="/akn/ontology/role/issuer" showAs="发文机关"/>\n` +
    `</references>\n</meta>\n`
  );
}

/** The inline element that says what a part of a paper is. */
function wrapPart(kind: PartKind, text: string, { issuedOn }: CorpusPolicy): string {
  switch (kind) {
    case 'title':
      return `<docTitle>${text}</docTitle>`;
    case 'document-number':
      return `<docNumber>${text}</docNumber>`;
    case 'signature':
      return `<signature>${text}</signature>`;
    case 'date':
      return issuedOn === undefined ? text : `<docDate date="${issuedOn}">${text}</docDate>`;
    case 'letterhead':
    case 'addressee':
    case 'note':
    case 'distribution':
    case 'imprint':
      return text;
  }
}

function writePart({ part, paragraphs }: PartBlock, policy: CorpusPolicy): string {
  return paragraphs
    .map(({ text }) => `<p class="${part}">${wrapPart(part, escapeXml(text), policy)}</p>\n`)
    .join('');
}

/** Headings open parts (and sections in them) that hold what follows; a clause apart closes them. */
function writeBody(blocks: readonly CorpusBlock[], policy: CorpusPolicy, toUrl: ToUrl): string {
  const open: ('part' | 'section')[] = [];
  const close = (depth: number) =>
    open
      .splice(depth)
      .reverse()
      .map((name) => `</${name}>\n`)
      .join('');
  const written = blocks.map((block) => {
    switch (block.kind) {
      case 'heading': {
        const name = block.depth === 2 ? 'part' : 'section';
        const closing = close(block.depth - 2);
        open.push(name);
        const text = block.paragraphs[0]?.text ?? '';
        return `${closing}<${name} eId="${block.id}">\n${writeHeading(text)}`;
      }
      case 'part':
        return close(0) + writePart(block, policy);
      case 'clause':
        return (block.clause.path.length === 0 ? close(0) : '') + writeClause(block.clause, toUrl);
    }
  });
  return written.join('') + close(0);
}

const printedNumber = /^(?:[一二三四五六七八九十百]+、|[（(][^（）()]+[）)])/;

function writeHeading(text: string): string {
  const number = printedNumber.exec(text)?.[0] ?? '';
  const num = number === '' ? '' : `<num>${escapeXml(number)}</num>`;
  return `${num}<heading>${escapeXml(text.slice(number.length))}</heading>\n`;
}

function writeClause(clause: CorpusClause, toUrl: ToUrl): string {
  const { id, label, printed, text, paragraphs } = clause;
  const number = printed && text.startsWith(label) ? label : '';
  const num = number === '' ? '' : `<num>${escapeXml(number)}</num>`;
  const content = paragraphs
    .map((paragraph, index) => {
      const from = index === 0 ? number.length : 0;
      return `<p>${writeParagraph(paragraph, from, clause, toUrl)}</p>`;
    })
    .join('\n');
  return `<clause eId="${id}">\n${num}<content>${content}</content>\n</clause>\n`;
}

/** A paragraph from a character on, each citation in it as a reference. */
function writeParagraph(
  { text, offset }: CorpusParagraph,
  from: number,
  { citations }: CorpusClause,
  toUrl: ToUrl,
): string {
  let xml = '';
  let at = offset + from;
  const end = offset + text.length;
  const slice = (start: number, stop: number) =>
    escapeXml(text.slice(start - offset, stop - offset));
  for (const citation of citations) {
    if (citation.start < at || citation.end > end) continue;
    xml += slice(at, citation.start);
    const href = escapeXml(toUrl(`/instruments/${citation.instrument}/`));
    xml += `<ref href="${href}">${slice(citation.start, citation.end)}</ref>`;
    at = citation.end;
  }
  return xml + slice(at, end);
}
