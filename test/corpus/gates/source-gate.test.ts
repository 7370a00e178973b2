import { describe, expect, it } from 'vitest';
import { checkSource } from '../../../src/corpus/gates/source-gate.ts';
import { reportOn } from '../../support/broken-content.ts';

const mile = 'policies/mile-2020-3';
const jincheng = 'policies/jincheng-2021-10';
const baofeng = 'policies/baofeng-2020-28';
const huludao = 'policies/huludao-2018-15';

describe('text of index.mdx that is not the received text', () => {
  it('a character is lost', () => {
    const report = reportOn(({ replace }) =>
      replace(
        `${mile}/index.mdx`,
        '(十四)严格安全监管执法人员标准。',
        '(十四)严格安全监管执法人员标。',
      ),
    );
    expect(report).toMatchInlineSnapshot(`
      "
      content/policies/mile-2020-3/index.mdx:‹(十四)严格安全监管执法人员标。严格监管执法人员资格管理,建立健全监管执法人员凡进必考制度,严格准入标准,逐步提高专业监…›  differs from source.txt line 56 at character 16
        here:   …)严格安全监管执法人员标。严格监管执法人员资格管理,建立健全监管…
        source: …)严格安全监管执法人员标准。严格监管执法人员资格管理,建立健全监…
        hint:   restore the text, or list the repair under provenance.normalisations

      content/policies/mile-2020-3/index.mdx:‹<Clause id="c14" label="(十四)" title="严格安全监管执法人员标准">›  clause c14 does not begin with (十四)严格安全监管执法人员标准
        hint: label and title are what the paper prints; without both say unprinted
      "
    `);
  });

  it('a character is added, though the repair is right', () => {
    const report = reportOn(({ edit }) =>
      edit(`${mile}/index.mdx`, (text) =>
        text.replace('构成,监管任务重要相应增加人员', '构成,监管任务重的要相应增加人员'),
      ),
    );
    expect(report).toMatchInlineSnapshot(`
      "
      content/policies/mile-2020-3/index.mdx:‹(十二)落实安全监管执法人员配备要求。市级根据行政区域内人口总量、经济水平、企业规模和数量、安全生产实际状况和未来发展趋…›  differs from source.txt line 52 at character 140
        here:   …在编人员构成,监管任务重的要相应增加人员,也可采取政府购买服务等…
        source: …在编人员构成,监管任务重要相应增加人员,也可采取政府购买服务等形…
        hint:   restore the text, or list the repair under provenance.normalisations

      content/policies/mile-2020-3/obligations.yaml:‹quote: 监管任务重要相应增加人员›  c12.4: the quote is not in clause c12
        quote:   监管任务重要相应增加人员
        nearest: 监管任务重的要相应增加人员
        hint:    copy the quote from index.mdx, brackets and all

      content/policies/mile-2020-3/index.mdx:‹quote: 监管任务重要相应增加人员›  doubt: the quote is not in clause c12
        quote:   监管任务重要相应增加人员
        nearest: 监管任务重的要相应增加人员
        hint:    copy the quote from index.mdx, brackets and all
      "
    `);
  });

  it('two words change places', () => {
    const report = reportOn(({ replace }) =>
      replace(`${mile}/index.mdx`, '弘扬生命至上、安全第一的思想', '弘扬安全第一、生命至上的思想'),
    );
    expect(report).toMatchInlineSnapshot(`
      "
      content/policies/mile-2020-3/index.mdx:‹(一)指导思想。以习近平新时代中国特色社会主义思想和党的十九大精神为指导,牢固树立安全发展理念,弘扬安全第一、生命至上的…›  differs from source.txt line 24 at character 51
        here:   …固树立安全发展理念,弘扬安全第一、生命至上的思想,坚守发展决不能…
        source: …固树立安全发展理念,弘扬生命至上、安全第一的思想,坚守发展决不能…
        hint:   restore the text, or list the repair under provenance.normalisations
      "
    `);
  });

  it('two clauses change places', () => {
    const clauseOf = (text: string, id: string) =>
      new RegExp(`<Clause id="${id}"[\\s\\S]*?</Clause>\n`).exec(text)?.[0] ?? '';
    const report = reportOn(({ edit }) =>
      edit(`${mile}/index.mdx`, (text) => {
        const [c13, c14] = [clauseOf(text, 'c13'), clauseOf(text, 'c14')];
        return text.replace(c13, '<13>').replace(c14, c13).replace('<13>', c14);
      }),
    );
    expect(report).toMatchInlineSnapshot(`
      "
      content/policies/mile-2020-3/index.mdx:‹(十四)严格安全监管执法人员标准。严格监管执法人员资格管理,建立健全监管执法人员凡进必考制度,严格准入标准,逐步提高专业…›  differs from source.txt line 54 at character 3
        here:   (十四)严格安全监管执法人员标准。严格监管执…
        source: (十三)健全完善安全监管执法人员依法履职制度…
        hint:   restore the text, or list the repair under provenance.normalisations
      "
    `);
  });

  it('a paragraph is put in that was never received', () => {
    const report = reportOn(({ edit }) =>
      edit(
        `${mile}/index.mdx`,
        (text) => `${text}\n<Part kind="note">\n\n(此件公开发布)\n\n</Part>\n`,
      ),
    );
    expect(report).toMatchInlineSnapshot(`
      "
      content/policies/mile-2020-3/index.mdx:‹(此件公开发布)›  this text stands in no line of source.txt
        text: (此件公开发布)
        hint: remove it: the paper is published as received
      "
    `);
  });

  it('a line at the end is left out', () => {
    const report = reportOn(({ replace }) =>
      replace(`${mile}/index.mdx`, '<Part kind="date">\n\n2020年6月12日\n\n</Part>\n', ''),
    );
    expect(report).toMatchInlineSnapshot(`
      "
      content/policies/mile-2020-3/source.txt:‹2020年6月12日›  this line is missing from index.mdx
        text: 2020年6月12日
        hint: put it into index.mdx, or list it as { kind: drop, lines, what }
      "
    `);
  });

  it('a line in the middle is left out', () => {
    const report = reportOn(({ replace }) =>
      replace(`${mile}/index.mdx`, '## 二、全面强化依法监管\n', ''),
    );
    expect(report).toMatchInlineSnapshot(`
      "
      content/policies/mile-2020-3/index.mdx:‹(三)完善安全生产监管执法制度体系。加强安全生产监管执法制度化、标准化、信息化建设,推动依法监管,确保规范高效监管执法。…›  differs from source.txt line 28 at character 1
        here:   (三)完善安全生产监管执法制度体系。加强…
        source: 二、全面强化依法监管
        hint:   restore the text, or list the repair under provenance.normalisations
      "
    `);
  });
});

