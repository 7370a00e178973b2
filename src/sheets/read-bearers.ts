import type { Bearer, UnitLevel } from '../model/concept.schema.ts';
import { quoteWords } from '../rules/wording.ts';
import { foldText } from './fold-text.ts';
import { nearest } from './nearest.ts';

/** What a unit is, as the cell 主体 says it. */
export interface BearersReading {
  /** Ids of bearers; absent when the cell is empty or not one of its words is understood. */
  readonly bearers?: readonly string[];
  readonly message?: string;
}

/** Reads 主体: names, other names or ids of bearers that can be units of a level. */
export function readBearers(
  bearers: readonly Bearer[],
  level: UnitLevel,
  text: string,
): BearersReading {
  const words = text.split(/[、,，;；|/]/).map((word) => word.trim());
  const own = bearers.filter(({ levels }) => levels.includes(level));
  const found = new Set<string>();
  let message: string | undefined;
  for (const word of words.filter((one) => one !== '')) {
    const key = foldText(word);
    const bearer = own.find(({ id, prefLabel, altLabel }) =>
      [id, prefLabel, ...altLabel].some((name) => foldText(name) === key),
    );
    if (bearer) found.add(bearer.id);
    else if (message === undefined) {
      const like = nearest(key, own, ({ prefLabel }) => foldText(prefLabel));
      const hint = like ? `，是不是${quoteWords(like.prefLabel)}？` : '。';
      message = `主体${quoteWords(word)}未识别${hint}这个词没有采用；主体留空时，按这一层级可能承担的全部义务计算。`;
    }
  }
  return {
    ...(found.size > 0 && { bearers: [...found] }),
    ...(message !== undefined && { message }),
  };
}
