import { address } from '../components/site.ts';
import { readSiteSettings } from '../components/site-settings.ts';

/** Everything may be read; the sitemap is named where there is one. */
export const GET = () => {
  const lines = ['User-agent: *', 'Allow: /'];
  if (readSiteSettings().origin !== undefined)
    lines.push('', `Sitemap: ${address('/sitemap-index.xml')}`);
  return new Response(`${lines.join('\n')}\n`, {
    headers: { 'content-type': 'text/plain; charset=utf-8' },
  });
};
