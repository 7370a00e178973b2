import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it, test } from 'vitest';
import { checkSource } from '../../src/corpus/gates/source-gate.ts';
import { parsePolicyText } from '../../src/corpus/policy-text.ts';
import type { Block } from '../../src/corpus/text-block.ts';
import { policySchema } from '../../src/model/policy.schema.ts';
import { draftOf, readDraft } from './read-draft.ts';

/*
 * The five papers as they were received, against what people made of them. The drafts are to find what
 * the editors found; what they cannot is named below, paper by paper.
 */
const read = (id: string, file: string) => readFileSync(`content/policies/${id}/${file}`, 'utf8');

/** What an editor made: the line of source.txt on which each block begins, and what it is. */
function placed(
  blocks: readonly Block[],
  source: string,
  normalisations: Parameters<typeof checkSource>[0]['normalisations'],
): { clauses: string[]; parts: string[]; titles: string[] } {
  const { origins } = checkSource({
    mdxFile: '',
    sourceFile: '',
    source,
    blocks,
    normalisations,
    lineOfNormalisation: () => 1,
  });
  const lineOf = (block: Block) =>
    origins.find(({ paragraph }) => paragraph === block.paragraphs[0])?.fromLine;
  return {
    clauses: blocks.flatMap((block) =>
      block.kind === 'clause'
        ? [`${lineOf(block)} ${block.attributes.id} ${block.attributes.label ?? ''}`]
        : [],
    ),
    titles: blocks.flatMap((block) =>
      block.kind === 'clause' ? [`${block.attributes.id} ${block.attributes.title}`] : [],
    ),
    parts: blocks.flatMap((block) =>
      block.kind === 'clause'
        ? []
        : [`${lineOf(block)} ${block.kind === 'part' ? block.part : block.depth}`],
    ),
  };
}

async function compare(id: string) {
  const source = read(id, 'source.txt');
  const text = parsePolicyText(read(id, 'index.mdx'), 'index.mdx');
  const meta = policySchema.parse(text.frontmatter.value);
  const draft = await draftOf(source);
  const drafted = readDraft(draft);
  return {
    meta,
    draft,
    problems: drafted.problems,
    theirs: placed(text.blocks, source, meta.provenance.normalisations),
    ours: placed(drafted.blocks, source, draft.normalisations),
  };
}

const papers = readdirSync('content/policies');
const share = (theirs: readonly string[], ours: readonly string[]) => ({
  wanted: theirs.length,
  found: theirs.filter((entry) => ours.includes(entry)).length,
  wrong: ours.filter((entry) => !theirs.includes(entry)).length,
});

describe.each(papers)('%s', (id) => {
  it('passes the source gate as it is', async () => {
    const { problems } = await compare(id);
    expect(problems).toEqual([]);
  });

  it('leaves source.txt as it was received', async () => {
    const { draft } = await compare(id);
    expect(draft.files['source.txt']).toBe(read(id, 'source.txt'));
  });

  it('drops the lines that its editor dropped', async () => {
    const { meta, draft } = await compare(id);
    const dropped = (of: typeof draft.normalisations) => {
      const lines = read(id, 'source.txt').split('\n');
      return of.flatMap((n) => {
        if (n.kind !== 'drop') return [];
        const [from = 0, to = from] = n.lines.split('-').map(Number);
        return lines.slice(from - 1, to).filter((line) => line.trim() !== '');
      });
    };
    expect(dropped(draft.normalisations)).toEqual(dropped(meta.provenance.normalisations));
  });
});

