import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { encodeGbk } from './gbk.ts';
import { hidden, hostile } from './hostile.ts';
import { chanceOf, type Chance } from './random.ts';

/** What a mutation may lead to. */
export type Expectation =
  /** It must be refused. */
  | 'refused'
  /** It is legitimate: nothing may be said of it. */
  | 'accepted'
  /** Chance decides: refused, or every text and figure as before. */
  | 'either';

/** What a mutation did: where, and what the texts may differ in. */
export interface Mutated {
  readonly where: string;
  readonly expect?: Expectation;
  /** Text that a clause now ends with, legitimately: source.txt has it as well. */
  readonly added?: string;
  /** The clause that ends with it. */
  readonly clause?: string;
}

/** A copy of the content that holds one policy. */
export interface Content {
  readonly dir: string;
  readonly policy: string;
  readonly chance: Chance;
}

export interface Mutation {
  readonly name: string;
  readonly expect: Expectation;
  readonly mutate: (content: Content) => Mutated;
}

const policyFiles = [
  'index.mdx',
  'source.txt',
  'obligations.yaml',
  'citations.yaml',
  'not-duties.yaml',
];
const vocabularies = ['bearers', 'topics', 'facts', 'terms'].map(
  (name) => `vocabulary/${name}.yaml`,
);
const ofPolicy = ({ policy }: Content, name: string) => `policies/${policy}/${name}`;
const allFiles = (content: Content) => [
  ...policyFiles.map((name) => ofPolicy(content, name)),
  ...vocabularies,
  'instruments.yaml',
  'guides/about.mdx',
];
const lists = (content: Content) => allFiles(content).filter((file) => file.endsWith('.yaml'));
const read = ({ dir }: Content, file: string) => readFileSync(join(dir, file), 'utf8');
const write = ({ dir }: Content, file: string, text: string | Buffer) =>
  writeFileSync(join(dir, file), text);

function edit(content: Content, file: string, change: (text: string) => string): Mutated {
  const before = read(content, file);
  const after = change(before);
  // A mutation that changes nothing would test nothing: then the file must be as sound as before.
  write(content, file, after);
  return after === before ? { where: `${file} (unchanged)`, expect: 'accepted' } : { where: file };
}

const insertAt = (text: string, at: number, what: string) =>
  text.slice(0, at) + what + text.slice(at);
const cutAt = (text: string, from: number, to: number) => text.slice(0, from) + text.slice(to);

/** Changes one line that matches, chosen by chance. */
function editLine(
  content: Content,
  file: string,
  pattern: RegExp,
  change: (line: string) => string,
) {
  return edit(content, file, (text) => {
    const lines = text.split('\n');
    const matching = lines.flatMap((line, index) => (pattern.test(line) ? [index] : []));
    if (matching.length === 0) return text;
    const at = content.chance.pick(matching);
    lines[at] = change(lines[at] ?? '');
    return lines.join('\n');
  });
}

/** Exchanges what a key says in two entries of a list. */
function swap(content: Content, file: string, key: RegExp): Mutated {
  return edit(content, file, (text) => {
    const lines = text.split('\n');
    const matching = lines.flatMap((line, index) => (key.test(line) ? [index] : []));
    const one = content.chance.pick(matching);
    const others = matching.filter((index) => lines[index] !== lines[one]);
    if (others.length === 0) return text;
    const other = content.chance.pick(others);
    [lines[one], lines[other]] = [lines[other] ?? '', lines[one] ?? ''];
    return lines.join('\n');
  });
}

/** A key with a value of one line. */
const keyLine = /^ *(?:- )?[a-zA-Z]+: \S/;
const replaceValue = (line: string, value: string) =>
  line.replace(/^( *(?:- )?[a-zA-Z]+: ).*/, (_, key: string) => key + value);
