/** A question as a plain-text importer sees it. */
export interface TextQuestion {
  readonly stem: string;
  readonly form: string;
  readonly options: readonly string[];
  readonly answer: string;
  readonly explanation: string;
}

/**
 * Reads a bank of plain text as strictly as an exam system does: blocks apart by one blank line, numbered
 * from 1, letters in turn, each label once and in order. Throws at anything else.
 */
export function readTextBank(text: string): TextQuestion[] {
  return text
    .trimEnd()
    .split('\n\n')
    .map((block, at) => {
      const lines = block.split('\n');
      const stem = /^(\d+)\. \[(单选题|多选题|判断题|填空题|简答题)\](.+)$/u.exec(lines[0] ?? '');
      if (stem?.[1] !== String(at + 1)) throw new Error(`no stem ${at + 1}: ${block}`);
      const options: string[] = [];
      let line = 1;
      for (; /^[A-Z]\. /u.test(lines[line] ?? ''); line += 1) {
        const letter = String.fromCharCode(65 + options.length);
        if (!lines[line]?.startsWith(`${letter}. `))
          throw new Error(`no option ${letter}: ${block}`);
        options.push(lines[line]?.slice(3) ?? '');
      }
      const field = (label: string) => {
        const value = lines[line] ?? '';
        line += 1;
        if (!value.startsWith(`${label}：`)) throw new Error(`no ${label}: ${block}`);
        return value.slice(label.length + 1);
      };
      const [answer, explanation] = [field('答案'), field('解析')];
      field('难度');
      field('章节');
      if (line !== lines.length) throw new Error(`more than a question: ${block}`);
      const form = stem[2] ?? '';
      const letters = [...answer];
      const isChoice = form === '单选题' || form === '多选题';
      if (isChoice !== options.length > 0) throw new Error(`options of ${form}: ${block}`);
      if (isChoice && !letters.every((letter) => letter.charCodeAt(0) - 65 < options.length))
        throw new Error(`answer ${answer}: ${block}`);
      return { stem: stem[3] ?? '', form, options, answer, explanation };
    });
}
