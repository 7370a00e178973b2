/** Fetches this site's own files, below the base path it is deployed at. Nothing else is fetched. */

/** Base path without its final slash. */
export const base = (document.documentElement.dataset['base'] ?? '/').replace(/\/$/, '');

const cache = new Map<string, Promise<unknown>>();

/**
 * Reads one of the site's JSON files, once.
 * @param path begins with a slash: `/data/rulebook.json`
 * @throws Error in Chinese, for a person, when the file cannot be read
 */
export function readData<T>(path: string): Promise<T> {
  const known = cache.get(path);
  if (known) return known as Promise<T>;
  const reading = fetch(base + path).then((response) => {
    if (!response.ok) throw new Error(`读取数据失败（${response.status}），请刷新页面重试。`);
    return response.json() as Promise<T>;
  });
  reading.catch(() => cache.delete(path));
  cache.set(path, reading);
  return reading;
}
