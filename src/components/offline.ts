/** Keeps the site for offline use, and says when a new version waits. */
import './trusted-scripts.ts';

const base = (document.documentElement.dataset['base'] ?? '/').replace(/\/?$/, '/');
const container = navigator.serviceWorker;

function tell(message: string, action: string, run: () => void): void {
  const known = document.querySelector('[data-new-version]');
  if (known) known.remove();
  const notice = document.createElement('div');
  notice.className = 'new-version no-print';
  notice.dataset['newVersion'] = '';
  notice.setAttribute('role', 'status');
  const button = (name: string, press: () => void, kind: string) => {
    const element = document.createElement('button');
    element.type = 'button';
    element.className = kind;
    element.textContent = name;
    element.addEventListener('click', press);
    return element;
  };
  const { style } = document.documentElement;
  const dismiss = () => {
    notice.remove();
    style.removeProperty('--notice-height');
  };
  const words = document.createElement('span');
  words.textContent = message;
  notice.append(words, button(action, run, 'button'), button('以后再说', dismiss, 'tool'));
  document.body.append(notice);
  // What has the focus is scrolled from under it.
  style.setProperty('--notice-height', `${notice.offsetHeight + 8}px`);
}

let reloads = false;
const hadController = container.controller !== null;

/** After an update in another tab this page still runs the old scripts. */
function followNewVersion(): void {
  if (reloads) location.reload();
  else if (hadController) tell('网站已更新，刷新后使用新版本。', '刷新', () => location.reload());
}

function offer(worker: ServiceWorker): void {
  tell('有新版本：文件或程序有更新。', '更新', () => {
    reloads = true;
    worker.postMessage({ type: 'SKIP_WAITING' });
  });
}

/**
 * Starts the worker that keeps the site. Without it the site works as before, with a network: plain
 * http on an intranet knows no workers.
 */
export async function keepOffline(): Promise<void> {
  container.addEventListener('controllerchange', followNewVersion);
  try {
    const registration = await container.register(`${base}sw.js`, { scope: base });
    if (registration.waiting && container.controller) offer(registration.waiting);
    registration.addEventListener('updatefound', () => {
      const worker = registration.installing;
      worker?.addEventListener('statechange', () => {
        if (worker.state === 'installed' && container.controller) offer(worker);
      });
    });
  } catch (error) {
    console.info('offline copy not available:', error);
  }
}
