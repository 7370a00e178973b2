import { satteri } from '@astrojs/markdown-satteri';

interface Props {
  readonly children?: unknown;
  readonly components?: Readonly<Record<string, unknown>>;
}
type Component = (props: Props) => unknown;

const textOf = (children: unknown): string =>
  Array.isArray(children)
    ? children.map(textOf).join('')
    : typeof children === 'string'
      ? children
      : '';

/**
 * Compiles and runs MDX as the build does, with the settings of astro.config.mjs.
 * @returns the text of each paragraph and heading that the page would show, without white space
 */
export async function compile(mdx: string): Promise<string[]> {
  const processor = satteri({ features: { smartPunctuation: false, gfm: false } });
  const renderer = await processor.createMdxRenderer?.({} as never, {} as never);
  const body = mdx.replace(/^---\n[\s\S]*?\n---\n/, '');
  const { code } = (await renderer?.process(body, '/index.mdx', {})) as { code: string };
  const shown: string[] = [];
  const jsx = (type: string | Component, props: Props): unknown => {
    if (typeof type === 'function') return type(props);
    // Whatever is not a paragraph, a heading or one of our two blocks would be markup made of the text.
    if (!/^(?:p|h2|h3|Clause|Part|Fragment)$/.test(type)) throw new Error(`<${type}> in the page`);
    if (/^(?:p|h2|h3)$/.test(type)) shown.push(textOf(props.children).replaceAll(/\s+/gu, ''));
    return null;
  };
  const module = code
    .replace(/^import \{[^}]*\} from "[^"]*";$/gm, '')
    .replaceAll(/^export default /gm, '')
    .replaceAll(/^export /gm, '');
  // Our own compiler's output of a text of this test.
  const run = new Function(
    '_jsx',
    '_jsxs',
    '_Fragment',
    `${module}\nreturn _createMdxContent;`,
  ) as (...runtime: unknown[]) => Component;
  run(jsx, jsx, 'Fragment')({ components: { Clause: 'Clause', Part: 'Part' } });
  return shown;
}
