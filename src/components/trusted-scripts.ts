/**
 * What the Content-Security-Policy asks where the browser knows Trusted Types: a script is started by
 * its address (a worker, the keeper of the offline copy) only when this page says that the address is
 * one of the site's own. No text becomes HTML or a script at all: the policy has no word for that.
 *
 * Import it wherever a worker is started. It is the default policy, because the bundler starts them by
 * plain addresses.
 */

interface PolicyFactory {
  readonly defaultPolicy: object | null;
  readonly createPolicy: (
    name: string,
    rules: { createScriptURL: (address: string) => string | null },
  ) => object;
}

const factory = (globalThis as { trustedTypes?: PolicyFactory }).trustedTypes;
const base = (document.documentElement.dataset['base'] ?? '/').replace(/\/?$/, '/');

/** Whether a script lies where the build puts scripts. */
export function isOwnScript(address: string, page: string, basePath: string): boolean {
  const { origin, pathname } = new URL(address, page);
  if (origin !== new URL(page).origin || !pathname.startsWith(basePath)) return false;
  return /^(?:sw|_astro\/[\w.-]+)\.js$/.test(pathname.slice(basePath.length));
}

if (factory?.defaultPolicy === null)
  factory.createPolicy('default', {
    createScriptURL: (address) => (isOwnScript(address, location.href, base) ? address : null),
  });