describe('what was received', () => {
  it('may not lose a character either', () => {
    const report = reportOn(({ replace }) =>
      replace(`${mile}/source.txt`, '2020年6月12日', '2020年6月2日'),
    );
    expect(report).toMatchInlineSnapshot(`
      "
      content/policies/mile-2020-3/index.mdx:‹2020年6月12日›  differs from source.txt line 64 at character 8
        here:   2020年6月12日
        source: 2020年6月2日
        hint:   restore the text, or list the repair under provenance.normalisations
      "
    `);
  });

  it('white space is no text', () => {
    const report = reportOn(({ replace }) =>
      replace(`${mile}/source.txt`, '2020年6月12日', ' 2020 年 6 月\t12 日　'),
    );
    expect(report.trim()).toBe('');
  });
});

describe('normalisations that are not listed', () => {
  it('a dropped line', () => {
    const report = reportOn(({ replace }) =>
      replace(`${mile}/index.mdx`, 'lines: 1-12', 'lines: 1-11'),
    );
    expect(report).toMatchInlineSnapshot(`
      "
      content/policies/mile-2020-3/index.mdx:‹弥勒市安全生产委员会关于强化基层安全生产执法能力建设的实施意见›  differs from source.txt line 12 at character 1
        here:   弥勒市安全生产委员会关于强化基层安全生产…
        source: 有效
        hint:   restore the text, or list the repair under provenance.normalisations
      "
    `);
  });

  it('a repair', () => {
    const report = reportOn(({ replace }) =>
      replace(
        `${huludao}/index.mdx`,
        `    - kind: replace
      line: 66
      from: 人社部〔201255号
      to: 人社部〔2012〕55号
      certainty: certain
      reason: 右括号丢失，年份与序号连写
`,
        '',
      ),
    );
    expect(report).toMatchInlineSnapshot(`
      "
      content/policies/huludao-2018-15/index.mdx:‹19.健全安全监管执法保障体系。依据国家安全监管监察能力建设标准,制定我市安全生产监管监察能力建设规划,不断改善安全生产…›  differs from source.txt line 66 at character 560
        here:   …通知》(人社部〔2012〕55号)精神,足额发放安监人员岗位津贴…
        source: …通知》(人社部〔201255号)精神,足额发放安监人员岗位津贴。…
        hint:   restore the text, or list the repair under provenance.normalisations
      "
    `);
  });

  it('a join', () => {
    const report = reportOn(({ replace }) =>
      replace(
        `${jincheng}/index.mdx`,
        '    - kind: join\n      lines: 15-17\n      reason: 分页断行，接回同一段\n',
        '',
      ),
    );
    expect(report).toMatchInlineSnapshot(`
      "
      content/policies/jincheng-2021-10/index.mdx:‹（一）不断强化安全红线意识。坚持人民至上、生命至上，切实把习近平总书记关于安全发展理念要求贯彻落实到经济社会发展的各领域…›  joins lines 15-17 of source.txt and no join is listed
        hint: list { kind: join, lines: 15-17, reason: … }
      "
    `);
  });

  it('the whole of a join', () => {
    const report = reportOn(({ replace }) =>
      replace(`${jincheng}/index.mdx`, 'lines: 15-17', 'lines: 15-16'),
    );
    expect(report).toMatchInlineSnapshot(`
      "
      content/policies/jincheng-2021-10/index.mdx:‹（一）不断强化安全红线意识。坚持人民至上、生命至上，切实把习近平总书记关于安全发展理念要求贯彻落实到经济社会发展的各领域…›  joins lines 15-17 of source.txt and no join is listed
        hint: list { kind: join, lines: 15-17, reason: … }

      content/policies/jincheng-2021-10/index.mdx:‹- kind: join›  normalisation join: lines 15-16 are not joined in index.mdx
        hint: remove the entry
      "
    `);
  });

  it('pinyin', () => {
    const report = reportOn(({ replace }) =>
      replace(
        `${baofeng}/index.mdx`,
        '    - kind: strip-pinyin\n      count: 566\n      what: 繁体字后括号内的拼音注音\n',
        '',
      ),
    );
    expect(report).toMatchInlineSnapshot(`
      "
      content/policies/baofeng-2020-28/index.mdx:‹宝政文〔2020〕28号›  differs from source.txt line 3 at character 13
        here:   宝政文〔2020〕28号
        source: 宝政文〔2020〕28号(hào)
        hint:   restore the text, or list the repair under provenance.normalisations
      "
    `);
  });
});

