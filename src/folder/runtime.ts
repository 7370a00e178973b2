/**
 * What a browser refuses to a page opened from a folder, made good: scripts may not fetch files
 * beside the page, start workers from them, or count on a server to find index.html. Loaded before
 * every other script of the folder flavour; the site's own code does not know of it.
 */

declare global {
  interface Window {
    /** A data file hands over its text: `folderFile("data/rulebook.json", "…")`. */
    folderFile: (path: string, text: string) => void;
    /** A worker's script hands over its body, to be run in the page. */
    folderWorker: (path: string, body: WorkerBody) => void;
  }
}

type WorkerBody = (self: WorkerSelf) => void;

/** The part of a worker's global scope that the site's workers use. */
interface WorkerSelf {
  postMessage: (data: unknown) => void;
  addEventListener: (type: string, listener: (event: MessageEvent) => void) => void;
  onmessage?: (event: MessageEvent) => void;
}

const script = document.currentScript as HTMLScriptElement;
const root = new URL(script.dataset['root'] ?? '.', location.href);

/** Where a file lies below the root: data/rulebook.json. */
function pathOf(address: string): string {
  const { href } = new URL(address, location.href);
  if (href.startsWith(root.href)) return href.slice(root.href.length).replace(/[?#].*$/, '');
  // Addresses that the build wrote for the root of a host.
  return new URL(href).pathname.replace(/^\//, '');
}

const texts = new Map<string, string>();
const bodies = new Map<string, WorkerBody>();
window.folderFile = (path, text) => texts.set(path, text);
window.folderWorker = (path, body) => bodies.set(path, body);

/** Runs a script of the folder once; scripts may be loaded from anywhere, files may not. */
function run(path: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const element = document.createElement('script');
    element.src = new URL(path, root).href;
    element.onload = () => {
      element.remove();
      resolve();
    };
    element.onerror = () => {
      element.remove();
      reject(new TypeError(`cannot read ${path}`));
    };
    document.head.append(element);
  });
}

window.fetch = async (input) => {
  const path = pathOf(input instanceof Request ? input.url : String(input));
  if (!texts.has(path)) await run(`${path}.js`);
  return new Response(texts.get(path), { headers: { 'content-type': 'application/json' } });
};

/** A worker that runs in the page: slower to answer meanwhile, but it runs. */
class PageWorker extends EventTarget {
  onmessage: ((event: MessageEvent) => void) | null = null;
  onerror: ((event: ErrorEvent) => void) | null = null;
  readonly #scope: WorkerSelf & EventTarget;
  readonly #ready: Promise<void>;

  constructor(address: string | URL) {
    super();
    const path = pathOf(String(address));
    this.#scope = Object.assign(new EventTarget(), {
      postMessage: (data: unknown) => this.#tell(new MessageEvent('message', { data })),
    }) as unknown as WorkerSelf & EventTarget;
    this.#ready = (bodies.has(path) ? Promise.resolve() : run(`${path}.folder.js`)).then(
      () => bodies.get(path)?.(this.#scope),
      () => this.#tell(new ErrorEvent('error', { message: `cannot run ${path}` })),
    );
  }

  postMessage(data: unknown): void {
    void this.#ready.then(() => {
      const event = new MessageEvent('message', { data });
      this.#scope.dispatchEvent(event);
      this.#scope.onmessage?.(event);
    });
  }

  terminate(): void {
    bodies.clear();
  }

  #tell(event: Event): void {
    this.dispatchEvent(event);
    if (event instanceof MessageEvent) this.onmessage?.(event);
    if (event instanceof ErrorEvent) this.onerror?.(event);
  }
}
window.Worker = PageWorker as unknown as typeof Worker;

/** Links that scripts make point to folders, as on a host; here they must name the file. */
function mend(link: Element): void {
  const address = link.getAttribute('href') ?? '';
  if (address === '' || address.startsWith('#') || /^(?!file:)[a-z]+:/i.test(address)) return;
  const { pathname, search, hash } = address.startsWith('/')
    ? new URL(address.slice(1), root)
    : new URL(address, location.href);
  const file = pathname.endsWith('/') ? `${pathname}index.html` : pathname;
  const mended = `file://${file}${search}${hash}`;
  if (address !== mended) link.setAttribute('href', mended);
}

new MutationObserver((changes) => {
  for (const { target, addedNodes, type } of changes) {
    if (type === 'attributes') mend(target as Element);
    for (const node of addedNodes)
      if (node instanceof Element) {
        if (node.matches('a[href]')) mend(node);
        node.querySelectorAll('a[href]').forEach(mend);
      }
  }
}).observe(document, {
  subtree: true,
  childList: true,
  attributes: true,
  attributeFilter: ['href'],
});

export {};