test('clauses, headings and printed parts stand where the editors put them, with their ids and labels', async () => {
  const figures: Record<string, unknown> = {};
  for (const id of papers) {
    const { theirs, ours } = await compare(id);
    figures[id] = {
      clauses: share(theirs.clauses, ours.clauses),
      parts: share(theirs.parts, ours.parts),
      titles: share(theirs.titles, ours.titles),
    };
  }
  expect(figures).toMatchInlineSnapshot(`
    {
      "baofeng-2020-28": {
        "clauses": {
          "found": 12,
          "wanted": 12,
          "wrong": 0,
        },
        "parts": {
          "found": 8,
          "wanted": 8,
          "wrong": 0,
        },
        "titles": {
          "found": 12,
          "wanted": 12,
          "wrong": 0,
        },
      },
      "huludao-2018-15": {
        "clauses": {
          "found": 40,
          "wanted": 40,
          "wrong": 0,
        },
        "parts": {
          "found": 11,
          "wanted": 11,
          "wrong": 0,
        },
        "titles": {
          "found": 40,
          "wanted": 40,
          "wrong": 0,
        },
      },
      "jincheng-2021-10": {
        "clauses": {
          "found": 17,
          "wanted": 17,
          "wrong": 0,
        },
        "parts": {
          "found": 15,
          "wanted": 15,
          "wrong": 0,
        },
        "titles": {
          "found": 17,
          "wanted": 17,
          "wrong": 0,
        },
      },
      "mile-2020-3": {
        "clauses": {
          "found": 17,
          "wanted": 17,
          "wrong": 0,
        },
        "parts": {
          "found": 9,
          "wanted": 9,
          "wrong": 0,
        },
        "titles": {
          "found": 17,
          "wanted": 17,
          "wrong": 0,
        },
      },
      "xinzhou-2022-campaign": {
        "clauses": {
          "found": 5,
          "wanted": 5,
          "wrong": 0,
        },
        "parts": {
          "found": 1,
          "wanted": 1,
          "wrong": 0,
        },
        "titles": {
          "found": 0,
          "wanted": 5,
          "wrong": 5,
        },
      },
    }
  `);
});

test('what is printed is read, and what is not is left out', async () => {
  const found: Record<string, unknown> = {};
  for (const id of papers) {
    const { meta, draft } = await compare(id);
    const { identity, place } = draft;
    const same = (ours: unknown, theirs: unknown) =>
      JSON.stringify(ours) === JSON.stringify(theirs)
        ? 'same'
        : ours === undefined || JSON.stringify(ours) === '[]'
          ? 'left out'
          : `${JSON.stringify(ours)} for ${JSON.stringify(theirs)}`;
    found[id] = {
      id: same(draft.id, id),
      title: same(identity.title, meta.title),
      documentNumber: same(identity.documentNumber, meta.documentNumber),
      issuers: same(identity.issuers, meta.issuers),
      jurisdiction: same(place?.code, meta.jurisdiction),
      issuedOn: same(identity.issuedOn, meta.issuedOn),
      publishedOn: same(identity.publishedOn, meta.publishedOn),
      status: same(identity.status, meta.status),
      genre: same(identity.genre, meta.genre),
    };
  }
  expect(found).toMatchInlineSnapshot(`
    {
      "baofeng-2020-28": {
        "documentNumber": "same",
        "genre": "same",
        "id": "same",
        "issuedOn": "same",
        "issuers": "same",
        "jurisdiction": "same",
        "publishedOn": "same",
        "status": "same",
        "title": "same",
      },
      "huludao-2018-15": {
        "documentNumber": "left out",
        "genre": "same",
        "id": ""huludao-2018-07-09" for "huludao-2018-15"",
        "issuedOn": "same",
        "issuers": "same",
        "jurisdiction": "same",
        "publishedOn": "same",
        "status": "same",
        "title": "same",
      },
      "jincheng-2021-10": {
        "documentNumber": "same",
        "genre": "same",
        "id": "same",
        "issuedOn": "same",
        "issuers": "same",
        "jurisdiction": "same",
        "publishedOn": "left out",
        "status": "same",
        "title": "same",
      },
      "mile-2020-3": {
        "documentNumber": "same",
        "genre": "same",
        "id": "same",
        "issuedOn": "same",
        "issuers": "same",
        "jurisdiction": "same",
        "publishedOn": "same",
        "status": "same",
        "title": "same",
      },
      "xinzhou-2022-campaign": {
        "documentNumber": "same",
        "genre": "left out",
        "id": ""xinzhou-2022-05-23" for "xinzhou-2022-campaign"",
        "issuedOn": "same",
        "issuers": "left out",
        "jurisdiction": "same",
        "publishedOn": "same",
        "status": "same",
        "title": "same",
      },
    }
  `);
});

test('every sentence that the coverage gate asks for stands in the worklist', async () => {
  for (const id of papers) {
    const { draft } = await compare(id);
    const list = draft.files['obligations.yaml'] ?? '';
    const words = /应当|必须|不得|严禁|禁止|不少于|不低于|不超过|至少/u;
    for (const block of draft.blocks)
      if (block.kind === 'clause')
        for (const { text } of block.paragraphs)
          for (const sentence of text.split(/(?<=[。；;])/u))
            if (words.test(sentence))
              expect(list).toContain(sentence.replaceAll(/\s+/gu, ' ').slice(0, 100).trim());
    expect(list.trimEnd().endsWith('[]')).toBe(true);
  }
});
