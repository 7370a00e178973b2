/**
 * The policy under which the site must work: nothing inline, nothing from elsewhere, no frame of
 * another site around it. Trusted Types: no text becomes HTML or a script; scripts are started by
 * address only through the one policy of src/components/trusted-scripts.ts. Browsers that do not know
 * a word pass it over.
 */
export const contentSecurityPolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self'",
  "font-src 'self'",
  "connect-src 'self'",
  "manifest-src 'self'",
  "worker-src 'self'",
  "form-action 'self'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
  "require-trusted-types-for 'script'",
  'trusted-types default',
].join('; ');

/** What every answer says. The build writes them to _headers; docs/deploy/ says the same, held so by a test. */
export const securityHeaders: Readonly<Record<string, string>> = {
  'Content-Security-Policy': contentSecurityPolicy,
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
  'Permissions-Policy':
    'accelerometer=(), camera=(), display-capture=(), geolocation=(), gyroscope=(), microphone=(), payment=(), usb=()',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Embedder-Policy': 'require-corp',
  'Cross-Origin-Resource-Policy': 'same-origin',
  // For browsers that do not know frame-ancestors.
  'X-Frame-Options': 'DENY',
};

/** For files whose name changes with their content. */
export const immutable = 'public, max-age=31536000, immutable';
/** For files whose name stays: kept, and asked for again each time. */
export const revalidated = 'no-cache';

/**
 * Folders whose files hold a hash of their content in their names: the site's scripts and styles, and
 * the lists of the search where there are many papers. Everything else keeps its name, the data included.
 */
export const hashedFolders = ['_astro'] as const;

/**
 * How long a file may be kept.
 * @param path below the base path, without a slash in front
 */
export function cacheControlOf(path: string): string {
  return hashedFolders.some((folder) => path.startsWith(`${folder}/`)) ? immutable : revalidated;
}
