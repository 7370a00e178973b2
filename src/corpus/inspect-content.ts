import { checkGuides } from './check-guides.ts';
import type { Corpus } from './corpus.ts';
import { isJurisdiction } from './gates/jurisdiction-gate.ts';
import type { PaperMemory } from './paper-memory.ts';
import type { Problem } from './problem.ts';
import { inspectCorpus } from './read-corpus.ts';

/**
 * All gates: those of {@link inspectCorpus}, the guides, and the jurisdictions held against the
 * division tree, which is read from disk by province.
 * @param memory as {@link inspectCorpus}
 */
export async function inspectContent(
  contentDir: string,
  shownDir: string,
  memory?: PaperMemory,
): Promise<{ corpus: Corpus; problems: Problem[] }> {
  const { corpus, problems } = inspectCorpus(contentDir, shownDir, memory);
  const unknown = await Promise.all(
    corpus.policies.map(async ({ id, jurisdiction }): Promise<Problem[]> => {
      if (await isJurisdiction(jurisdiction)) return [];
      return [
        {
          file: `${shownDir}/policies/${id}/index.mdx`,
          line: 1,
          message: `jurisdiction: no province, city or county has the code ${jurisdiction}`,
          details: { hint: 'use the six-digit GB/T 2260 code, e.g. "532504" for 弥勒市' },
        },
      ];
    }),
  );
  return {
    corpus,
    problems: [...problems, ...checkGuides(contentDir, shownDir), ...unknown.flat()],
  };
}
