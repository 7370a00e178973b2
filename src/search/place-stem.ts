/** Peoples whose names stand in those of autonomous places, with 族 or without, and of 民族乡. */
export const longPeoples =
  '蒙古|维吾尔|哈萨克|柯尔克孜|达斡尔|鄂温克|鄂伦春|锡伯|塔吉克|乌孜别克|俄罗斯|东乡|保安|撒拉|裕固|土家|仡佬|' +
  '布依|仫佬|毛南|哈尼|傈僳|拉祜|布朗|阿昌|普米|基诺|德昂|景颇|朝鲜|赫哲|独龙|纳西';
export const shortPeoples = '各|回|藏|苗|彝|壮|侗|瑶|白|傣|黎|佤|畲|水|土|羌|怒|京|满';
const autonomous = new RegExp(
  `(?:(?:${longPeoples})族?|(?:${shortPeoples})族)*自治[区州县旗]$`,
  'u',
);
const plain = /(?:族?自治)?[省市县区州盟旗]$/u;

/**
 * What a place is called: 弥勒 of 弥勒市, 红河 of 红河哈尼族彝族自治州, 内蒙古 of 内蒙古自治区. A name
 * of one character stays whole.
 */
export function placeStem(name: string): string {
  const stems = [name.replace(autonomous, ''), name.replace(plain, '')];
  return stems.find((stem) => stem.length >= 2 && stem !== name) ?? name;
}
