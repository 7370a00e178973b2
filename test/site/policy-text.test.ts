import { readFileSync } from 'node:fs';
import { load } from 'cheerio';
import { describe, expect, test } from 'vitest';
import { normaliseSource, withoutSpace } from '../../src/corpus/normalise-source.ts';
import type { PublishedClause, PublishedPolicy } from '../../src/model/published.schema.ts';
import { readBuilt, readBuiltJson } from '../support/built-site.ts';

const policies = readBuiltJson<PublishedPolicy[]>('data/policies.json');
const clauses = readBuiltJson<PublishedClause[]>('data/clauses.json');

/** The issued text of a built page: what is annotation is taken out. */
function issuedText(policy: string): ReturnType<typeof load> {
  const $ = load(readBuilt(`policies/${policy}/index.html`));
  $('[data-annotation]').remove();
  return $;
}

describe.each(policies.map(({ id }) => id))('%s', (id) => {
  const policy = policies.find((candidate) => candidate.id === id);

  test('the built page holds source.txt after the listed normalisations, nothing else', () => {
    const source = readFileSync(`content/policies/${id}/source.txt`, 'utf8');
    const { lines } = normaliseSource(source, policy?.provenance.normalisations ?? []);
    const expected = lines
      .filter(({ dropped }) => dropped === undefined)
      .map(({ normalised }) => normalised)
      .join('');
    const $ = issuedText(id);
    expect($('[data-policy-text]').length).toBe(1);
    expect(withoutSpace($('[data-policy-text]').text())).toBe(withoutSpace(expected));
  });

  test('no white space is put between the runs of a paragraph', () => {
    const $ = issuedText(id);
    const texts = new Set(
      clauses.filter(({ policy: of }) => of === id).flatMap(({ text }) => text.split('\n')),
    );
    const strays = $('[data-policy-text] .clause p')
      .map((_, element) => $(element).text())
      .get()
      .filter((text) => !texts.has(text));
    expect(strays).toEqual([]);
  });

  test('each clause stands on the page under its id', () => {
    const $ = issuedText(id);
    for (const clause of clauses.filter(({ policy: of }) => of === id)) {
      const text = $(`#${clause.id}`).text();
      expect(withoutSpace(text), clause.id).toBe(withoutSpace(clause.text));
    }
  });
});

test('no normalisation is applied that the page does not tell of', () => {
  for (const { id, provenance } of policies) {
    const text = load(readBuilt(`policies/${id}/index.html`))('section').text();
    for (const normalisation of provenance.normalisations) {
      const told = 'what' in normalisation ? normalisation.what : normalisation.reason;
      expect(text, `${id} ${normalisation.kind}`).toContain(told);
    }
    for (const { remark } of provenance.doubts) expect(text).toContain(remark);
  }
});
