import { pinyin } from 'pinyin-pro';
import type { PartKind } from '../model/clause.schema.ts';
import type { PolicyGenre, PolicyStatus } from '../model/policy.schema.ts';
import type { DraftBlock } from './draft-block.ts';
import type { Place } from './find-place.ts';
import type { PaperLine } from './paper-line.ts';
import { calendarDay, isDocumentNumber, isOrgan, readDay } from './recognise.ts';

/** What can be read off a paper; what is absent could not. */
export interface Identity {
  readonly title?: string;
  readonly documentNumber?: string;
  readonly issuers: readonly string[];
  readonly issuedOn?: string;
  readonly publishedOn?: string;
  readonly status: PolicyStatus;
  readonly genre?: PolicyGenre;
}

const bare = (text: string) => text.replaceAll(/\s+/gu, '');

/**
 * Reads title, number, issuers and dates off the recognised parts.
 * @param info lines of the page around the paper: 发布日期, 有效性
 * @param publishedOn day of publication as the page's meta tags have it
 */
export function identify(
  blocks: readonly DraftBlock[],
  info: readonly PaperLine[],
  publishedOn?: string,
): Identity {
  const printed = (kind: PartKind) =>
    blocks.flatMap((block) =>
      block.kind === 'part' && block.part === kind ? block.paragraphs.map(({ text }) => text) : [],
    );
  const [title] = printed('title');
  const number = printed('document-number').find(isDocumentNumber);
  const signatures = printed('signature');
  const issuers = readIssuers(title ?? '', printed('letterhead'), signatures);
  const issuedOn =
    printed('date')
      .map((text) => readDay(text.replace(/^[（(]/u, '')))
      .find(Boolean) ??
    signatures
      .map((text) => readDay(/(?:\d{4}|[二一]\S{3})\s*年.*$/u.exec(text)?.[0] ?? ''))
      .find(Boolean);
  const published = publishedOn ?? readPublished(info);
  const genre = title === undefined ? undefined : readGenre(title);
  return {
    ...(title !== undefined && { title: tidyTitle(title) }),
    ...(number !== undefined && { documentNumber: bare(number) }),
    issuers,
    ...(issuedOn !== undefined && { issuedOn }),
    ...(published !== undefined && { publishedOn: published }),
    status: readStatus(info),
    ...(genre !== undefined && { genre }),
  };
}

/** Line breaks of the printed title leave spaces; only one between two issuers is part of it. */
function tidyTitle(title: string): string {
  const [issuers = '', ...rest] = title.split('关于');
  const names = issuers.trim().split(/\s+/u);
  const head = names.length > 1 && names.every(isOrgan) ? names.join(' ') : bare(issuers);
  return rest.length === 0 ? title.trim() : [head, ...rest.map(bare)].join('关于');
}

/** Who issued it: the title says so first, else the red letters above it, else the signature. */
function readIssuers(
  title: string,
  letterheads: readonly string[],
  signatures: readonly string[],
): string[] {
  const before = title.includes('关于') ? (title.split('关于')[0] ?? '') : '';
  const heads = letterheads.map((text) => text.replace(/\s*文\s*件$/u, ''));
  const signed = signatures.map((text) => text.replace(/\s*(?:\d{4}|[二一]\S{3})\s*年.*$/u, ''));
  for (const texts of [[before], heads, signed]) {
    const names = texts.flatMap(splitOrgans);
    if (names.length > 0) return [...new Set(names)];
  }
  return [];
}

/** 中共弥勒市委弥勒市人民政府 names two; spaces inside a name are those of the print. */
function splitOrgans(text: string): string[] {
  const parts = text
    .trim()
    .split(/\s+|、/u)
    .filter((name) => name !== '');
  const names = parts.length > 1 && parts.every(isOrgan) ? parts : [bare(text)];
  return names
    .flatMap((name) => {
      const [, party, government] = /^(中共.+?委(?:员会)?)(.+人民政府)$/u.exec(name) ?? [];
      return party !== undefined && government !== undefined ? [party, government] : [name];
    })
    .filter(isOrgan);
}

const genres: readonly [RegExp, PolicyGenre][] = [
  [/意见$/u, 'opinion'],
  [/(?:通知|通报|通告|公告|函|批复)$/u, 'notice'],
  [/(?:方案|计划|规划|要点|预案|纲要)$/u, 'plan'],
  [/(?:办法|规定|细则|条例|制度|规则)$/u, 'measures'],
];

function readGenre(title: string): PolicyGenre | undefined {
  const end = bare(title).replace(/[（(][^）)]*[)）]$/u, '');
  return genres.find(([pattern]) => pattern.test(end))?.[1];
}

const dayPattern = /((?:19|20)\d{2})\s*[-/年.]\s*(\d{1,2})\s*[-/月.]\s*(\d{1,2})/gu;

/** The one day that the page around the paper names; two different ones decide nothing. */
function readPublished(info: readonly PaperLine[]): string | undefined {
  const days = new Set<string>();
  for (const { text } of info)
    for (const [, year, month, day] of text.matchAll(dayPattern)) {
      const found = calendarDay(Number(year), Number(month), Number(day));
      if (found !== undefined) days.add(found);
    }
  return days.size === 1 ? [...days][0] : undefined;
}

/** 有效性：有效, as catalogues of government information state it. */
function readStatus(info: readonly PaperLine[]): PolicyStatus {
  const text = info.map((line) => line.text).join('\n');
  const [, stated] = /有效性\s*[:：|]?\s*(有效|失效|废止|已废止|已失效)/u.exec(text) ?? [];
  if (stated === undefined) return 'unknown';
  return stated === '有效' ? 'in-force' : 'repealed';
}

/** mile-2020-3: place, year and number; without a number the day. undefined where a part is missing. */
export function proposeId(
  place: Place | undefined,
  { documentNumber, issuedOn, publishedOn }: Identity,
): string | undefined {
  if (!place) return undefined;
  const [, year, number] = /(\d{4})\D*(\d+)号$/u.exec(documentNumber ?? '') ?? [];
  const day = issuedOn ?? publishedOn;
  const rest = year !== undefined && number !== undefined ? `${year}-${Number(number)}` : day;
  if (rest === undefined) return undefined;
  const short = place.name
    .replace(/(?:\p{Script=Han}{1,4}?族)+自治[州县旗]$/u, '')
    .replace(/(?:自治区|地区|林区|特区|省|市|县|区|旗|盟|州)$/u, '');
  const name = (short.length >= 2 ? short : place.name).replaceAll(/[^\p{Script=Han}]/gu, '');
  const written = pinyin(name, { toneType: 'none', type: 'array', v: true }).join('');
  const latin = written.toLowerCase().replaceAll(/[^a-z]/g, '');
  return latin === '' ? undefined : `${latin}-${rest}`;
}
