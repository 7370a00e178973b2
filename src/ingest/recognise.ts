/** How the parts of an issued paper look: each answers for one paragraph, read without white space. */

const bare = (text: string) => text.replaceAll(/\s+/gu, '');

const documentNumberPattern =
  /^[\p{Script=Han}（）()A-Z]{1,16}(?:〔|\[|［|【|（|\()(?:19|20)\d{2}(?:〕|\]|］|】|）|\))(?:第)?\d{1,4}号$/u;

/** 弥安发〔2020〕3号, alone in its line. */
export function isDocumentNumber(text: string): boolean {
  return documentNumberPattern.test(bare(text));
}

/** A document number that lost a bracket or its 号: 葫委发〔201815. */
export function isDamagedNumber(text: string): boolean {
  return (
    !isDocumentNumber(text) &&
    /^\p{Script=Han}{1,12}[〔［[]?\d{4}[〕］\]]?\d{0,4}号?$/u.test(bare(text)) &&
    /[〔［[〕］\]]/u.test(text)
  );
}

/** 各乡镇人民政府，市安委会成员单位： */
export function isAddressee(text: string): boolean {
  return (
    /[:：]$/u.test(text) &&
    !/[。；]/u.test(text) &&
    /各|有关|政府|部门|单位|委员会|[局办委厅会处司院]|公司|企业/u.test(text)
  );
}

const organEnd =
  '(?:政府|委员会|办公室|办公厅|委办|政府办|局|厅|党委|市委|县委|区委|省委|州委|旗委|工委|党组|指挥部|领导小组|专班|管委会|安委会|安委办|总队|支队|大队|法院|检察院)';
const organPattern = new RegExp(`^(?:\\p{Script=Han}|[（）()]){2,36}?${organEnd}$`, 'u');

/** The name of an authority and nothing else; several stand side by side with space between. */
export function isOrgan(text: string): boolean {
  const names = text.trim().split(/\s+/u);
  return (
    organPattern.test(bare(text)) || (names.length < 5 && names.every((n) => organPattern.test(n)))
  );
}

const arabicDate = /^((?:19|20)\d{2})年(\d{1,2})月(\d{1,2})日/u;
const chineseDate =
  /^([二一][〇○Ｏ零一二三四五六七八九]{3})年([一二三四五六七八九十]{1,2})月([一二三四五六七八九十]{1,3})日/u;

/** The day that a text begins with, as yyyy-mm-dd: 2020年6月12日, 二〇二〇年六月十二日. */
export function readDay(text: string): string | undefined {
  const compact = bare(text);
  const arabic = arabicDate.exec(compact);
  if (arabic) return calendarDay(Number(arabic[1]), Number(arabic[2]), Number(arabic[3]));
  const chinese = chineseDate.exec(compact);
  if (!chinese) return undefined;
  const year = [...(chinese[1] ?? '')].map((figure) => '一二三四五六七八九'.indexOf(figure) + 1);
  return calendarDay(Number(year.join('')), small(chinese[2]), small(chinese[3]));
}

/** 一 to 三十一. */
function small(text = ''): number {
  const figure = (c = '') => ' 一二三四五六七八九'.indexOf(c);
  const [tens, units] = text.split('十');
  if (units === undefined) return figure(text);
  return (tens === '' ? 1 : figure(tens)) * 10 + (units === '' ? 0 : figure(units));
}

/** yyyy-mm-dd of a day that exists. */
export function calendarDay(year: number, month: number, day: number): string | undefined {
  const date = new Date(Date.UTC(year, month - 1, day));
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day
    ? date.toISOString().slice(0, 10)
    : undefined;
}

/** A day alone in its line: the date of issue. */
export function isDate(text: string): boolean {
  const compact = bare(text).replace(/^[（(](.*)[)）]$/u, '$1');
  return readDay(compact) !== undefined && /日$/u.test(compact) && compact.length <= 12;
}

/** 晋城市人民政府办公室文件 */
export function isLetterhead(text: string): boolean {
  const compact = bare(text);
  return compact.length <= 40 && /文件$/u.test(compact) && isOrgan(compact.slice(0, -2));
}

