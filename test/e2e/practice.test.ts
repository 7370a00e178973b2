import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type axe from 'axe-core';
import { parse } from 'gift-pegjs';
import type { Browser, Page } from 'playwright-core';
import { readSheet } from 'read-excel-file/node';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { readStamp } from '../../src/courses/provenance.ts';
import { readTextBank } from '../support/read-text-bank.ts';
import { rulebook } from '../support/real-corpus.ts';
import { launch, openPage, sizes } from './browsing.ts';
import { oldBrowserTest } from './old-browser.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await launch();
});
afterAll(() => browser.close());

const training = '#places=140500&topics=training,funding&forms=single,true-false';
const practiceAddress = (fragment = '') => `${inject('site')}courses/practice/${fragment}`;

async function downloadOf(page: Page, name: string) {
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name }).click(),
  ]);
  return { name: file.suggestedFilename(), content: readFileSync(await file.path()) };
}

/** The right answer of the question in view, read from the feedback after giving any answer. */
const rightAnswer = async (page: Page) =>
  /正确答案：(\S+)/u.exec(await page.locator('.verdict').innerText())?.[1] ?? '';
const keyOf = (answer: string) => (answer === '正确' ? 'A' : answer === '错误' ? 'B' : answer);

describe('a trainer makes a bank', () => {
  test('晋城市 培训 and 经费, in four formats, each opened with another program', async () => {
    const context = await browser.newContext({ viewport: sizes.desktop, acceptDownloads: true });
    const { page, offences } = await openPage(context);
    await page.goto(practiceAddress());
    await page.getByLabel('晋城市').check();
    await page.getByLabel(/^监管人员培训/u).check();
    await page.getByLabel(/^经费保障/u).check();
    await page.selectOption('#practice-count', 'all');
    await page.fill('#practice-title', '晋城市 "轮训" 《考核》🚒');
    const total = Number(
      /^(\d+) 题/u.exec(await page.locator('[data-bank]').innerText())?.[1] ?? 0,
    );
    expect(total).toBeGreaterThan(20);
    const book = await downloadOf(page, '下载 Excel');
    expect(book.name).toBe('晋城市轮训《考核》🚒.xlsx');
    const rows = await readSheet(book.content, '题库');
    expect(rows).toHaveLength(total + 1);
    const gift = await downloadOf(page, '下载 Moodle');
    expect(parse(gift.content.toString('utf8'))).toHaveLength(total);
    const text = await downloadOf(page, '下载 纯文本');
    expect(readTextBank(text.content.toString('utf8'))).toHaveLength(total);
    const anki = await downloadOf(page, '下载 Anki');
    const notes = anki.content.toString('utf8').trimEnd().split('\n');
    expect(notes.filter((line) => !line.startsWith('#'))).toHaveLength(total);
    for (const { content } of [gift, text, anki]) {
      const reading = readStamp(content.toString('utf8'));
      expect(reading.kind === 'stamp' && reading.editions[0]?.content).toBe(
        rulebook.edition.content,
      );
      // The whole clauses were at hand.
      expect(reading.kind === 'stamp' && reading.items.every(({ clause }) => clause)).toBe(true);
    }
    expect(offences).toEqual([]);
    await context.close();
  });

  test('a title of 5,000 characters is told and kept; the file has a short name', async () => {
    const context = await browser.newContext({ acceptDownloads: true });
    const { page, offences } = await openPage(context);
    await page.goto(practiceAddress(training));
    const title = `《“考核”》🚒=1+1${'长'.repeat(5000)}`;
    await page.fill('#practice-title', title);
    await page.getByText('名称较长').waitFor();
    const anki = await downloadOf(page, '下载 Excel');
    expect([...anki.name].length).toBeLessThan(50);
    const about = (await readSheet(anki.content, '说明')).flat().join('\n');
    expect(about).toContain(title);
    await page.reload();
    expect(await page.inputValue('#practice-title')).toBe(title);
    expect(offences).toEqual([]);
    await context.close();
  });

  test('a thousand duties out of a link', async () => {
    const { page, offences } = await openPage(browser);
    const keys = rulebook.obligations.map(({ policy, id }) => `${policy}.${id}`);
    await page.goto(practiceAddress(`#n=all&o=${[...keys, ...keys].slice(0, 1000).join(',')}`));
    expect(await page.locator('[data-bank]').innerText()).toMatch(/^[45]\d\d 题/u);
    expect(offences).toEqual([]);
    await page.close();
  });

  test('nothing chosen, an old link, a place without figures: said, and nothing is lost', async () => {
    const { page, offences } = await openPage(browser);
    await page.goto(practiceAddress());
    await page.getByText('先选地区').waitFor();
    await page.goto(practiceAddress('#o=gone-2000-1.c1.1&title=旧课'));
    await page.reload();
    await page.getByText('都不在本库内').waitFor();
    expect(await page.inputValue('#practice-title')).toBe('旧课');
    await page.goto(practiceAddress('#places=410421&forms=multiple'));
    await page.reload();
    await page.getByText('增加题型').waitFor();
    expect(await page.getByLabel('宝丰县').isChecked()).toBe(true);
    expect(offences).toEqual([]);
    await page.close();
  });
});

