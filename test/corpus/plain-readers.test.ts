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
  const scattered = fc
    .array(line, { minLength: 1, maxLength: 6 })
    .map((lines) => lines.map(([indent, name, value]) => `${indent}${name}: ${value}`).join('\n'));

  // As an annotation is written, with a tempting value among plain ones.
  const plainScalar = fc.constantFrom(
    ...['每季度：至少一次', '"a: b"', '3 years', '2020年', '2020-12-31', '-0.5', '20', '[]', ''],
    ...['no', 'off', '每月1次', '（县）级', '《规定》', '1 null', 'nullable', '3—5名', 'a-b', 'y'],
  );
  const value = fc.oneof({ arbitrary: plainScalar, weight: 6 }, { arbitrary: scalar, weight: 1 });
  const names = fc.uniqueArray(fc.constantFrom('id', 'quote', 'measure', 'when', 'off', 'y'), {
    minLength: 1,
    maxLength: 4,
  });
  const entry = fc
    .tuple(names, fc.array(value, { minLength: 4, maxLength: 4 }), fc.constantFrom('  ', '    '))
    .map(([keys, values, indent]) =>
      keys
        .map((name, at) =>
          // A list in a mapping, a mapping in a mapping, or a value.
          name === 'when'
            ? `when:\n${indent}- ${values[at] ?? ''}\n${indent}- ${values[3] ?? ''}`
            : name === 'measure'
              ? `measure:\n${indent}min: ${values[at] ?? ''}\n${indent}unit: ${values[3] ?? ''}`
              : `${name}: ${values[at] ?? ''}`,
        )
        .join('\n'),
    );
  const listed = fc
    .array(entry, { minLength: 1, maxLength: 3 })
    .map((entries) => entries.map((lines) => `- ${lines.replaceAll('\n', '\n  ')}`).join('\n'));

  test.each([
    ['scattered lines', scattered, 50],
    ['lists', listed, 1000],
    ['a mapping', entry, 1000],
  ] as const)('in %s of tempting values', (_, texts, fewest) => {
    let answered = 0;
    fc.assert(
      fc.property(texts, (text) => {
        if (expectSameYaml(text)) answered += 1;
      }),
      { numRuns: 4000 },
    );
    // A reader that leaves all to the other one is not put to the test.
    expect(answered).toBeGreaterThan(fewest);
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
  // As a paper is written, with a tempting character here and there.
  const plainPiece = fc.constantFrom(
    ...[
      '各乡镇要配备',
      '不少于2名',
      '专职',
      '监管人员',
      '，',
      '。',
      '；',
      '（一）',
      '《规定》',
      '2020年',
    ],
    ...['“八有”', '3—5名', '20%', 'GB/T 9704', '1.5 倍', '〔2020〕3号'],
  );
  const sentence = fc
    .array(fc.oneof({ arbitrary: plainPiece, weight: 12 }, { arbitrary: piece, weight: 1 }), {
      minLength: 1,
      maxLength: 6,
    })
    .map((pieces) => pieces.join(''));
  const written = fc
    .tuple(
      fc.constantFrom(
        'Clause id="c1" label="(一)" title="总则"',
        'Clause id="c2" title="引言" unprinted',
        'Clause id="c3" label="三、" title="“八有”" noDuty="只是说明"',
        'Part kind="title"',
        'Part kind="date"',
      ),
      fc.array(sentence, { minLength: 1, maxLength: 3 }),
    )
    .map(([head, texts]) =>
      [`<${head}>`, ...texts, `</${head.startsWith('Clause') ? 'Clause' : 'Part'}>`].join('\n\n'),
    );
  const likely = fc.oneof(
    written,
    sentence.map((text) => `## ${text}`),
  );

  test.each([
    ['anything', block, 100],
    ['clauses', likely, 1000],
  ] as const)('in %s with tempting characters', (_, blocks, fewest) => {
    let answered = 0;
    fc.assert(
      fc.property(
        fc.array(blocks, { minLength: 1, maxLength: 3 }),
        fc.constantFrom('\n\n', '\n'),
        (made, gap) => {
          if (expectSameText(`\n${made.join(gap)}\n`)) answered += 1;
        },
      ),
      { numRuns: 6000 },
    );
    expect(answered).toBeGreaterThan(fewest);
  });
});