describe('normalisations that do not fit what was received', () => {
  it('a wrong count of pinyin', () => {
    const report = reportOn(({ replace }) =>
      replace(`${baofeng}/index.mdx`, 'count: 566', 'count: 565'),
    );
    expect(report).toMatchInlineSnapshot(`
      "
      content/policies/baofeng-2020-28/index.mdx:‹- kind: strip-pinyin›  normalisation strip-pinyin: says 565 brackets, source.txt has 566
        hint: compare the entry with source.txt, which stays as received
      "
    `);
  });

  it('a wrong count of Traditional characters', () => {
    const report = reportOn(({ replace }) =>
      replace(`${baofeng}/index.mdx`, 'count: 786', 'count: 787'),
    );
    expect(report).toMatchInlineSnapshot(`
      "
      content/policies/baofeng-2020-28/index.mdx:‹- kind: simplify›  normalisation simplify: says 787 characters, 786 change
        hint: compare the entry with source.txt, which stays as received
      "
    `);
  });

  it('a repair on the wrong line', () => {
    const report = reportOn(({ replace }) =>
      replace(
        `${huludao}/index.mdx`,
        'line: 10\n      from: 葫委发〔201815',
        'line: 11\n      from: 葫委发〔201815',
      ),
    );
    expect(report).toMatchInlineSnapshot(`
      "
      content/policies/huludao-2018-15/index.mdx:‹- kind: replace›  normalisation replace: “葫委发〔201815” occurs 0 times in its line, not once
        hint: compare the entry with source.txt, which stays as received

      content/policies/huludao-2018-15/index.mdx:‹葫委发〔2018〕15号›  differs from source.txt line 10 at character 9
        here:   葫委发〔2018〕15号
        source: 葫委发〔201815
        hint:   restore the text, or list the repair under provenance.normalisations
      "
    `);
  });

  it('dropped lines beyond the end of the file', () => {
    const report = reportOn(({ replace }) =>
      replace(`${baofeng}/index.mdx`, 'lines: 29-30', 'lines: 29-31'),
    );
    expect(report).toMatchInlineSnapshot(`
      "
      content/policies/baofeng-2020-28/index.mdx:‹- kind: drop›  normalisation drop: source.txt has no lines 29-31
        hint: compare the entry with source.txt, which stays as received
      "
    `);
  });

  it('a join that is not made', () => {
    const report = reportOn(({ replace }) =>
      replace(
        `${mile}/index.mdx`,
        '  doubts:',
        '    - kind: join\n      lines: 59-61\n      reason: 分页断行\n  doubts:',
      ),
    );
    expect(report).toMatchInlineSnapshot(`
      "
      content/policies/mile-2020-3/index.mdx:‹- kind: join›  normalisation join: lines 59-61 are not joined in index.mdx
        hint: remove the entry
      "
    `);
  });
});

describe('checkSource', () => {
  it('tells of which lines a paragraph was made, and how they were received', () => {
    const paragraph = { text: '为监管执法人员配备专业执法装备。', line: 9 };
    const { origins, problems } = checkSource({
      mdxFile: 'index.mdx',
      sourceFile: 'source.txt',
      source: '晋城市\n为监管执法人员 \n\n— 4 —\n配备专业执法装备。\n',
      blocks: [
        { kind: 'part', part: 'title', paragraphs: [{ text: '晋城市', line: 5 }] },
        { kind: 'part', part: 'note', paragraphs: [paragraph] },
      ],
      normalisations: [
        { kind: 'drop', lines: '4', what: '页码' },
        { kind: 'join', lines: '2-5', reason: '分页断行' },
      ],
      lineOfNormalisation: () => 1,
    });
    expect(problems).toEqual([]);
    expect(origins[1]).toEqual({
      paragraph,
      fromLine: 2,
      toLine: 5,
      received: '为监管执法人员\n配备专业执法装备。',
    });
  });
});
