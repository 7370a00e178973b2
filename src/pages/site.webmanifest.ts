import { jsonResponse } from '../components/json-response.ts';
import { siteName } from '../components/overlay.ts';
import { href } from '../components/site.ts';

/** Made at build: its addresses lie below the base path. */
export const GET = () =>
  jsonResponse({
    name: siteName,
    short_name: siteName,
    lang: 'zh-CN',
    start_url: href('/'),
    scope: href('/'),
    display: 'browser',
    background_color: '#fdfcfa',
    theme_color: '#b3121d',
    icons: [192, 512].map((size) => ({
      src: href(`/icon-${size}.png`),
      sizes: `${size}x${size}`,
      type: 'image/png',
    })),
  });
