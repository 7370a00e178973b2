import { expect, test } from 'vitest';
import { selfCheckPaper } from '../../src/exports/self-check-paper.ts';
import { writeOfficial } from '../../src/exports/docx/write-official.ts';
import { assess } from '../../src/rules/assess.ts';
import { prepare } from '../../src/rules/prepare.ts';
import { faultsOf, openPackage, partOf } from '../support/office-package.ts';
import { rulebook } from '../support/real-corpus.ts';

const unit = { code: '532504202', level: 'township', name: '五山乡' } as const;
const asOf = '2026-11-22';

test('五山乡 with 1 officer: a table with the gap, the quote and what reopens it', async () => {
  const { dutiesOf, policies } = prepare(rulebook);
  const findings = assess(rulebook, unit, { 'full-time-supervisors': 1 }, asOf);
  const at = dutiesOf(unit).findIndex(({ id }) => id === 'c12.10');
  const obligation = dutiesOf(unit)[at];
  const finding = findings[at];
  const policy = policies.get('mile-2020-3');
  if (!obligation || !finding || !policy) throw new Error('the duty is gone');
  const paper = selfCheckPaper({
    unit: '弥勒市五山乡',
    asOf,
    edition: rulebook.edition,
    address: 'https://anjian.example/self-check/#place=532504',
    duties: [{ obligation, policy, status: '不达标', because: finding.because }],
    inputs: [['现有应急管理专职监管人员几名？', '1 名']],
  });
  const file = await openPackage(await writeOfficial(paper));
  expect(faultsOf(file)).toEqual([]);
  const text = partOf(file, 'word/document.xml').replaceAll(/<[^>]+>/g, '');
  expect(text).toContain('单位：弥勒市五山乡');
  expect(text).toContain('要求不少于 2 名，填报 1 名，缺 1 名');
  expect(text).toContain('每个乡镇(街道)配备应急管理专职监管人员不少于2名');
  expect(text).toContain('弥安发〔2020〕3号');
  expect(text).toContain(rulebook.edition.content);
  expect(text).toContain('https://anjian.example/self-check/#place=532504');
});

test('a unit of which no figure is asked says so, and fills no table', async () => {
  const paper = selfCheckPaper({
    unit: '宝丰县城关镇',
    asOf,
    edition: rulebook.edition,
    address: 'https://anjian.example/self-check/',
    duties: [],
    inputs: [],
  });
  const file = await openPackage(await writeOfficial(paper));
  expect(faultsOf(file)).toEqual([]);
  expect(partOf(file, 'word/document.xml')).toContain('不等于没有其他规定');
});