/** Free text of the editors: shown, never interpreted. */
const freeText =
  /^ *(?:- )?(?:action|plain|evidence|reason|remark|prefLabel|definition|question|help|label|knownBy|what|receivedAs|publisher): (?![>|"'])/;

const clauseText = /^(?!\s|#|<|---|[a-zA-Z-]+:).{30,}$/;
const textLines = (mdx: string) => {
  const from = mdx.indexOf('\n---\n', 4) + 5;
  return { from, body: mdx.slice(from) };
};

/** Changes the paper's text in index.mdx, at a place chosen by chance, and nowhere else. */
function editPaper(content: Content, change: (line: string, at: number) => string): Mutated {
  const file = ofPolicy(content, 'index.mdx');
  return edit(content, file, (mdx) => {
    const { from, body } = textLines(mdx);
    const lines = body.split('\n');
    const at = content.chance.pick(
      lines.flatMap((line, index) => (clauseText.test(line) ? [index] : [])),
    );
    const line = lines[at] ?? '';
    lines[at] = change(line, 1 + content.chance.below(line.length - 2));
    return mdx.slice(0, from) + lines.join('\n');
  });
}

const escapeMdx = (text: string) => text.replaceAll(/[\\{}<>&[\]*_`!$#|~()-]/g, '\\$&');

/** Whether a line is the last paragraph of a clause. */
function isInClause(lines: readonly string[], index: number): boolean {
  return lines[index + 2] === '</Clause>';
}

/** Ends a clause of the paper, and the line of source.txt that it came from, with the same words. */
function addToPaper(content: Content, added: string): Mutated {
  const file = ofPolicy(content, 'index.mdx');
  const mdx = read(content, file);
  const { from, body } = textLines(mdx);
  const source = read(content, ofPolicy(content, 'source.txt'));
  const sourceLines = source.split(/\r?\n/);
  const lines = body.split('\n');
  const wanted = lines.flatMap((line, index) => {
    if (!clauseText.test(line) || !line.endsWith('。') || !isInClause(lines, index)) return [];
    const end = line.slice(-8);
    return sourceLines.filter((received) => received.trimEnd().endsWith(end)).length === 1
      ? [{ index, end }]
      : [];
  });
  // Of a paper that was simplified no line ends as that of source.txt does.
  if (wanted.length === 0) return { where: `${file} (unchanged)` };
  const { index, end } = content.chance.pick(wanted);
  lines[index] = `${lines[index] ?? ''}${escapeMdx(added)}`;
  write(content, file, mdx.slice(0, from) + lines.join('\n'));
  write(
    content,
    ofPolicy(content, 'source.txt'),
    sourceLines
      .map((line) => (line.trimEnd().endsWith(end) ? line.trimEnd() + added : line))
      .join('\n'),
  );
  const clause = /.*<Clause id="([^"]+)"/s.exec(lines.slice(0, index).join('\n'))?.[1] ?? '';
  return { where: file, added, clause };
}

const unknownIds: readonly [file: string, key: RegExp][] = [
  ['obligations.yaml', /^ {2}topic: /],
  ['obligations.yaml', /^ {2}clause: /],
  ['obligations.yaml', /^ {4}fact: /],
  ['citations.yaml', /^ {2}instrument: /],
  ['not-duties.yaml', /^- clause: /],
];

const unescapable = (text: string) => JSON.stringify(text);

export const mutations: readonly Mutation[] = [
  {
    name: 'cut off in the middle of a line',
    expect: 'either',
    mutate: (content) => {
      const file = content.chance.pick(allFiles(content));
      return edit(content, file, (text) =>
        text.slice(0, 1 + content.chance.below(text.length - 1)),
      );
    },
  },
  {
    name: 'cut off inside a character',
    expect: 'refused',
    mutate: (content) => {
      const file = content.chance.pick(allFiles(content));
      const bytes = readFileSync(join(content.dir, file));
      let at = 1 + content.chance.below(bytes.length - 1);
      while (at > 1 && ((bytes[at] ?? 0) & 0xc0) !== 0x80) at -= 1;
      write(content, file, bytes.subarray(0, at));
      return { where: `${file} at byte ${at}`, ...(at === 1 && { expect: 'either' as const }) };
    },
  },
  {
    name: 'written as GBK',
    expect: 'refused',
    mutate: (content) => {
      const file = content.chance.pick(allFiles(content));
      write(content, file, encodeGbk(read(content, file)));
      return { where: file };
    },
  },
  {
    name: 'written as UTF-16',
    expect: 'refused',
    mutate: (content) => {
      const file = content.chance.pick(allFiles(content));
      const bytes = Buffer.from(
        `${content.chance.pick(['', '\uFEFF'])}${read(content, file)}`,
        'utf16le',
      );
      write(content, file, content.chance.pick([bytes, bytes.swap16()]));
      return { where: file };
    },
  },
  {
    name: 'UTF-8 read as Latin-1 and saved so',
    expect: 'refused',
    mutate: (content) => {
      const file = content.chance.pick(allFiles(content));
      write(content, file, Buffer.from(read(content, file)).toString('latin1'));
      return { where: file };
    },
  },
  {
    name: 'a byte order mark, as 记事本 writes it',
    expect: 'accepted',
    mutate: (content) =>
      edit(content, content.chance.pick(allFiles(content)), (text) => `\uFEFF${text}`),
  },
  {
    name: 'Windows line ends',
    expect: 'accepted',
    mutate: (content) =>
      edit(content, content.chance.pick(allFiles(content)), (text) =>
        text.replaceAll('\n', '\r\n'),
      ),
  },
  {
    name: 'old Macintosh line ends',
    expect: 'refused',
    mutate: (content) =>
      edit(
        content,
        content.chance.pick([
          ofPolicy(content, 'index.mdx'),
          ofPolicy(content, 'obligations.yaml'),
        ]),
        (text) => text.replaceAll('\n', '\r'),
      ),
  },
  {
    name: 'one byte another',
    expect: 'either',
    mutate: (content) => {
      const file = content.chance.pick(
        [...policyFiles.slice(0, 3)].map((name) => ofPolicy(content, name)),
      );
      const bytes = readFileSync(join(content.dir, file));
      const at = content.chance.below(bytes.length);
      bytes[at] = content.chance.below(256);
      write(content, file, bytes);
      return { where: `${file} byte ${at}` };
    },
  },
  {
    name: 'a lost character',
    expect: 'refused',
    mutate: (content) =>
      editPaper(content, (line, at) => `${line.slice(0, at)}\uFFFD${line.slice(at + 1)}`),
  },
  {
    name: 'empty',
    expect: 'refused',
    mutate: (content) => {
      const file = content.chance.pick([
        ...policyFiles.slice(0, 3).map((name) => ofPolicy(content, name)),
        ...vocabularies.slice(0, 3),
        'instruments.yaml',
      ]);
      return edit(content, file, () => content.chance.pick(['', '\n', '# \n', '   ']));
    },
  },
  {
    name: 'missing',
    expect: 'refused',
    mutate: (content) => {
      const file = content.chance.pick(
        allFiles(content).filter(
          (name) => !name.endsWith('not-duties.yaml') && !name.endsWith('citations.yaml'),
        ),
      );
      rmSync(join(content.dir, file));
      return { where: file };
    },
  },
  {
    name: 'a folder in the place of a file',
    expect: 'refused',
    mutate: (content) => {
      const file = content.chance.pick(allFiles(content));
      rmSync(join(content.dir, file));
      mkdirSync(join(content.dir, file));
      return { where: file };
    },
  },
  {
    name: 'two ids exchanged',
    expect: 'refused',
    mutate: (content) => swap(content, ofPolicy(content, 'obligations.yaml'), /^ {2}clause: /),
  },
  {
    name: 'two clauses exchange their ids',
    expect: 'refused',
    mutate: (content) => {
      const file = ofPolicy(content, 'index.mdx');
      return edit(content, file, (text) => {
        const ids = [...text.matchAll(/<Clause id="([^"]+)"/g)].map(([, id]) => id ?? '');
        const one = content.chance.pick(ids);
        const other = content.chance.pick(ids.filter((id) => id !== one));
        return text.replaceAll(/<Clause id="([^"]+)"/g, (tag, id: string) =>
          id === one ? `<Clause id="${other}"` : id === other ? `<Clause id="${one}"` : tag,
        );
      });
    },
  },
  {
    name: 'an id given twice',
    expect: 'refused',
    mutate: (content) => {
      const file = content.chance.pick([
        ofPolicy(content, 'obligations.yaml'),
        ...vocabularies,
        'instruments.yaml',
      ]);
      return edit(content, file, (text) => {
        const ids = [...text.matchAll(/^- id: (.+)$/gm)].map(([, id]) => id ?? '');
        const [one, other] = [content.chance.below(ids.length - 1), ids.length - 1];
        return text.replace(`- id: ${ids[one] ?? ''}\n`, `- id: ${ids[other] ?? ''}\n`);
      });
    },
  },
  {
    name: 'a clause id given twice',
    expect: 'refused',
    mutate: (content) => {
      const file = ofPolicy(content, 'index.mdx');
      return edit(content, file, (text) => {
        const ids = [...text.matchAll(/<Clause id="([^"]+)"/g)].map(([, id]) => id ?? '');
        return text.replace(`<Clause id="${ids[1] ?? ''}"`, `<Clause id="${ids[0] ?? ''}"`);
      });
    },
  },
  {
    name: 'the id of another policy',
    expect: 'refused',
    mutate: (content) =>
      edit(content, ofPolicy(content, 'index.mdx'), (text) =>
        text.replace(
          /^id: .*$/m,
          content.chance.pick([
            'id: other-2020-1',
            'id: ../../etc',
            'id: constructor',
            'id: __proto__',
          ]),
        ),
      ),
  },
  {
    name: 'broader in a circle',
    expect: 'refused',
    mutate: (content) => {
      const file = content.chance.pick([
        'vocabulary/bearers.yaml',
        'vocabulary/topics.yaml',
        'vocabulary/terms.yaml',
      ]);
      return edit(content, file, (text) => {
        const entries = text.split(/^(?=- id: )/m);
        const length = 1 + content.chance.below(4);
        const ids = entries.map((entry) => /^- id: (.+)/.exec(entry)?.[1]);
        const first = 1 + content.chance.below(entries.length - 1 - length);
        return entries
          .map((entry, index) => {
            if (index < first || index >= first + length) return entry;
            const next = ids[index + 1 === first + length ? first : index + 1] ?? '';
            return `${entry.replace(/^ {2}broader: .*\n/m, '').trimEnd()}\n  broader: ${next}\n`;
          })
          .join('');
      });
    },
  },
  {
    name: 'a reference to what is not there',
    expect: 'refused',
    mutate: (content) => {
      const [name, key] = content.chance.pick(unknownIds);
      return editLine(content, ofPolicy(content, name), key, (line) =>
        replaceValue(
          line,
          content.chance.pick(['nowhere', 'constructor', 'c999', '__proto__', 'toString']),
        ),
      );
    },
  },
  {
    name: 'a quote of a megabyte',
    expect: 'refused',
    mutate: (content) =>
      editLine(
        content,
        ofPolicy(
          content,
          content.chance.pick(['obligations.yaml', 'citations.yaml', 'not-duties.yaml']),
        ),
        /^ {2}quote: /,
        () =>
          `  quote: ${content.chance.pick(['安全', 'x', '"', '`'])}${'每年不少于20万元'.repeat(140_000)}`,
      ),
  },
  {
    name: 'a quote of many long lines',
    expect: 'refused',
    mutate: (content) =>
      editLine(
        content,
        ofPolicy(content, 'obligations.yaml'),
        /^ {2}quote: /,
        () => `  quote: |\n${`    ${'每年不少于20万元'.repeat(4000)}\n`.repeat(30)}`,
      ),
  },
  {
    name: 'a paragraph that makes parsers slow',
    expect: 'refused',
    mutate: (content) =>
      editPaper(content, () =>
        content.chance.pick([
          Array.from({ length: 300 }, (_, index) => '`'.repeat(index)).join(' '),
          '[a]('.repeat(10_000),
          '*a _b '.repeat(8_000),
          '<'.repeat(50_000),
          '{'.repeat(40_000),
          '>'.repeat(5_000),
          '&'.repeat(49_000),
          '字'.repeat(2_000_000),
        ]),
      ),
  },
  {
    name: 'a hostile quote',
    expect: 'refused',
    mutate: (content) =>
      editLine(
        content,
        ofPolicy(content, content.chance.pick(['obligations.yaml', 'not-duties.yaml'])),
        /^ {2}quote: /,
        () => `  quote: ${unescapable(content.chance.pick(hostile))}`,
      ),
  },
  {
    name: 'hostile words in the paper that source.txt does not have',
    expect: 'refused',
    mutate: (content) =>
      editPaper(content, (line, at) =>
        insertAt(
          line,
          at,
          content.chance.pick([...hostile].filter((text) => !text.includes('&lt;'))),
        ),
      ),
  },
  {
    name: 'hostile words between the clauses',
    expect: 'refused',
    mutate: (content) =>
      edit(content, ofPolicy(content, 'index.mdx'), (text) =>
        text.replace('\n<Clause', `\n${content.chance.pick(hostile)}\n\n<Clause`),
      ),
  },
  {
    name: 'hostile attributes of a clause',
    expect: 'refused',
    mutate: (content) =>
      edit(content, ofPolicy(content, 'index.mdx'), (text) =>
        text.replace(
          '<Clause ',
          `<Clause ${content.chance.pick(['onclick="alert(1)"', 'onload={alert(1)}', '{...globalThis}', 'set:html="<b>"', 'client:load', 'style="display:none"', '__proto__="x"', 'id={process.exit()}', 'class="no-print"'])} `,
        ),
      ),
  },
  {
    name: 'hostile words in a guide',
    expect: 'refused',
    mutate: (content) =>
      edit(
        content,
        'guides/about.mdx',
        (text) =>
          `${text}\n\n${content.chance.pick(hostile.filter((word) => /^[<{[]|^import|^export/.test(word)))}\n`,
      ),
  },
  {
    name: 'hostile words of an editor',
    expect: 'accepted',
    mutate: (content) => {
      const file = content.chance.pick(
        lists(content).filter(
          (name) => !name.endsWith('citations.yaml') && name !== 'instruments.yaml',
        ),
      );
      return editLine(content, file, freeText, (line) =>
        replaceValue(line, unescapable(content.chance.pick(hostile))),
      );
    },
  },
  {
    name: 'hostile words that the paper really has',
    expect: 'accepted',
    mutate: (content) => addToPaper(content, content.chance.pick(hostile)),
  },
  {
    name: 'a hidden character in the paper',
    expect: 'refused',
    mutate: (content) =>
      editPaper(content, (line, at) => insertAt(line, at, content.chance.pick(hidden))),
  },
  {
    name: 'a hidden character in the paper, as an entity',
    expect: 'refused',
    mutate: (content) =>
      editPaper(content, (line, at) =>
        insertAt(
          line,
          at,
          content.chance.pick(['&#x202E;', '&#8203;', '&shy;', '&#7;', '&rlm;', '&zwnj;']),
        ),
      ),
  },
  {
    name: 'a hidden character in an annotation',
    expect: 'refused',
    mutate: (content) =>
      editLine(content, content.chance.pick(lists(content)), keyLine, (line) =>
        insertAt(line, line.length, content.chance.pick(hidden)),
      ),
  },
  {
    name: 'a hidden character in an annotation, as an escape',
    expect: 'refused',
    mutate: (content) =>
      editLine(content, ofPolicy(content, 'obligations.yaml'), /^ {2}(?:action|plain): /, (line) =>
        replaceValue(
          line,
          content.chance.pick([
            '"不少于\\u202E02名"',
            '"\\u200B"',
            '"\\uD800"',
            '"a\\0b"',
            '"\\e[2J"',
          ]),
        ),
      ),
  },
  {
    name: 'aliases that make a billion',
    expect: 'refused',
    mutate: (content) =>
      edit(content, content.chance.pick(lists(content)), (text) => {
        const bomb = Array.from(
          { length: 9 },
          (_, level) =>
            `- &l${level} [${Array.from({ length: 9 }, () => (level === 0 ? 'ha' : `*l${level - 1}`)).join(', ')}]`,
        ).join('\n');
        return content.chance.pick([
          `${bomb}\n${text}`,
          `${text}\n- &self\n  id: *self\n`,
          `${text}\n- <<: *nothing\n`,
          `- &a [*a]\n${text}`,
        ]);
      }),
  },
  {
    name: 'nesting without end',
    expect: 'refused',
    mutate: (content) =>
      edit(
        content,
        content.chance.pick(lists(content)),
        (text) =>
          `${text}\n${content.chance.pick(['- '.repeat(60_00), `- ${'['.repeat(9000)}`, `- ${'? '.repeat(9000)}`, `- ${'{a: '.repeat(3000)}`, `-\n${Array.from({ length: 1000 }, (_, depth) => `${' '.repeat(depth + 2)}a:`).join('\n')}`])}\n`,
      ),
  },
  {
    name: 'clauses in clauses without end',
    expect: 'refused',
    mutate: (content) =>
      edit(
        content,
        ofPolicy(content, 'index.mdx'),
        (text) => text + '\n<Clause id="z1" label="一" title="一">\n'.repeat(1000),
      ),
  },
  {
    name: 'what YAML can and content may not',
    expect: 'refused',
    mutate: (content) =>
      edit(content, content.chance.pick(lists(content)), (text) =>
        content.chance.pick([
          `${text}\n---\n${text}`,
          `${text}\n- !!js/function "alert(1)"\n`,
          `${text}\n- ? [a, b]\n  : c\n`,
          `${text}\n\t- id: x\n`,
          `{ ${text}`,
          `%YAML 9.9\n---\n${text}\n...\n- x`,
          `${text}\n- __proto__: { id: hacked }\n`,
          `${text}\n- constructor: x\n`,
          `${text}\n- null\n- 3\n`,
          'true\n',
          '"text"\n',
          'a: b\n',
        ]),
      ),
  },
  {
    name: 'a value of another type',
    expect: 'refused',
    mutate: (content) =>
      editLine(
        content,
        ofPolicy(content, 'obligations.yaml'),
        /^ {2}(?:clause|modality|topic|action|quote): /,
        (line) =>
          replaceValue(
            line,
            content.chance.pick([
              '3',
              'null',
              '[]',
              '{}',
              'true',
              '',
              '.nan',
              '[a, b]',
              '{ __proto__: x }',
              '""',
              '1e999',
            ]),
          ),
      ),
  },
  {
    name: 'a figure of another type',
    expect: 'refused',
    mutate: (content) =>
      editLine(
        content,
        ofPolicy(content, 'obligations.yaml'),
        /^ {4,}(?:min|max|times|count): \d/,
        (line) =>
          replaceValue(
            line,
            content.chance.pick([
              '"2"',
              '两',
              '-1',
              '.inf',
              '.nan',
              '2.5.1',
              'null',
              '[2]',
              '0x7f',
              '1e400',
              '2名',
              '99999999999999999999999',
              '0',
            ]),
          ),
      ),
  },
  {
    name: 'a day that is none',
    expect: 'refused',
    mutate: (content) =>
      editLine(content, ofPolicy(content, 'index.mdx'), /^(?:issuedOn|publishedOn): /, (line) =>
        replaceValue(
          line,
          content.chance.pick([
            '2020-02-30',
            '2020-13-01',
            '2020/6/12',
            '20200612',
            '2020年6月12日',
            '明天',
            '12-06-2020',
            '2020-6-12',
            '-1',
            'null',
            '[2020, 6, 12]',
            '2020-06-12T00:00:00Z',
            '!!timestamp 2020-06-12',
            '9999-99-99',
          ]),
        ),
      ),
  },
  {
    name: 'a place that is none',
    expect: 'refused',
    mutate: (content) =>
      editLine(content, ofPolicy(content, 'index.mdx'), /^jurisdiction: /, (line) =>
        replaceValue(
          line,
          content.chance.pick([
            '532504',
            '"999999"',
            '"000000"',
            '"53"',
            '"532504202"',
            '弥勒市',
            '"__proto__"',
            '"../../x"',
            '"５３２５０４"',
            'null',
          ]),
        ),
      ),
  },
  {
    name: 'a frontmatter that is none',
    expect: 'refused',
    mutate: (content) =>
      edit(content, ofPolicy(content, 'index.mdx'), (text) =>
        content.chance.pick([
          text.replace(/^---\n[\s\S]*?\n---\n/, ''),
          text.replace('---\n', ''),
          text.replace(/\n---\n/, '\n'),
          ` ${text}`,
          text.replace(/^---\n[\s\S]*?\n---\n/, '---\n---\n'),
          text.replace(/^---\n/, '+++\n'),
          text.replace('\nid:', '\nconstructor: x\nid:'),
          text.replace('\nid:', '\n__proto__: { official: true }\nid:'),
        ]),
      ),
  },
  {
    name: 'a character of the paper lost, doubled or another',
    expect: 'refused',
    mutate: (content) =>
      editPaper(content, (line, at) =>
        content.chance.pick([
          cutAt(line, at, at + 1),
          insertAt(line, at, '不'),
          `${line.slice(0, at)}${line[at] === '安' ? '全' : '安'}${line.slice(at + 1)}`,
        ]),
      ),
  },
  {
    name: 'a line of source.txt lost, doubled or moved',
    expect: 'refused',
    mutate: (content) =>
      edit(content, ofPolicy(content, 'source.txt'), (text) => {
        const lines = text.split('\n');
        const filled = lines.flatMap((line, index) => (line.trim().length > 30 ? [index] : []));
        const at = content.chance.pick(filled.slice(3));
        return content.chance
          .pick([
            lines.filter((_, index) => index !== at),
            [...lines.slice(0, at), lines[at] ?? '', ...lines.slice(at)],
            [lines[at] ?? '', ...lines.filter((_, index) => index !== at)],
          ])
          .join('\n');
      }),
  },
];

