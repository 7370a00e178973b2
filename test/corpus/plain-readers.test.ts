import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseWithLines } from '../../src/corpus/located-yaml.ts';
import { readPlainPolicyText } from '../../src/corpus/plain-policy-text.ts';
import { readPlainYaml } from '../../src/corpus/plain-yaml.ts';
import { parseMdxText } from '../../src/corpus/policy-text.ts';
import { contentDir } from '../support/broken-content.ts';

/*
 * Two quick readers answer for plain files. Where they answer, the careful ones must have answered the
 * same: held here over all content and over texts made to tempt them.
 */
const files = readdirSync(contentDir, { recursive: true, withFileTypes: true }).filter((entry) =>
  entry.isFile(),
);
const read = (ending: string) =>
  files
    .filter(({ name }) => name.endsWith(ending))
    .map(({ parentPath, name }) => readFileSync(join(parentPath, name), 'utf8'));

function expectSameYaml(text: string): boolean {
  const plain = readPlainYaml(text);
  if (!plain) return false;
  const careful = parseWithLines(text, 'a.yaml', 1);
  expect(careful.problems).toEqual([]);
  expect(plain.value).toEqual(careful.value);
  return true;
}

function expectSameText(body: string): boolean {
  const head = '---\nid: a\n---\n';
  const plain = readPlainPolicyText(body, 4);
  if (!plain) return false;
  const careful = parseMdxText(head + body, head, 'index.mdx', []);
  expect(careful.problems).toEqual([]);
  expect(plain).toEqual(careful.blocks);
  return true;
}

describe('plain YAML is read as the careful parser reads it', () => {
  test('in every annotation file, and the quick one answers for all of them', () => {
    const annotations = files.filter(({ parentPath }) => parentPath.includes('policies'));
    for (const { parentPath, name } of annotations)
      if (name.endsWith('.yaml')) {
        const text = readFileSync(join(parentPath, name), 'utf8');
        expect(expectSameYaml(text), join(parentPath, name)).toBe(true);
      }
    for (const text of read('.yaml')) expectSameYaml(text);
  });

  const scalar = fc.oneof(
    fc.constantFrom(
      ...['null', '~', 'true', 'Yes', 'no', 'off', '0o17', '017', '0x1F', '1e3', '.5', '+12', '-0'],
      ...['2020-12-31', '12:30:45', '1_000', '.inf', '.NaN', '<<', '=', '', '"a: b"', "'it''s'"],
      ...['"\\u200B"', '"\\n"', 'a #b', 'a: b', '- a', '*a', '&a b', '!!str 1', '| a', '[a, b]'],
      ...[
        '{ a: 1 }',
        '[',
        '}',
        '"',
        '每季度：至少一次',
        '3—5名',
        '@a',
        '`a`',
        '%a',
        '? a',
        '\u00A0',
      ],
    ),
    fc.string({ maxLength: 6 }),
    fc.integer().map(String),
    fc.double().map(String),
  );
  const key = fc.constantFrom(
    'id',
    'quote',
    'measure',
    '1',
    '"a"',
    '__proto__',
    'id ',
    '<<',
    'null',
  );
  const line = fc.tuple(fc.constantFrom('', '  ', '    ', '- ', '  - '), key, scalar);
  test('in lists and mappings of tempting values', () => {
    fc.assert(
      fc.property(fc.array(line, { maxLength: 6 }), (lines) => {
        expectSameYaml(
          lines.map(([indent, name, value]) => `${indent}${name}: ${value}`).join('\n'),
        );
      }),
      { numRuns: 4000 },
    );
  });
});

describe('plain text of a paper is read as MDX reads it', () => {
  test('in every paper, and the quick one answers for most of them', () => {
    const bodies = read('index.mdx').map((text) => text.replace(/^---\n[\s\S]*?\n---\n/, ''));
    expect(bodies.map(expectSameText).filter(Boolean).length).toBeGreaterThan(bodies.length / 2);
  });

  const piece = fc.constantFrom(
    ...[
      '为了安全',
      '(一)',
      '1\\.',
      '1.',
      '1) ',
      '2024年',
      '“八有”',
      '《规定》',
      '3—5名',
      ' ',
      '  ',
      '\t',
    ],
    ...['*', '_', '\\*', '\\_', '&amp;', '&', '<', '\\<', '{', '\\{', '}', '[a](b)', '[', ']', '`'],
    ...[
      '#',
      '##',
      '-',
      '+',
      '>',
      '=',
      '~',
      '~~',
      '|',
      '!',
      '\\',
      ':',
      '@',
      'import a',
      'export',
      '\\\\',
    ],
    ...[
      'https://a.cn',
      'a@b.cn',
      '\u3000',
      '\u200B',
      '\u00A0',
      '\n',
      '\\\n',
      '12 34',
      '…',
      '---',
      '***',
    ],
  );
  const paragraph = fc.array(piece, { maxLength: 5 }).map((pieces) => pieces.join(''));
  const attributes = fc.constantFrom(
    ...['id="c1" label="(一)" title="总则"', 'id="c1" title="引言" unprinted', 'id="c1"', 'id=c1'],
    ...['id="c1" id="c2" title="a" unprinted', "id='c1' title='a' unprinted", 'kind="title"'],
    ...[
      'id="c1" title="a&amp;b" unprinted',
      'id="c1" title={1} unprinted',
      'kind="note" kind="date"',
    ],
  );
  const block = fc.oneof(
    fc
      .tuple(
        fc.constantFrom('Clause', 'Part', 'Other'),
        attributes,
        fc.array(paragraph, { maxLength: 2 }),
        fc.constantFrom('\n\n', '\n', '\n\n\n'),
      )
      .map(([name, given, texts, gap]) => [`<${name} ${given}>`, ...texts, `</${name}>`].join(gap)),
    paragraph.map((text) => `## ${text}`),
    paragraph.map((text) => `### ${text}`),
    paragraph,
  );
  test('in blocks of tempting characters', () => {
    fc.assert(
      fc.property(
        fc.array(block, { maxLength: 3 }),
        fc.constantFrom('\n\n', '\n'),
        (blocks, gap) => {
          expectSameText(`\n${blocks.join(gap)}\n`);
        },
      ),
      { numRuns: 6000 },
    );
  });
});
