import type { ToUrl } from './public-data.ts';
import { usualSiteName } from '../model/site-name.ts';
import { cutText, escapeXml } from './xml-text.ts';

/** The standard allows no more. */
const longestName = 16;

/**
 * OpenSearch 1.1 description: the browser’s own search box asks this site.
 * @param toUrl gives whole addresses; browsers refuse others
 */
export function writeOpenSearch(toUrl: ToUrl, siteName = usualSiteName): string {
  // The braces are the standard’s own and must not be encoded.
  const template = `${escapeXml(toUrl('/search/'))}?q={searchTerms}`;
  return (
    `<?xml version="1.0" encoding="UTF-8"?>\n` +
    `<OpenSearchDescription xmlns="http://a9.com/-/spec/opensearch/1.1/">\n` +
    `<ShortName>${escapeXml(cutText(siteName, longestName))}</ShortName>\n` +
    `<Description>按条款搜索基层安全生产监管文件</Description>\n` +
    `<Language>zh-CN</Language>\n` +
    `<InputEncoding>UTF-8</InputEncoding>\n` +
    `<Image width="32" height="32" type="image/x-icon">${escapeXml(toUrl('/favicon.ico'))}</Image>\n` +
    `<Url type="text/html" method="get" template="${template}"/>\n` +
    `</OpenSearchDescription>\n`
  );
}