export function isDistribution(text: string): boolean {
  return /^(?:抄送|抄报|主送|分送|发送|报送|报)\s*[：:]/u.test(text);
}

/** 晋城市人民政府办公室 2021年4月20日印发 */
export function isImprint(text: string): boolean {
  const compact = bare(text);
  return compact.length <= 60 && /(?:印发|共印\d+份[）)]?)[。）)]?$/u.test(compact);
}

/** （此件公开发布）, 联系人：…, 附件：… */
export function isNote(text: string): boolean {
  return (
    /^[（(](?:此件|联系|信息公开|公开方式|附件|本件)[^。]{0,60}[)）]$/u.test(text) ||
    /^(?:联系人|联系电话|信息公开选项|公开属性|公开方式|主动公开|此件公开|此件不公开|此件主动公开)/u.test(
      text,
    )
  );
}

/** 附件：1.××方案 — the list before the signature. */
export function isAnnexList(text: string): boolean {
  return /^附\s*件\s*[0-9一二三四五六七八九十]*\s*[：:]\s*\S/u.test(text) && text.length <= 120;
}

/** 附件1, alone in its line: an annex begins. */
export function isAnnexHead(text: string): boolean {
  return /^附\s*[件表录]\s*[0-9一二三四五六七八九十]{0,3}\s*[：:]?$/u.test(text);
}

/** A line of a page about the paper: who put it there, when, how large its letters may be shown. */
export function isByline(text: string): boolean {
  return (
    text.length <= 160 &&
    !/[。；]/u.test(text) &&
    ((/(?:来源|发布时间|发布日期|发文日期|成文日期|添加时间|更新时间|日期|时间|作者|编辑|浏览|阅读|点击|访问|字体|字号|打印|分享|收藏|索引号|信息索引|主题分类|体裁分类|发布机构|公开方式)\s*[:：|【（(]?/u.test(
      text,
    ) &&
      (/[:：|【\d]/u.test(text) || text.length <= 8)) ||
      /\d{4}-\d{1,2}-\d{1,2}|\d{4}\/\d{1,2}\/\d{1,2}/u.test(text))
  );
}

/** A line with which the foot of a web page begins. */
export function isPageFoot(text: string): boolean {
  return (
    text.length <= 60 &&
    !/[。；]$/u.test(text) &&
    /^(?:扫一扫|版权声明|上一[篇条]|下一[篇条]|责任编辑|【?(?:打印|关闭|字体)|打印本页|关闭窗口|分享到|分享[:：]|相关(?:链接|文件|解读|文章|附件)|政策解读|解读链接|附件下载|网站地图|联系我们|关于我们|友情链接|主办(?:单位)?[:：]|承办(?:单位)?[:：]|网站标识码|留言|我要评论|信息来源[:：])|版权所有|copyright|©|ICP备|公网安备|网站标识码/iu.test(
      text,
    )
  );
}

const genreEnd =
  /(?:意见|通知|方案|办法|规定|细则|条例|决定|通告|公告|通报|计划|规划|要点|预案|制度|函|批复|报告|纲要|清单|措施|指南|标准|职责|规则|令)(?:[（(《][^）)》]{1,20}[)）》])?$/u;

/** How titles of papers end. */
export function endsAsTitle(text: string): boolean {
  const compact = bare(text);
  return (
    compact.length >= 6 &&
    compact.length <= 140 &&
    genreEnd.test(compact) &&
    !/[。；，,;：:|]/u.test(compact.replaceAll(/《[^》]*》/gu, ''))
  );
}

/** A sentence, or the first line of one: no menu, no heading. */
export function isProse(text: string): boolean {
  const length = bare(text).length;
  return (
    (length >= 30 && /[。；]/u.test(text)) ||
    (length >= 28 && /[，,、]/u.test(text) && !/[|>]|->|：$|:$/u.test(text)) ||
    (length >= 12 && /。$/u.test(text))
  );
}

/** Whether a sentence ends here; a paragraph that does not may go on in the next line. */
export function endsSentence(text: string): boolean {
  return /[。！？；：:;!?…”’"）)》】.]$/u.test(text);
}
