import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { load } from 'cheerio';
import { afterAll, expect, test } from 'vitest';
import { hostile } from '../corpus/faults/hostile.ts';
import { addHostileWords } from '../corpus/faults/mutations.ts';
import { builtFiles } from '../support/built-site.ts';
import { buildSite } from '../support/site-server.ts';

const scratch = mkdtempSync(join(tmpdir(), 'anjian-build-'));
afterAll(() => rmSync(scratch, { recursive: true, force: true }));

/** A copy of the content that holds 弥勒’s paper alone. */
function copyContent(name: string): string {
  const dir = join(scratch, name);
  cpSync('content', dir, { recursive: true });
  for (const other of [
    'jincheng-2021-10',
    'baofeng-2020-28',
    'xinzhou-2022-campaign',
    'huludao-2018-15',
  ])
    rmSync(join(dir, 'policies', other), { recursive: true });
  edit(join(dir, 'instruments.yaml'), (text) => text.replace(/^ +policy: huludao-2018-15\n/m, ''));
  return dir;
}

function edit(path: string, change: (text: string) => string): void {
  const before = readFileSync(path, 'utf8');
  const after = change(before);
  if (after === before) throw new Error(`nothing changed in ${path}`);
  writeFileSync(path, after);
}

test('CONTENT_DIR builds another corpus, wherever it lies', () => {
  const outDir = join(scratch, 'other-dist');
  const { status, output } = buildSite(outDir, { CONTENT_DIR: copyContent('other') });
  expect(status, output).toBe(0);
  expect(existsSync(join(outDir, 'policies/mile-2020-3/index.html'))).toBe(true);
  expect(existsSync(join(outDir, 'policies/jincheng-2021-10/index.html'))).toBe(false);
});

test('a build does not reach for the content of the build before it', () => {
  const other = copyContent('gone');
  // Another base path empties Astro's store; the next build fills it with its own paths.
  expect(buildSite(join(scratch, 'sub-dist'), { BASE_PATH: '/anjian/' }).status).toBe(0);
  expect(buildSite(join(scratch, 'gone-dist'), { CONTENT_DIR: other }).status).toBe(0);
  rmSync(other, { recursive: true });
  const { status, output } = buildSite(join(scratch, 'own-dist'));
  expect(status, output).toBe(0);
});

test('content that is not sound stops the build, says where, and leaves no dist/', () => {
  const dir = copyContent('broken');
  edit(join(dir, 'policies/mile-2020-3/obligations.yaml'), (text) =>
    text.replace(
      'quote: 每个乡镇(街道)配备应急管理专职监管人员不少于2名',
      'quote: 每个乡镇(街道)配备应急管理专职监管人员不少于3名',
    ),
  );
  const outDir = join(scratch, 'broken-dist');
  cpSync('dist', outDir, { recursive: true });
  const { status, output } = buildSite(outDir, { CONTENT_DIR: dir });
  expect(status).not.toBe(0);
  expect(output).toMatch(/obligations\.yaml:\d+ {2}c12\.10: the quote is not in clause c12/);
  expect(output).toContain('nearest: 每个乡镇(街道)配备应急管理专职监管人员不少于2名');
  expect(existsSync(outDir)).toBe(false);
});

test('a site that knows its address has a sitemap, a search description and whole addresses', () => {
  const outDir = join(scratch, 'addressed-dist');
  const { status, output } = buildSite(outDir, {
    SITE_URL: 'https://www.example.gov.cn',
    BASE_PATH: '/anjian/',
    SITE_NAME: '某县人民政府',
    SITE_ID_CODE: '5325040001',
  });
  expect(status, output).toBe(0);
  const read = (path: string) => readFileSync(join(outDir, path), 'utf8');
  const home = read('index.html');
  expect(home).toContain('<meta name="SiteName" content="某县人民政府">');
  expect(home).toContain('<meta name="SiteDomain" content="www.example.gov.cn">');
  expect(home).toContain('<meta name="SiteIDCode" content="5325040001">');
  expect(home).toContain('href="/anjian/opensearch.xml"');
  const root = 'https://www.example.gov.cn/anjian/';
  expect(read('opensearch.xml')).toContain(`${root}search/?q={searchTerms}`);
  expect(read('robots.txt')).toContain(`Sitemap: ${root}sitemap-index.xml`);
  expect(read('sitemap-index.xml')).toContain(`${root}sitemap-0.xml`);
  const sitemap = read('sitemap-0.xml');
  expect(sitemap).toContain(`<loc>${root}policies/mile-2020-3/</loc>`);
  expect(sitemap).not.toContain('/404');
  expect(read('atom.xml')).toContain(`href="${root}policies/mile-2020-3/"`);
  expect(read('data/akoma-ntoso/mile-2020-3.xml')).toContain(`href="${root}instruments/`);
  expect(read('data/clauses.json')).toContain('"/anjian/policies/mile-2020-3/#c12"');
});

