import type { CorpusBlock, CorpusClause, CorpusParagraph, CorpusPolicy } from '../corpus/corpus.ts';
import type { PartKind } from '../model/clause.schema.ts';
import type { ToUrl } from './public-data.ts';
import { escapeXml } from './xml-text.ts';

const namespace = 'http://docs.oasis-open.org/legaldocml/ns/akn/3.0';

/** What a paper does not say of itself. */
export interface AkomaNtosoContext {
  /** Puts site and base path before the address of an instrument. */
  readonly toUrl: ToUrl;
  /** Name of the division in which the paper binds, 云南省 红河哈尼族彝族自治州 弥勒市. */
  readonly place: string;
}

/**
 * A paper as Akoma Ntoso 3.0 (OASIS LegalDocML): the issued text, its structure and its citations.
 * Duties, notes and explanations are stand-off and stay out. The eIds are the ids of the clauses and
 * headings of this site, not those of OASIS's Naming Convention: what cites a clause finds it here too.
 */
export function writeAkomaNtoso(policy: CorpusPolicy, { toUrl, place }: AkomaNtosoContext): string {
  const { preface, body, conclusions } = divide(policy.blocks);
  const part = (name: string, blocks: readonly PartBlock[]) =>
    blocks.length === 0
      ? ''
      : `<${name}>\n${blocks.map((block) => writePart(block, policy)).join('')}</${name}>\n`;
  return (
    `<?xml version="1.0" encoding="UTF-8"?>\n` +
    `<akomaNtoso xmlns="${namespace}">\n<doc name="${policy.genre}">\n` +
    writeMeta(policy, place) +
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

/** Issuers of a paper. Who wrote a report is not known: the issuers are those of the paper it tells of. */
function authorsOf({ official, issuers }: CorpusPolicy): { eId: string; role: string }[] {
  return official
    ? issuers.map((_, index) => ({ eId: `issuer-${index + 1}`, role: 'issuer' }))
    : [{ eId: 'publisher-1', role: 'publisher' }];
}

function writeMeta(policy: CorpusPolicy, place: string): string {
  const { id, title, documentNumber, genre, official } = policy;
  const [day, dayName] = dayOf(policy);
  // The Naming Convention knows ISO 3166 here and no counties; where a paper binds is a restriction.
  const country = 'cn';
  const work = `/akn/${country}/doc/${genre}/${day}/${id}`;
  const expression = `${work}/zho@${day}`;
  const value = (name: string, text: string, more = '') =>
    `<${name} value="${escapeXml(text)}"${more}/>\n`;
  const date = (on: string, name: string) => `<FRBRdate date="${on}" name="${name}"/>\n`;
  const authors = authorsOf(policy)
    .map(({ eId, role }) => `<FRBRauthor href="#${eId}" as="#${role}"/>\n`)
    .join('');
  return (
    `<meta>\n<identification source="#editor">\n` +
    `<FRBRWork>\n` +
    value('FRBRthis', `${work}/!main`) +
    value('FRBRuri', work) +
    value('FRBRalias', title, ' name="title"') +
    date(day, dayName) +
    authors +
    value('FRBRcountry', country) +
    value('FRBRsubtype', genre) +
    (documentNumber === undefined ? '' : value('FRBRnumber', documentNumber)) +
    value('FRBRname', id) +
    value('FRBRprescriptive', String(official)) +
    `</FRBRWork>\n<FRBRExpression>\n` +
    value('FRBRthis', `${expression}/!main`) +
    value('FRBRuri', expression) +
    date(day, dayName) +
    authors +
    // A copy of what was received: the issuer's own publication is the text that counts.
    value('FRBRauthoritative', 'false') +
    `<FRBRlanguage language="zho"/>\n` +
    `</FRBRExpression>\n<FRBRManifestation>\n` +
    value('FRBRthis', `${expression}/!main.xml`) +
    value('FRBRuri', `${expression}.xml`) +
    date(policy.lastChecked.on, 'check') +
    `<FRBRauthor href="#editor"/>\n` +
    value('FRBRformat', 'application/akn+xml') +
    `</FRBRManifestation>\n</identification>\n` +
    writePublication(policy) +
    // A report binds nowhere.
    (official
      ? `<analysis source="#editor">\n<restrictions source="#editor">\n` +
        `<restriction type="jurisdiction" refersTo="#place"/>\n` +
        `</restrictions>\n</analysis>\n`
      : '') +
    writeReferences(policy, place) +
    `</meta>\n`
  );
}

/** Akoma Ntoso means official publication: what a news site did is told by its date and its author. */
function writePublication({ official, publishedOn, provenance }: CorpusPolicy): string {
  return official && publishedOn !== undefined
    ? `<publication date="${publishedOn}" name="received-text" showAs="${escapeXml(provenance.publisher)}"/>\n`
    : '';
}

/** Everything that an attribute of the metadata points to. */
function writeReferences(policy: CorpusPolicy, place: string): string {
  const { id, official, issuers, jurisdiction, provenance } = policy;
  const entry = (kind: string, eId: string, path: string, showAs: string) =>
    `<TLC${kind} eId="${eId}" href="/akn/ontology/${kind.toLowerCase()}/${path}" showAs="${escapeXml(showAs)}"/>\n`;
  const organisation = (eId: string, showAs: string) =>
    entry('Organization', eId, `cn/${id}/${eId}`, showAs);
  return (
    `<references source="#editor">\n` +
    issuers.map((name, index) => organisation(`issuer-${index + 1}`, name)).join('') +
    (official ? '' : organisation('publisher-1', provenance.publisher)) +
    organisation('editor', '安监知识库') +
    (official
      ? entry('Location', 'place', `cn/${jurisdiction}`, place) +
        entry('Role', 'issuer', 'issuer', '发文机关')
      : entry('Role', 'publisher', 'publisher', '发布者')) +
    `</references>\n`
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
