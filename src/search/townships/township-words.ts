import { townshipEndings } from './township-files.ts';

/** A stretch of a text that may be the name of a township. */
export interface TownshipWord {
  readonly name: string;
  readonly start: number;
  /** With 办事处 behind it. */
  readonly end: number;
}

/** 五山乡村振兴 and 乡镇 name no township. */
const endings = new RegExp(`(?:${townshipEndings.join('|')})(?![村土镇愁])`, 'gu');
const office = /^(?:办事处|办)/u;
const longest = 12;
const chinese = /^\p{Script=Han}+$/u;

/** What may come before 街道 or 镇 and makes them a word of their own: 各街道, 乡镇, 乡镇街道. */
const general = /(?:[各个的和或、镇全]|所有)$/u;
/** 灵乡镇, 大冶市灵乡镇: one of a few towns; else 乡镇 is the general word. */
const townOfXiang = /(?:^|[市县区州旗])\p{Script=Han}{1,2}乡$/u;

/**
 * Stretches of a squeezed text that end as the names of townships do, the longest first. Which of
 * them is one, only the list of names tells.
 */
export function findTownshipWords(text: string): TownshipWord[] {
  const words: TownshipWord[] = [];
  for (const found of text.matchAll(endings)) {
    const [ending] = found;
    const behind = found.index + ending.length;
    const before = text.slice(0, found.index);
    if (before === '' || general.test(before)) continue;
    if (ending === '镇' && before.endsWith('乡') && !townOfXiang.test(before)) continue;
    const end = behind + (office.exec(text.slice(behind))?.[0].length ?? 0);
    for (let start = Math.max(0, behind - longest); start < found.index; start += 1) {
      const name = text.slice(start, behind);
      if (chinese.test(name) && name !== '乡镇') words.push({ name, start, end });
    }
  }
  return words.sort((a, b) => b.name.length - a.name.length);
}