describe('practice by keyboard', () => {
  test('ten questions, two wrong, the wrong ones again', async () => {
    const { page, offences } = await openPage(browser);
    await page.goto(practiceAddress(training));
    // A first round finds the right answers: with B everywhere some are wrong.
    const answers = new Map<string, string>();
    await page.getByRole('button', { name: '开始练习' }).press('Enter');
    for (let at = 0; at < 10; at += 1) {
      const id = (await page.locator('[data-question]').getAttribute('data-question')) ?? '';
      await page.keyboard.press('b');
      await page.keyboard.press('Enter');
      answers.set(id, keyOf(await rightAnswer(page)));
      expect(await page.locator('.feedback a').first().getAttribute('href')).toMatch(
        /^\/policies\/jincheng-2021-10\/#o-/u,
      );
      await page.keyboard.press('Enter');
    }
    await page.locator('[data-score]').waitFor();
    await page.getByRole('button', { name: '全部再练一遍' }).press('Enter');
    const missed: string[] = [];
    for (let at = 0; at < 10; at += 1) {
      const id = (await page.locator('[data-question]').getAttribute('data-question')) ?? '';
      const right = answers.get(id) ?? '';
      const isMissed = missed.length < 2;
      if (isMissed) missed.push(id);
      await page.keyboard.press(isMissed ? (right === 'A' ? '2' : '1') : right);
      await page.keyboard.press('Enter');
      expect(await page.locator('.verdict').innerText()).toContain(isMissed ? '错误' : '回答正确');
      await page.keyboard.press('Enter');
    }
    expect(await page.locator('[data-score]').innerText()).toBe('共 10 题，答对 8 题，答错 2 题。');
    expect(await page.locator('.missed li').count()).toBe(2);
    // The window is closed and opened again: the score is still there.
    await page.reload();
    await page.getByRole('button', { name: '看上次的成绩' }).press('Enter');
    await page.getByRole('button', { name: '错题再练（2 题）' }).press('Enter');
    for (let at = 0; at < 2; at += 1) {
      const id = (await page.locator('[data-question]').getAttribute('data-question')) ?? '';
      expect(id).toBe(missed[at]);
      await page.keyboard.press(answers.get(id) ?? '');
      await page.keyboard.press('Enter');
      await page.keyboard.press('Enter');
    }
    expect(await page.locator('[data-score]').innerText()).toBe('2 题全部答对。');
    expect(offences).toEqual([]);
    await page.close();
  });

  test('no answer is asked for; 2周 is 两周; a short answer is judged by who gave it', async () => {
    const { page, offences } = await openPage(browser);
    await page.goto(practiceAddress('#o=jincheng-2021-10.c7.4&forms=fill-in'));
    await page.getByRole('button', { name: '开始练习' }).click();
    await page.keyboard.press('Enter');
    await page.getByText('还没有作答').waitFor();
    await page.fill('#answer-words', ' 2 周');
    await page.keyboard.press('Enter');
    expect(await page.locator('.verdict').innerText()).toBe('回答正确。正确答案：两周');
    expect(await page.locator('.feedback blockquote').innerText()).toBe('轮训时间不少于两周');
    await page.goto(practiceAddress('#o=jincheng-2021-10.c7.4&forms=short-answer'));
    await page.reload();
    await page.getByRole('button', { name: '开始练习' }).click();
    await page.fill('#answer-text', '三年一次');
    await page.getByRole('button', { name: '看答案要点' }).click();
    expect(await page.locator('.feedback li').allInnerTexts()).toEqual([
      '在岗人员原则上每 3 年轮训一次',
      '轮训时间不少于两周',
    ]);
    await page.getByRole('button', { name: '没有答全' }).click();
    expect(await page.locator('.verdict').innerText()).toBe('回答错误');
    expect(offences).toEqual([]);
    await page.close();
  });
});

describe('on paper', () => {
  test('the questions without answers, the answers on a page of their own', async () => {
    const { page } = await openPage(browser);
    await page.goto(practiceAddress(training));
    await page.locator('[data-bank]').waitFor();
    await page.emulateMedia({ media: 'print' });
    const paper = await page.locator('.exam-paper').innerText();
    const [questions = '', answers = ''] = paper.split('参考答案');
    expect(questions).toContain('一、单选题');
    expect(questions).not.toContain('依据：');
    expect(answers).toContain('晋市政办〔2021〕10号第（七）条');
    expect(
      await page
        .locator('.exam-answers')
        .evaluate((element) => getComputedStyle(element).breakBefore),
    ).toBe('page');
    expect(await page.locator('h1').first().isVisible()).toBe(false);
    await page.close();
  });
});

