const numbered = /^(?:([一二三四五六七八九十百]+)、)?(?:[（(]([^（）()]+)[）)])?(\d+)?$/;

/**
 * A reference in words: （十二） becomes 第（十二）条, 二、(一)1 becomes 第二部分第（一）条第1项.
 * 引言 and 第2段 stay as they are.
 */
export function locatorOf(reference: string | undefined): string {
  if (reference === undefined) return '';
  const [, part, article, item] = numbered.exec(reference) ?? [];
  const words = [
    part === undefined ? '' : `第${part}部分`,
    article === undefined ? '' : `第（${article}）条`,
    item === undefined ? '' : `第${item}项`,
  ].join('');
  return words === '' ? reference : words;
}
