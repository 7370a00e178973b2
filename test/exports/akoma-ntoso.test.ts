import { readFileSync } from 'node:fs';
import { load } from 'cheerio';
import { describe, expect, test } from 'vitest';
import { validateXML } from 'xmllint-wasm';
import { writeAkomaNtoso } from '../../src/exports/akoma-ntoso.ts';
import { corpus } from '../support/real-corpus.ts';

const schema = readFileSync('test/support/schemas/akomantoso30-used.xsd', 'utf8');
const validate = (contents: string) =>
  validateXML({ xml: { fileName: 'paper.xml', contents }, schema });
const write = (id: string) => {
  const policy = corpus.policies.find((candidate) => candidate.id === id);
  if (!policy) throw new Error(`no policy ${id}`);
  return writeAkomaNtoso(policy, (path) => path);
};
const read = (xml: string) => load(xml, { xml: true });

describe.each(corpus.policies.map((policy) => [policy.id, policy] as const))('%s', (_, policy) => {
  const xml = writeAkomaNtoso(policy, (path) => path);
  const $ = read(xml);

  test('is valid Akoma Ntoso 3.0', async () => {
    const { valid, errors } = await validate(xml);
    expect(errors).toEqual([]);
    expect(valid).toBe(true);
  });

  test('holds the text of the paper, character for character, in its order, and nothing else', () => {
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
  expect($('FRBRWork > FRBRuri').attr('value')).toBe(
    '/akn/cn-532504/doc/opinion/2020-06-12/mile-2020-3',
  );
});

test('葫芦岛’s clauses stand in sections of parts', () => {
  const $ = read(write('huludao-2018-15'));
  const section = $('clause[eId="c13"]').parent('section');
  expect(section.children('num').text()).toBe('(二)');
  expect(section.parent('part').children('heading').text()).toBe('主要任务');
});

test('a news report is no prescriptive text, and its author is not the issuer of the paper', () => {
  const $ = read(write('xinzhou-2022-campaign'));
  expect($('FRBRprescriptive').attr('value')).toBe('false');
  expect($('FRBRWork > FRBRauthor').attr('href')).toBe('#editor');
  expect($('doc').attr('name')).toBe('news-report');
});

describe('the schema refuses', () => {
  const good = write('mile-2020-3');
  test.each([
    ['an element that is not of the standard', '<mainBody>', '<mainBody><duty/>'],
    ['a clause without content in it', '<content>', '<content><clause/>'],
    ['a date that is none', 'date="2020-06-12" name="issue"', 'date="2020-06-31" name="issue"'],
    ['an id that occurs twice', 'eId="c2"', 'eId="c1"'],
    ['a work without a country', '<FRBRcountry value="cn"/>', ''],
  ])('%s', async (_, from, to) => {
    expect(good).toContain(from);
    expect((await validate(good.replace(from, to))).valid).toBe(false);
  });
});
