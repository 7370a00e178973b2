import { usualSiteName } from '../model/site-name.ts';
import { createHash } from 'node:crypto';
import type { Corpus, CorpusPolicy } from '../corpus/corpus.ts';
import { dateName } from '../rules/wording.ts';
import type { ToUrl } from './public-data.ts';
import { escapeXml } from './xml-text.ts';

/** Namespace of names that are addresses (RFC 4122, appendix C). */
const urlNamespace = '6ba7b811-9dad-11d1-80b4-00c04fd430c8';

/** A name-based UUID (version 5): the same name has the same id on every build and every host. */
export function uuidOf(name: string): string {
  const hash = createHash('sha1')
    .update(Buffer.from(urlNamespace.replaceAll('-', ''), 'hex'))
    .update(name)
    .digest();
  hash[6] = ((hash[6] ?? 0) & 0x0f) | 0x50;
  hash[8] = ((hash[8] ?? 0) & 0x3f) | 0x80;
  const hex = hash.toString('hex').slice(0, 32);
  return [
    hex.slice(0, 8),
    hex.slice(8, 12),
    hex.slice(12, 16),
    hex.slice(16, 20),
    hex.slice(20),
  ].join('-');
}

/**
 * The papers held here as an Atom feed (RFC 4287), last checked first. Dates are those of the content:
 * a build without a change writes the same file. Ids are UUIDs of the papers' ids, so that they stay
 * when the site moves.
 * @param toUrl whole address where the site knows its own, else below its root
 */
export function writeFeed(
  { policies }: Pick<Corpus, 'policies'>,
  toUrl: ToUrl,
  siteName = usualSiteName,
): string {
  const newest = [...policies].sort((a, b) => b.lastChecked.on.localeCompare(a.lastChecked.on));
  const [first] = newest;
  const entries = newest.map((policy) => writeEntry(policy, toUrl)).join('');
  return (
    `<?xml version="1.0" encoding="UTF-8"?>\n` +
    `<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="zh-CN">\n` +
    `<id>urn:uuid:${uuidOf('anjian-knowledge-base')}</id>\n` +
    `<title>${escapeXml(siteName)}：收录与核对</title>\n` +
    `<updated>${first ? timeOf(first) : '1970-01-01T00:00:00Z'}</updated>\n` +
    `<author><name>${escapeXml(siteName)}</name></author>\n` +
    `<link rel="alternate" type="text/html" href="${escapeXml(toUrl('/policies/'))}"/>\n` +
    `<link rel="self" type="application/atom+xml" href="${escapeXml(toUrl('/atom.xml'))}"/>\n` +
    entries +
    `</feed>\n`
  );
}

/** The content knows days: the day begins at midnight in China. */
function timeOf({ lastChecked }: CorpusPolicy): string {
  return `${lastChecked.on}T00:00:00+08:00`;
}

function writeEntry(policy: CorpusPolicy, toUrl: ToUrl): string {
  const { id, title, documentNumber, issuers, official, issuedOn, url, lastChecked } = policy;
  const summary = [
    official ? (documentNumber ?? '无文号') : '新闻报道，未收录文件原文',
    issuers.join('、'),
    issuedOn === undefined ? '发文日期未载明' : `${dateName(issuedOn)}发文`,
    `${policy.clauses.length} 条（段），${policy.obligations.length} 项义务`,
    `${dateName(lastChecked.on)}核对`,
  ].join('；');
  return (
    `<entry>\n` +
    `<id>urn:uuid:${uuidOf(`anjian-knowledge-base/policies/${id}`)}</id>\n` +
    `<title>${escapeXml(official ? title : `（新闻报道）${title}`)}</title>\n` +
    `<updated>${timeOf(policy)}</updated>\n` +
    `<link rel="alternate" type="text/html" href="${escapeXml(toUrl(url))}"/>\n` +
    `<summary>${escapeXml(summary)}</summary>\n` +
    `</entry>\n`
  );
}