describe('a case', () => {
  test('弥勒市: three sample townships; the answer is computed and quoted', async () => {
    const { page, offences } = await openPage(browser);
    await page.goto(`${inject('site')}courses/cases/`);
    await page.selectOption('#case-place', { label: '云南省 红河哈尼族彝族自治州 弥勒市' });
    const story = page.locator('[data-case]');
    expect(await story.innerText()).toContain('应急管理专职监管人员数：1 名');
    expect(await story.locator('.sample').count()).toBe(3);
    expect(await story.innerText()).not.toContain('缺 1 名');
    await page.getByRole('button', { name: '看答案' }).click();
    expect(await story.innerText()).toContain('要求不少于 2 名，填报 1 名，缺 1 名。');
    expect(await story.locator('blockquote').first().innerText()).toBe(
      '每个乡镇(街道)配备应急管理专职监管人员不少于2名',
    );
    const before = await story.getAttribute('data-case');
    await page.getByRole('button', { name: '换一个案例' }).click();
    expect(await page.locator('[data-case]').getAttribute('data-case')).not.toBe(before);
    expect(offences).toEqual([]);
    await page.close();
  });

  test('in Excel; and where a paper has no figures it is said', async () => {
    const context = await browser.newContext({ acceptDownloads: true });
    const { page, offences } = await openPage(context);
    await page.goto(`${inject('site')}courses/cases/#place=140500&level=department&n=2`);
    const file = await downloadOf(page, '下载 Excel');
    expect(file.name).toBe('晋城市部门达标案例练习.xlsx');
    expect((await readSheet(file.content, '答案')).length).toBeGreaterThan(6);
    await page.selectOption('#case-place', { label: '河南省 平顶山市 宝丰县' });
    await page.getByText('出不了案例').waitFor();
    expect(offences).toEqual([]);
    await context.close();
  });
});

const axeSource = readFileSync(
  createRequire(import.meta.url).resolve('axe-core/axe.min.js'),
  'utf8',
);
const violationsOf = (page: Page) =>
  page.evaluate(async () => {
    const { violations } = await (window as unknown as { axe: typeof axe }).axe.run(document, {
      runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'],
    });
    return violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html.slice(0, 200) ?? ''}`);
  });

describe.each(['', 'prefers-dark'])('no barriers that axe knows %s', (theme) => {
  test('at a question, wrong and right, at the score, at an opened case', async () => {
    const context = await browser.newContext({ viewport: sizes.phone, bypassCSP: true });
    const { page } = await openPage(context);
    const check = async () => {
      await page.evaluate((name) => {
        if (name !== '') document.documentElement.classList.add(name);
      }, theme);
      expect(await violationsOf(page)).toEqual([]);
    };
    await page.goto(practiceAddress('#places=140500&n=5'));
    await page.evaluate(axeSource);
    await page.getByRole('button', { name: '开始练习' }).click();
    for (let at = 0; at < 5; at += 1) {
      await check();
      const words = page.locator('#answer-words');
      if (await words.count()) await words.fill('不知道');
      else await page.keyboard.press('1');
      await page.locator('.question button[type="submit"]').click();
      await check();
      const own = page.getByRole('button', { name: '没有答全' });
      if (await own.count()) await own.click();
      await page.locator('.question button').last().click();
    }
    await page.locator('[data-score]').waitFor();
    await check();
    await page.goto(`${inject('site')}courses/cases/#place=140500&level=department`);
    await page.evaluate(axeSource);
    await page.getByRole('button', { name: '看答案' }).click();
    await check();
    await context.close();
  });
});

oldBrowserTest('practice and a bank in Chromium 88', async ({ old: { page, until, offences } }) => {
  await page.goto(practiceAddress(training));
  const press = (name: string) =>
    until(`(() => {
      const button = [...document.querySelectorAll('button')].find(({ textContent }) =>
        textContent.includes(${JSON.stringify(name)}));
      if (button) button.click();
      return button !== undefined;
    })()`);
  await press('开始练习');
  await until(`(() => {
    const option = document.querySelector('.question input');
    if (option) option.click();
    return option && option.checked;
  })()`);
  await press('确认');
  expect(await until(`document.querySelector('.verdict')?.textContent`)).toContain('正确答案');
  await press('下载 纯文本');
  await until(`document.body.textContent.includes('已生成纯文本')`);
  await press('下载 Excel');
  await until(`document.body.textContent.includes('已生成Excel')`);
  expect(offences).toEqual([]);
});
