import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { MadePaper } from '../corpus/made-paper.ts';
import { toMarkdown } from './plain-markdown.ts';

/** Another generator that makes a site with a search out of the same texts. */
export interface Peer {
  readonly name: string;
  readonly build: string;
  readonly output: string;
  /** Files of its project beside the papers. */
  readonly files: Readonly<Record<string, string>>;
  readonly paperFile: (id: string) => string;
}

const manifest = (dependencies: Readonly<Record<string, string>>) =>
  JSON.stringify({ private: true, type: 'module', dependencies });

/** As their guides set them up, in Chinese; no list of all papers beside each, which would be fatal. */
export const peers: readonly Peer[] = [
  {
    name: 'Starlight + Pagefind',
    build: 'npx astro build',
    output: 'dist',
    paperFile: (id) => `src/content/docs/policies/${id}.md`,
    files: {
      'package.json': manifest({
        '@astrojs/starlight': '0.42.4',
        astro: '7.3.5',
        sharp: '^0.34.5',
      }),
      'astro.config.mjs': `import { defineConfig } from 'astro/config';
import starlight from '@astrojs/starlight';
export default defineConfig({
  integrations: [
    starlight({
      title: '文件',
      locales: { root: { label: '简体中文', lang: 'zh-CN' } },
      sidebar: [{ label: '首页', link: '/' }],
      pagination: false,
    }),
  ],
});
`,
      'src/content.config.ts': `import { defineCollection } from 'astro:content';
import { docsLoader } from '@astrojs/starlight/loaders';
import { docsSchema } from '@astrojs/starlight/schema';
export const collections = { docs: defineCollection({ loader: docsLoader(), schema: docsSchema() }) };
`,
      'src/content/docs/index.md': '---\ntitle: 文件\n---\n\n文件\n',
    },
  },
  {
    name: 'VitePress with local search',
    build: 'npx vitepress build',
    output: '.vitepress/dist',
    paperFile: (id) => `policies/${id}.md`,
    files: {
      'package.json': manifest({ vitepress: '1.6.4', vue: '^3.5.0' }),
      '.vitepress/config.ts': `import { defineConfig } from 'vitepress';
export default defineConfig({ lang: 'zh-CN', title: '文件', themeConfig: { search: { provider: 'local' } } });
`,
      'index.md': '---\ntitle: 文件\n---\n\n文件\n',
    },
  },
];

/** Writes a peer's project with the papers into a folder. */
export function writePeer(peer: Peer, papers: readonly MadePaper[], dir: string): void {
  const write = (path: string, text: string) => {
    const file = join(dir, path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
  };
  for (const [path, text] of Object.entries(peer.files)) write(path, text);
  for (const paper of papers) write(peer.paperFile(paper.id), toMarkdown(paper));
}