/**
 * All hostile words at once: in the papers (and their sources), and in every kind of free text of the
 * editors.
 * @returns the clauses that now end with such words
 */
export function addHostileWords(dir: string): { policy: string; clause: string; words: string }[] {
  const policies = readdirSync(join(dir, 'policies')).sort();
  let turn = 0;
  const next = () => hostile[(turn += 1) % hostile.length] ?? '';
  const rewrite = (file: string, change: (text: string) => string) =>
    writeFileSync(join(dir, file), change(readFileSync(join(dir, file), 'utf8')));
  const ofEditors = (text: string) =>
    text
      .split('\n')
      .map((line, index) =>
        freeText.test(line) && index % 7 === 0 ? replaceValue(line, JSON.stringify(next())) : line,
      )
      .join('\n');
  for (const file of vocabularies) rewrite(file, ofEditors);
  return policies.flatMap((policy, seed) => {
    for (const name of ['obligations.yaml', 'not-duties.yaml'])
      rewrite(`policies/${policy}/${name}`, ofEditors);
    const content = { dir, policy, chance: chanceOf(seed) };
    return Array.from({ length: 4 }, () => {
      const words = next();
      const { clause = '' } = addToPaper(content, words);
      return { policy, clause, words };
    }).filter(({ clause }) => clause !== '');
  });
}
