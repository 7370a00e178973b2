/** Papers made up for the tests, in forms that the five real ones do not have. */

/** Articles in chapters, behind a table of contents. */
export const measures = `弥勒市乡镇安全生产检查办法（试行）
（2023年5月8日弥勒市人民政府第12次常务会议通过）
目　录
第一章　总则
第二章　检查
第三章　附则
第一章　总则
第一条　为了规范乡镇安全生产检查，制定本办法。
第二条　本办法适用于本市行政区域内的乡镇、街道。
第二章　检查
第三条　乡镇人民政府应当履行下列职责：
（一）每月至少组织一次检查；
（二）建立检查台账。
检查人员不得少于2人。
第四条　检查中发现的隐患，应当自发现之日起3日内书面告知。
第三章　附则
第五条　本办法自2023年7月1日起施行。
`;

/** A notice that hands on a plan, with a list of annexes, a signature, and the plan below it. */
export const noticeWithPlan = `特急
宝丰县安全生产委员会办公室文件
宝安办〔2022〕7号

宝丰县安全生产委员会办公室
关于印发《宝丰县冬季安全生产检查方案》的通知

各乡镇人民政府，县安委会各成员单位：

　　现将《宝丰县冬季安全生产检查方案》印发给你们，请认真贯彻执行。

　　附件：1.检查分组表
　　　　　2.检查记录表

宝丰县安全生产委员会办公室
二〇二二年十一月三日

（此件公开发布）

宝丰县冬季安全生产检查方案

　　为做好冬季安全生产工作，制定本方案。
　　一、检查时间
　　自本方案印发之日起至2023年2月底。
　　二、检查方式
　　（一）自查。各乡镇要逐户检查。
　　（二）抽查。县安委办抽查不少于20家。

附件1
检查分组表
第一组负责城关镇，组长应当为副科级以上干部。

抄送：县委办公室，县人大常委会办公室。
宝丰县安全生产委员会办公室　　　2022年11月3日印发
`;

/** Headings that are clauses themselves, with numbered items inside. */
export const runIn = `忻州市应急管理局关于做好值班工作的通知

忻应急发〔2021〕33号

各县（市、区）应急管理局：

一、严格值班制度。各单位必须落实24小时值班，值班人员不得少于2人：
1.领导带班；
2.专人值守。
二、及时报告信息。发生事故应当在1小时内报告。
三、加强检查。每季度至少检查一次。

忻州市应急管理局　2021年9月28日
`;

/** A page as portals write them, around the paragraphs of an article. */
export function portalPage(
  title: string,
  paragraphs: readonly string[],
  { charset = 'utf-8', image = '' } = {},
): string {
  const escape = (text: string) =>
    text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
  return `<!DOCTYPE html>
<html><head><meta charset="${charset}">
<title>${escape(title)} - 某某市人民政府</title>
<meta name="SiteName" content="某某市人民政府门户网站">
<meta name="ArticleTitle" content="${escape(title)}">
<meta name="PubDate" content="2020-06-18 09:30">
<meta name="ContentSource" content="某某市应急管理局">
<style>.a{color:red}</style><script>var x = "第一条 脚本不是文字。";</script></head>
<body><div class="top"><a href="/">首页</a><a href="/a">政务公开</a><ul><li>领导之窗</li><li>互动交流</li></ul></div>
<div class="path">您现在的位置：<a>首页</a> &gt; <a>政策文件</a></div>
<div class="box"><h1>${escape(title)}</h1>
<div class="info"><span>发布时间：2020-06-18 09:30</span><span>来源：某某市应急管理局</span><span>浏览：102次</span></div>
<div class="TRS_Editor">${image}${paragraphs.map((text) => `<p style="text-indent:2em">&nbsp;&nbsp;${escape(text)}</p>`).join('\n')}</div>
</div><div class="share">分享到：微信 微博</div>
<div class="foot"><p>主办：某某市人民政府办公室　网站标识码：5325040001</p><p>滇ICP备05000001号</p></div>
</body></html>`;
}
