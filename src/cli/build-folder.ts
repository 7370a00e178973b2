/** `npm run build:folder`: the site as a folder that opens by double click, from a disk or a stick. */
import {
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { build, type BuildOptions, type Plugin } from 'esbuild';

const [source = 'dist', target = 'dist-folder'] = process.argv.slice(2);

/** What only a server can use. */
const useless = ['sw.js', '_headers', 'robots.txt', 'site.webmanifest', 'offline'];

const files = (ending: string, folder = target): string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((file) => file.replaceAll('\\', '/'))
    .filter((file) => file.endsWith(ending))
    .sort();

/**
 * The bundler lists, for what is loaded on demand, files to be fetched ahead. Here they are part of the
 * script already, and a page from a folder may fetch none.
 */
const fetchNothingAhead: Plugin = {
  name: 'fetch-nothing-ahead',
  setup({ onLoad }) {
    onLoad({ filter: /\/_astro\/[^/]+\.js$/ }, ({ path: file }) => ({
      contents: readFileSync(file, 'utf8').replace(/=>(\w)\.map\(\1=>(\w)\[\1\]\)/, '=>[]'),
      loader: 'js',
    }));
  },
};

rmSync(target, { recursive: true, force: true });
cpSync(source, target, { recursive: true });
for (const name of useless) rmSync(path.join(target, name), { recursive: true, force: true });

const read = listsRead();
await writeScripts();
writeData(read);
for (const file of files('.html')) writePage(file);
console.log(`${target}/index.html opens by double click`);

/**
 * Modules do not load from a folder: each becomes a script of its own that holds what it imports.
 * Any of them may be the start of a page or of a worker.
 */
async function writeScripts(): Promise<void> {
  const folder = path.join(source, '_astro');
  const scripts = files('.js', folder);
  const starts = new Set<string>();
  for (const page of files('.html'))
    for (const [, name] of readFileSync(path.join(target, page), 'utf8').matchAll(
      /<script(?: type="module"[^>]*)? src="[^"]*\/_astro\/([^"]+)"/g,
    ))
      if (name !== undefined) starts.add(name);
  const workers = scripts.filter((name) => /worker/i.test(name) && !starts.has(name));
  const common = {
    bundle: true,
    minify: true,
    charset: 'utf8',
    target: 'chrome88',
    logLevel: 'warning',
    // A worker's address is told from that of the page.
    define: { 'import.meta.url': 'location.href', 'import.meta.resolve': 'undefined' },
    plugins: [fetchNothingAhead],
  } satisfies BuildOptions;
  const out = path.join(target, '_astro');
  mkdirSync(out, { recursive: true });
  for (const name of scripts) rmSync(path.join(out, name));
  for (const name of starts)
    await build({
      ...common,
      format: 'iife',
      entryPoints: [path.join(folder, name)],
      outfile: path.join(out, name),
    });
  for (const name of workers)
    await build({
      ...common,
      format: 'iife',
      entryPoints: [path.join(folder, name)],
      outfile: path.join(out, `${name}.folder.js`),
      banner: { js: `folderWorker(${JSON.stringify(`_astro/${name}`)},function(self){` },
      footer: { js: '});' },
    });
  await build({
    ...common,
    format: 'iife',
    entryPoints: [path.join(import.meta.dirname, '../folder/runtime.ts')],
    outfile: path.join(target, 'folder.js'),
  });
}

/** The lists in /data/ that some script of the site reads; the others are for people to take away. */
function listsRead(): ReadonlySet<string> {
  const folder = path.join(source, '_astro');
  const scripts = files('.js', folder).map((name) => readFileSync(path.join(folder, name), 'utf8'));
  const named = scripts.flatMap((text) => text.match(/\bdata\/[\w-]+\.json/g) ?? []);
  // Of many papers the duties are read paper by paper.
  const isInParts = existsSync(path.join(source, 'data/obligations'));
  return new Set(named.filter((file) => !isInParts || file !== 'data/obligations.json'));
}

/**
 * Pages read data as scripts. A list is for people as well, and stands there twice if pages read it; the
 * parts of lists, and what the search reads, are for pages alone; schemas are for people alone.
 */
function writeData(read: ReadonlySet<string>): void {
  for (const file of files('.json')) {
    if (file.startsWith('data/schemas/')) continue;
    const isList = path.posix.dirname(file) === 'data';
    if (!isList || read.has(file)) writeDataScript(file);
    if (!isList) rmSync(path.join(target, file));
  }
}

/** A script may be read where a file may not: it hands the text over. */
function writeDataScript(file: string): void {
  const text = readFileSync(path.join(target, file), 'utf8');
  writeFileSync(
    path.join(target, `${file}.js`),
    `folderFile(${JSON.stringify(file)},${JSON.stringify(text)});\n`,
  );
}

/** Addresses of the page's own tags, told from where the page lies; text is left alone. */
function writePage(file: string): void {
  const depth = file.split('/').length - 1;
  const root = depth === 0 ? './' : '../'.repeat(depth);
  const html = readFileSync(path.join(target, file), 'utf8');
  const written = html
    .replace(/<[a-z][^>]*>/gi, (tag) =>
      tag
        .replace(/ (href|src|action)="\/([^"]*)"/g, (_, name: string, address: string) => {
          const [, where = '', rest = ''] = /^([^?#]*)(.*)$/.exec(address) ?? [];
          const page = where === '' || where.endsWith('/') ? `${where}index.html` : where;
          return ` ${name}="${root}${page}${rest}"`;
        })
        .replace(/ data-base="[^"]*"/, ` data-base="${root.replace(/\/$/, '')}"`)
        .replace(/^<script type="module"(?: fetchpriority="low")?/, '<script defer'),
    )
    // Scripts hold here what they import, and a page from a folder may fetch none.
    .replace(/\s*<link rel="(?:manifest|modulepreload)"[^>]*>/g, '')
    .replace('<head>', `<head><script src="${root}folder.js" data-root="${root}"></script>`);
  writeFileSync(path.join(target, file), written);
}
