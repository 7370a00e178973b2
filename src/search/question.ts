import type { MeasureKind } from '../model/measure.schema.ts';

/** What a question wants to know. */
export interface Asked {
  /** Kinds of measure that would answer it. */
  readonly kinds: readonly MeasureKind[];
  /** The words that ask, as typed: 几个. */
  readonly words: string;
}

const people: readonly MeasureKind[] = ['headcount', 'checklist', 'kit'];
const time: readonly MeasureKind[] = ['duration', 'timeLimit'];
const money: readonly MeasureKind[] = ['money', 'standard', 'growth'];
const any: readonly MeasureKind[] = [
  'headcount',
  'share',
  'money',
  'standard',
  'growth',
  'frequency',
  'duration',
  'timeLimit',
  'kit',
];

/** Words that ask for a figure, longer ones first; `$1` is what stands between them and stays. */
const askers: readonly (readonly [RegExp, readonly MeasureKind[], string?])[] = [
  [/(?:多久|多长时间|隔多久|几年|几个月)(.{0,4}?)一?[次回]/u, ['frequency'], '$1'],
  [/每?(?:一?年|个?月|季度?|周)?(?:要|至少)?(?:几|多少)[次回]/u, ['frequency']],
  [/频[次率](?:是多少)?/u, ['frequency']],
  [/百分之(?:几|多少)|(?:多大|多少|什么)比例|比例(?:是多少|多大)|占比多少/u, ['share']],
  [/比例$/u, ['share']],
  [/(?:几|多少)(?:个人|名|人|位)|人数$|名额$/u, ['headcount']],
  [/(?:几|多少)个?(?:天|周|星期|小时|工作日)|多长时间|多少时间|多长/u, time],
  [/(?:几|多少)个?(?:年|月)/u, [...time, 'frequency']],
  [/(?:几|多少)(?:台|辆|套|部|件)/u, ['kit', 'standard', 'headcount']],
  [/多少(?:钱|万元|万块|万)|多少(?=\p{Script=Han}*(?:经费|资金|费用|预算))/u, money],
  [/(?:几|多少)个/u, people],
  [/什么时候|何时|哪天|什么时间|多久(?:之)?内|多久以内/u, ['timeLimit']],
  [/多久/u, ['frequency', ...time]],
  [/多少|几(?=$|[?？])/u, any],
];

/** Takes the words that ask for a figure out of a question. */
export function readQuestion(text: string): { rest: string; asked?: Asked } {
  for (const [words, kinds, kept = ''] of askers) {
    const found = words.exec(text);
    if (found)
      return {
        // 一年 belongs to the question; a paper may say 每年, or half a year.
        rest: text.replace(words, kept).replace(/每?一?年(?!度|底|内)|每?一?个月(?!内)/u, ''),
        asked: { kinds, words: found[0] },
      };
  }
  return { rest: text };
}

/** The characters of questions, for those who type them in Traditional ones. */
export const questionCharacters = '几个多少谁应该须请问吗么怎样什时间隔频率比例额钱';

/** Words of talk that say nothing of what is looked for. */
export const fillers: ReadonlySet<string> = new Set(
  (
    '我们 咱们 我 咱 俺 你们 你 请问 问 要不要 是不是 能不能 可不可以 有没有 应不应该 需不需要 用不用 ' +
    '应该 应当 需要 必须 至少 最少 最低 最多 起码 得 要 应 该 的 了 吗 呢 啊 吧 呀 么 嘛 ? ！ ! ， , 、 。 ' +
    '怎么办 怎么 怎样 如何 什么 哪些 哪个 哪里 哪 啥 由谁 谁来 谁 是 有 里面 里 里边 都 还 就 才 被 把 对 ' +
    '关于 有关 规定 一年 每年要 到底 究竟 具体 能 可以 会不会 给 和 与 及 以及 或 在 来 为 用 算 行 也 一下 一般 多'
  ).split(' '),
);

/** Words that any duty may have: they may be worded otherwise where it is written. */
export const commonWords: ReadonlySet<string> = new Set(
  (
    '配 配备 配置 配齐 设 设立 设置 安排 明确 组织 开展 召开 举行 举办 进行 参加 落实 建立 搞 做 办 买 购买 ' +
    '处理 保障 保证 负责 担任 实行 执行 完成 增加 加强 管 开 研究 部署 检查指导 督促 安全生产 安全生产工作 安全工作 接受 发 发放 交 报 去'
  ).split(' '),
);
