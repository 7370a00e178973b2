import { fold, squeeze } from './fold.ts';

/** A part of a query as it was typed, squeezed. */
export interface TypedPart {
  readonly text: string;
  readonly isPhrase: boolean;
}

/** Parts are set apart by white space; what stands in quotation marks is one part. */
export function splitInput(input: string): TypedPart[] {
  const parts: TypedPart[] = [];
  for (const found of input.matchAll(/“([^“”]+)”|"([^"]+)"|「([^「」]+)」|([^\s“"「]+|["“「])/gu)) {
    const phrase = found[1] ?? found[2] ?? found[3];
    const text = squeeze(phrase ?? found[4] ?? '');
    if (text !== '') parts.push({ text, isPhrase: phrase !== undefined });
  }
  // A lone quotation mark is part of its word: 做到“八
  return input.match(/["“”「」]/gu) && parts.every(({ isPhrase }) => !isPhrase)
    ? input.split(/\s+/u).flatMap((word) => {
        const text = squeeze(word);
        return text === '' ? [] : [{ text, isPhrase: false }];
      })
    : parts;
}

const papersNumber = /((?:19|20)\d\d)[)年]*\s+第?(\d{1,4})号/u;

/** 弥安发2020 3号 is one number. */
export function joinNumber(input: string): string | undefined {
  const text = fold(input);
  return papersNumber.test(text) ? text.replace(papersNumber, '($1)$2号') : undefined;
}

/** 晋市政办10号 leaves the year out: the letters and the number each stand in the number of a paper. */
export function splitNumber(input: string): string | undefined {
  const text = squeeze(input);
  const found = /^(\p{Script=Han}{2,12}[发办文字函政])第?(\d{1,4}号)$/u.exec(text);
  return found ? `${found[1]} ${found[2]}` : undefined;
}
