import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { load } from 'cheerio';
import { describe, expect, test } from 'vitest';
import { validateXML, type XMLFileInfo } from 'xmllint-wasm';
import { writeAkomaNtoso } from '../../src/exports/akoma-ntoso.ts';
import type { CorpusPolicy } from '../../src/corpus/corpus.ts';
import { corpus } from '../support/real-corpus.ts';

interface Schema {
  readonly schema: string;
  /** What the schema imports. */
  readonly preload: readonly XMLFileInfo[];
}

const used: Schema = {
  schema: readFileSync('test/support/schemas/akomantoso30-used.xsd', 'utf8'),
  preload: [],
};
/** OASIS's own file, which is no part of the repository; xml.xsd lies beside it, as published. */
const readWhole = (path: string): Schema => ({
  schema: readFileSync(path, 'utf8'),
  preload: [
    { fileName: 'xml.xsd', contents: readFileSync(join(dirname(path), 'xml.xsd'), 'utf8') },
  ],
});
const wholePath = process.env['AKN_SCHEMA'];
const schemas: [name: string, schema: Schema][] = [
  ['the part of the schema that is used', used],
  ...(wholePath ? [['AKN_SCHEMA', readWhole(wholePath)] satisfies [string, Schema]] : []),
];

const validate = (contents: string, schema: Schema) =>
  validateXML({
    xml: { fileName: 'paper.xml', contents },
    ...schema,
    // The whole schema takes more than the 16 MB that are given unasked.
    maxMemoryPages: 4096,
  });
const place = '某省 某市 某县';
const writePaper = (policy: CorpusPolicy) =>
  writeAkomaNtoso(policy, { toUrl: (path) => path, place });
const write = (id: string) => {
  const policy = corpus.policies.find((candidate) => candidate.id === id);
  if (!policy) throw new Error(`no policy ${id}`);
  return writePaper(policy);
};
const read = (xml: string) => load(xml, { xml: true });

describe.each(corpus.policies.map((policy) => [policy.id, policy] as const))('%s', (_, policy) => {
  const xml = writePaper(policy);
  const $ = read(xml);

  test.each(schemas)('is valid Akoma Ntoso 3.0 by %s', async (_name, schema) => {
    const { valid, errors } = await validate(xml, schema);
    expect(errors).toEqual([]);
    expect(valid).toBe(true);
  });

  test('holds the text of the paper, character for character, in its order, and nothing else', () => {
    const $ = read(xml);
    $('meta').remove();
    // Line breaks between elements are layout of the file; those between paragraphs are compared below.
    const written = $('akomaNtoso')
      .find('p, num, heading')
      .map((_index, element) => $(element).text())
      .get();
    const expected = policy.blocks.flatMap((block) =>
      (block.kind === 'clause' ? block.clause.paragraphs : block.paragraphs).map(
        ({ text }) => text,
      ),
    );
    expect(written.join('')).toBe(expected.join(''));
    expect($('akomaNtoso').text().replaceAll('\n', '')).toBe(expected.join(''));
  });

  test('names each clause by its id on the site, with its own text', () => {
    const clauses = $('clause')
      .map((_index, element) => $(element).attr('eId'))
      .get();
    expect(clauses).toEqual(policy.clauses.map(({ id }) => id));
    for (const clause of policy.clauses) {
      const element = $(`clause[eId="${clause.id}"]`);
      const paragraphs = element
        .find('p')
        .map((_index, p) => $(p).text())
        .get();
      expect(element.find('num').text() + paragraphs.join('\n')).toBe(clause.text);
    }
  });

  test('points only to what it holds', () => {
    const pointers = ['href', 'as', 'source', 'refersTo'].flatMap((name) =>
      $(`[${name}^="#"]`)
        .map((_index, element) => $(element).attr(name))
        .get(),
    );
    expect(pointers).toContain('#editor');
    for (const pointer of new Set(pointers))
      expect($(`references > [eId="${pointer.slice(1)}"]`).length, pointer).toBe(1);
  });

  test('has names made of its metadata, as the Naming Convention wants them', () => {
    const value = (name: string) => $(`FRBRWork > ${name}`).attr('value');
    const day = $('FRBRWork > FRBRdate').attr('date');
    const work = value('FRBRuri') ?? '';
    expect(work).toBe(
      `/akn/${value('FRBRcountry')}/doc/${value('FRBRsubtype')}/${day}/${value('FRBRname')}`,
    );
    expect(value('FRBRcountry')).toBe('cn');
    expect($('FRBRExpression > FRBRuri').attr('value')).toBe(
      `${work}/${$('FRBRlanguage').attr('language')}@${$('FRBRExpression > FRBRdate').attr('date')}`,
    );
  });

  test('marks the citations, and nothing of the editor', () => {
    const refs = $('ref')
      .map((_index, element) => $(element).text())
      .get();
    const quotes = policy.clauses.flatMap(({ citations }) => citations.map(({ quote }) => quote));
    expect(refs).toEqual(quotes);
    for (const { plain } of policy.obligations) if (plain) expect(xml).not.toContain(plain);
  });
});