test('a build is the same to the byte elsewhere: other folder, other zone, other language, other order', () => {
  const content = join(scratch, '另一处 content');
  cpSync('content', content, { recursive: true });
  const outDir = join(scratch, 'again-dist');
  const backwards = pathToFileURL(resolve('test/support/backwards.mjs')).href;
  const { status, output } = buildSite(outDir, {
    CONTENT_DIR: content,
    TZ: 'Pacific/Kiritimati',
    LANG: 'tr_TR.UTF-8',
    LC_ALL: 'tr_TR.UTF-8',
    NODE_OPTIONS: `--import=${backwards}`,
  });
  expect(status, output).toBe(0);
  const files = builtFiles('');
  expect(builtFiles('', outDir)).toEqual(files);
  const differing = files.filter(
    (file) => !readFileSync(join('dist', file)).equals(readFileSync(join(outDir, file))),
  );
  expect(differing).toEqual([]);
});

test('hostile words that papers and editors really use are shown, and nothing more', () => {
  const content = join(scratch, 'hostile');
  cpSync('content', content, { recursive: true });
  const added = addHostileWords(content);
  const outDir = join(scratch, 'hostile-dist');
  const { status, output } = buildSite(outDir, { CONTENT_DIR: content });
  expect(status, output).toBe(0);

  const pages = builtFiles('.html', outDir);
  expect(pages).toEqual(builtFiles('.html'));
  const shown = new Set<string>();
  for (const page of pages) {
    const html = readFileSync(join(outDir, page), 'utf8');
    const $ = load(html);
    const known = load(readFileSync(join('dist', page), 'utf8'));
    expect(
      $(
        'script:not([src]):not([type="application/ld+json"]), style, iframe, base, [style], object, embed',
      ).length,
      page,
    ).toBe(0);
    expect($('script').length, page).toBe(known('script').length);
    for (const data of $('script[type="application/ld+json"]').toArray())
      expect(() => JSON.parse($(data).text()) as unknown, page).not.toThrow();
    // Elements that words could have made: no page has a picture of its own outside its drawings.
    expect($('img').length, page).toBe(known('img').length);
    for (const element of $('*').toArray())
      for (const [name, value] of Object.entries($(element).attr() ?? {})) {
        expect(name.startsWith('on'), `${page}: ${name}`).toBe(false);
        if (name === 'href' || name === 'src' || name === 'action')
          expect(value, page).not.toMatch(/^\s*(?:javascript|data|vbscript):|^\/\//i);
      }
    for (const words of hostile) if ($('main').text().includes(words)) shown.add(words);
  }
  expect([...shown].sort()).toEqual([...hostile].sort());
  for (const { policy, clause, words } of added) {
    const $ = load(readFileSync(join(outDir, `policies/${policy}/index.html`), 'utf8'));
    const issued = $(`#${clause} .issued`).last();
    issued.find('[data-annotation]').remove();
    expect(issued.text().endsWith(words), `${policy} ${clause}: ${issued.text()}`).toBe(true);
  }
});

test.each([
  [
    'a clause that would run',
    'policies/mile-2020-3/index.mdx',
    '<Clause id="c14"',
    '<Clause id={process.exit(0)} id="c14"',
  ],
  ['a guide that would run', 'guides/about.mdx', '## 编写规则', '<script>{`alert(1)`}</script>'],
  [
    'aliases that make a billion',
    'vocabulary/terms.yaml',
    '- id:',
    '- &a [x, x]\n- [*a, *a]\n- id:',
  ],
])('%s stops the build before it runs', (name, file, from, to) => {
  const dir = copyContent(name);
  edit(join(dir, file), (text) => text.replace(from, to));
  const { status, output } = buildSite(join(scratch, `${name}-dist`), { CONTENT_DIR: dir });
  expect(status).not.toBe(0);
  expect(output).toMatch(new RegExp(`${file.replaceAll('/', '[/]')}:\\d+ {2}`));
  expect(output).toContain('hint:');
});
