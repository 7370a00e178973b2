/** Fetches this site's own files, below the base path it is deployed at. Nothing else is fetched. */

/** Base path without its final slash. */
export const base = (document.documentElement.dataset['base'] ?? '/').replace(/\/$/, '');

/** Whether papers are read one by one: the site holds too many for a browser to load at once. */
export const inParts = document.documentElement.dataset['inParts'] !== undefined;

/** A file of the site could not be read; the message is Chinese and meant for the person. */
export class DataError extends Error {}

const cache = new Map<string, Promise<unknown>>();

/**
 * Reads one of the site's JSON files, once.
 * @param path begins with a slash: `/data/rulebook.json`
 * @throws DataError when the file cannot be read or is no JSON
 */
export function readData<T>(path: string): Promise<T> {
  const known = cache.get(path);
  if (known) return known as Promise<T>;
  const reading = fetchJson<T>(path);
  reading.catch(() => cache.delete(path));
  cache.set(path, reading);
  return reading;
}

async function fetchJson<T>(path: string): Promise<T> {
  let response: Response;
  try {
    response = await fetch(base + path);
  } catch {
    throw new DataError('读取数据失败，请检查网络后再试。');
  }
  if (!response.ok) throw new DataError(`读取数据失败（${response.status}），请稍后再试。`);
  try {
    const text = await response.text();
    await breath();
    const data = JSON.parse(text) as T;
    await breath();
    return data;
  } catch {
    throw new DataError('数据文件不完整，请稍后再试。');
  }
}

/**
 * Lets the browser answer its user between two steps: on an old machine reading, making ready and drawing
 * take a tenth of a second each.
 */
export function breath(): Promise<unknown> {
  return new Promise((resolve) => setTimeout(resolve));
}

/** What to tell a person of an error: browsers' own messages are English and help nobody. */
export function tellError(error: unknown): string {
  return error instanceof DataError ? error.message : '页面没有正常运行，请刷新页面重试。';
}