test('弥勒’s paper stands in its parts; its closing words stand in none', () => {
  const $ = read(write('mile-2020-3'));
  expect($('clause[eId="c12"]').parent('part').children('heading').text()).toBe(
    '全面提升基层执法能力',
  );
  expect($('clause[eId="c12"] > num').text()).toBe('(十二)');
  expect($('clause[eId="closing"]').parent().is('mainBody')).toBe(true);
  expect($('FRBRWork > FRBRuri').attr('value')).toBe('/akn/cn/doc/opinion/2020-06-12/mile-2020-3');
});

test('葫芦岛’s clauses stand in sections of parts', () => {
  const $ = read(write('huludao-2018-15'));
  const section = $('clause[eId="c13"]').parent('section');
  expect(section.children('num').text()).toBe('(二)');
  expect(section.parent('part').children('heading').text()).toBe('主要任务');
});

test('a paper says where it binds', () => {
  const $ = read(write('mile-2020-3'));
  const to = $('restriction[type="jurisdiction"]').attr('refersTo');
  const location = $(`TLCLocation[eId="${to?.slice(1)}"]`);
  expect(location.attr('showAs')).toBe(place);
  expect(location.attr('href')).toBe('/akn/ontology/location/cn/532504');
});

test('a news report is no prescriptive text, binds nowhere and was published by no office', () => {
  const $ = read(write('xinzhou-2022-campaign'));
  expect($('FRBRprescriptive').attr('value')).toBe('false');
  expect($('restriction, publication').length).toBe(0);
  expect($('FRBRExpression > FRBRdate[name="publication"]').attr('date')).toBe('2022-05-23');
  expect($('FRBRWork > FRBRauthor').attr('href')).toBe('#publisher-1');
  expect($('TLCOrganization[eId="publisher-1"]').attr('showAs')).toContain('大院网');
  expect($('doc').attr('name')).toBe('news-report');
});

describe.each(schemas)('%s refuses', (_name, schema) => {
  const good = write('mile-2020-3');
  test.each([
    ['an element that is not of the standard', '<mainBody>', '<mainBody><duty/>'],
    ['an attribute that is not of the standard', '<clause eId', '<clause deontic="duty" eId'],
    ['another namespace', 'legaldocml/ns/akn/3.0"', 'legaldocml/ns/akn/2.0"'],
    ['a clause without content in it', '<content>', '<content><clause/>'],
    ['text outside paragraphs', '<content>', '<content>text'],
    ['a date that is none', 'date="2020-06-12" name="issue"', 'date="2020-06-31" name="issue"'],
    ['an id with a space', 'eId="c2"', 'eId="c 2"'],
    ['an empty id', 'eId="c2"', 'eId=""'],
    ['an id that occurs twice', 'eId="c2"', 'eId="c1"'],
    ['a work without a country', '<FRBRcountry value="cn"/>', ''],
    ['a country without a value', '<FRBRcountry value="cn"/>', '<FRBRcountry/>'],
    ['an expression without a language', '<FRBRlanguage language="zho"/>', ''],
    ['yes for true', '<FRBRprescriptive value="true"/>', '<FRBRprescriptive value="yes"/>'],
    ['an organisation without a name', / showAs="安监知识库"/, ''],
    ['a citation without a target', /<ref href="[^"]*">/, '<ref>'],
    ['a restriction of an unknown kind', 'type="jurisdiction"', 'type="place"'],
    ['metadata behind the text', /(<meta>.*<\/meta>\n)(.*)(<\/doc>)/su, '$2$1$3'],
  ])('%s', async (_, from, to) => {
    const broken = good.replace(from, to);
    expect(broken).not.toBe(good);
    expect((await validate(broken, schema)).valid).toBe(false);
  });
});
