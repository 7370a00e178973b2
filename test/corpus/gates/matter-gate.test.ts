import { describe, expect, it } from 'vitest';
import { reportOn } from '../../support/broken-content.ts';
import { corpus } from '../../support/real-corpus.ts';
import { compareMatter } from '../../../src/rules/compare-matter.ts';

const mile = 'policies/mile-2020-3';
const obligations = `${mile}/obligations.yaml`;

describe('a matter that several papers speak of', () => {
  it('must exist where a duty says it is about one', () => {
    const report = reportOn(({ replace }) =>
      replace(obligations, '    - village-officers', '    - vilage-officers'),
    );
    expect(report).toMatchInlineSnapshot(`
      "
      content/policies/mile-2020-3/obligations.yaml:‹concerns:›  c12.14: concerns: there is no vilage-officers in vocabulary/matters.yaml
        nearest: village-officers
        hint:    add it to the vocabulary or correct the id
      "
    `);
  });

  it('is not named by a duty whose own figure answers it', () => {
    const report = reportOn(({ edit }) =>
      edit(obligations, (text) =>
        text.replace(
          '  action: 配备应急管理专职监管人员不少于2名',
          '  concerns:\n    - township-officers\n  action: 配备应急管理专职监管人员不少于2名',
        ),
      ),
    );
    expect(report).toMatchInlineSnapshot(`
      "
      content/policies/mile-2020-3/obligations.yaml:‹concerns:›  c12.10: concerns: the measure answers township-officers already
        hint: concerns is for a duty that names no figure on the matter: take it out
      "
    `);
  });

  it('is not one on which a paper is silent and speaks', () => {
    const report = reportOn(({ replace }) =>
      replace(
        `${mile}/index.mdx`,
        '  - grid-training',
        '  - officers-rotation\n  - grid-trainings',
      ),
    );
    expect(report).toMatchInlineSnapshot(`
      "
      content/policies/mile-2020-3/index.mdx:‹- grid-trainings›  silentOn: there is no grid-trainings in vocabulary/matters.yaml
        nearest: grid-training
        hint:    add it to the vocabulary or correct the id

      content/policies/mile-2020-3/index.mdx:‹- officers-rotation›  silentOn: c15.1 speaks of officers-rotation
        hint: take the matter out of silentOn, or correct the obligation
      "
    `);
  });

  it('has a topic and facts that exist, and facts of its own', () => {
    const report = reportOn(({ edit }) =>
      edit('vocabulary/matters.yaml', (text) =>
        text
          .replace('topic: drill', 'topic: drills')
          .replace('[case-file-reviews]', '[case-file-review, training-duration]'),
      ),
    );
    expect(report).toMatchInlineSnapshot(`
      "
      content/vocabulary/matters.yaml:‹topic: drills›  comprehensive-drills: topic: there is no drills in vocabulary/topics.yaml
        nearest: drill
        hint:    add it to the vocabulary or correct the id

      content/vocabulary/matters.yaml:‹facts: [case-file-review, training-duration]›  case-file-review: facts: there is no case-file-review in vocabulary/facts.yaml
        nearest: case-file-reviews
        hint:    add it to the vocabulary or correct the id

      content/vocabulary/matters.yaml:‹facts: [case-file-review, training-duration]›  case-file-review: the fact training-duration belongs to rotation-length
        hint: a fact stands in one matter, once

      content/policies/jincheng-2021-10/index.mdx:‹- case-file-review›  silentOn: c7.4 speaks of case-file-review
        hint: take the matter out of silentOn, or correct the obligation
      "
    `);
  });

  it('has a stand of every paper that is held: somebody has read it for the matter', () => {
    const unread = corpus.matters.flatMap((matter) =>
      compareMatter(matter, corpus.policies)
        .filter(({ kind }) => kind === 'unread')
        .map(({ paper }) => `${paper.id} ${matter.id}`),
    );
    expect(unread).toEqual([]);
  });
});

describe('a role', () => {
  it('names bearers that exist and has an address of its own', () => {
    const report = reportOn(({ edit }) =>
      edit('vocabulary/roles.yaml', (text) =>
        text.replace('id: village-cadre', 'id: village').replace('[grid-worker]', '[grid-workers]'),
      ),
    );
    expect(report).toMatchInlineSnapshot(`
      "
      content/vocabulary/roles.yaml:‹broad: [grid-workers]›  village: broad: there is no grid-workers in vocabulary/bearers.yaml
        nearest: grid-worker
        hint:    add it to the vocabulary or correct the id

      content/vocabulary/roles.yaml:‹- id: village›  village: a bearer has this id
        hint: both would have the page /bearers/<id>/: choose another id
      "
    `);
  });
});

it('a corpus may have neither matters nor roles', () => {
  const report = reportOn(({ remove, edit }) => {
    remove('vocabulary/roles.yaml');
    edit('vocabulary/matters.yaml', () => '[]\n');
    edit(obligations, (text) => text.replaceAll(/^ {2}concerns:\n(?: {4}- .*\n)+/gm, ''));
    edit(`${mile}/index.mdx`, (text) => text.replace(/^silentOn:\n(?: {2}- .*\n)+/m, ''));
  });
  expect(report.trim()).toBe('');
});
