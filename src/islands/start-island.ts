/** How every island begins: after the page is there to read, and saying so if it cannot. */
import { afterPaint } from './after-paint.ts';
import { readData } from './site-data.ts';

/**
 * Loads what runs in a page once its text has been painted: on a slow line or an old desktop the words
 * come first. What does not arrive, or fails, is told in its place; nothing was typed there yet.
 * @param selector where the island stands
 * @param data what it reads first, asked for together with its scripts
 * @param load imports what mounts it there. Only `mount` may be taken from its module: whoever passes the
 *   whole module on makes the bundler add an object with all its exports, and the code that builds it.
 */
export function startIsland(
  selector: string,
  data: readonly string[],
  load: () => Promise<(place: HTMLElement) => void>,
): void {
  const place = document.querySelector<HTMLElement>(selector);
  if (!place) return;
  afterPaint(() => {
    // Whoever needs a file asks for it again, and tells what is wrong with it.
    for (const path of data) readData(path).catch(() => undefined);
    load()
      .then((mount) => mount(place))
      .catch(() => place.append(notice()));
  });
}

function notice(): HTMLElement {
  const told = document.createElement('p');
  told.className = 'notice';
  told.setAttribute('role', 'alert');
  const again = document.createElement('button');
  again.className = 'tool';
  again.textContent = '刷新页面';
  again.onclick = () => location.reload();
  told.append('页面没有正常运行，请检查网络后刷新。 ', again);
  return told;
}
