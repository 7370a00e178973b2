import { siteNameOf } from '../model/site-name.ts';
import { stampLabel, stampItem, stampWords } from '../courses/provenance.ts';
import type { Edition, RuleObligation, RulePolicy } from '../rules/rulebook.ts';
import { dateName } from '../rules/wording.ts';
import { cautionsOf, citeDuty } from './course/cited-duty.ts';
import { body, labelled, type Part } from './docx/official-parts.ts';
import type { OfficialPaper } from './docx/write-official.ts';

/** One requirement with its outcome, as the page says it. */
export interface CheckedDuty {
  readonly obligation: RuleObligation;
  readonly policy: RulePolicy;
  /** 达标, 不达标, 待填, 未到期 …, with 就高 where it is the strictest. */
  readonly status: string;
  readonly because: string;
}

export interface SelfCheckReport {
  readonly unit: string;
  readonly asOf: string;
  readonly edition: Edition;
  /** Reopens exactly this result. */
  readonly address: string;
  readonly duties: readonly CheckedDuty[];
  /** What was filled in, in words: question and answer. */
  readonly inputs: readonly (readonly [question: string, answer: string])[];
}

/** The self-check sheet as a paper in the official layout, to be changed, signed and filed. */
export function selfCheckPaper(report: SelfCheckReport): OfficialPaper {
  const { unit, asOf, edition, address, duties, inputs } = report;
  const obligations = duties.map(({ obligation }) => obligation);
  const caution = (text: string): Part => ({ kind: 'caution', runs: [{ text }] });
  return {
    title: '安全生产监管能力自查表',
    front: [],
    parts: [
      labelled('单位：', unit),
      labelled('计算日期：', dateName(asOf)),
      { kind: 'heading', level: 1, text: '一、对照结果' },
      duties.length === 0
        ? body('本库收录的当地文件没有可对照数量的要求，不等于没有其他规定。')
        : {
            kind: 'table',
            head: ['要求', '结果', '说明', '依据'],
            rows: duties.map((duty) => [
              duty.obligation.action,
              duty.status,
              duty.because,
              `${citeDuty(duty)}：“${duty.obligation.quote}”`,
            ]),
            widths: [24, 12, 28, 36],
          },
      { kind: 'heading', level: 1, text: '二、填报内容' },
      inputs.length === 0
        ? body('没有填报内容。')
        : { kind: 'table', head: ['问题', '填报'], rows: inputs, widths: [70, 30] },
      { kind: 'heading', level: 1, text: '三、签字' },
      ...['填报人', '审核人', '单位负责人'].map((signer) => labelled(`${signer}（签字）：`, '')),
      body('（盖章）　　　　年　　月　　日'),
      caution(
        `本表由${siteNameOf(edition)}在本机算出，供自查参考，不是监督检查结论，引文以发文机关公布的正式文本为准。`,
      ),
      ...cautionsOf(duties, asOf).map(caution),
      caution(`站点版本 ${edition.site}，内容版本 ${edition.content}。`),
      caution(`重新打开本结果的地址：${address}`),
      ...(obligations.length === 0 ? [] : [caution(stampLabel)]),
      ...obligations.map((obligation): Part => ({ kind: 'machine', text: stampItem(obligation) })),
    ],
    stampWords: stampWords(obligations, edition),
    contentsLevels: 1,
  };
}
