import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { close, createIndex } from 'pagefind';

/** Indexes the built policy pages with Pagefind: one page a paper, the language as it is. */
export function searchIndex(): AstroIntegration {
  return {
    name: 'search-index',
    hooks: {
      'astro:build:done': async ({ dir, logger }) => {
        const path = fileURLToPath(dir);
        // Numbers and notes of the editor stand between the words of the text: they are no text of it.
        const { index, errors } = await createIndex({
          excludeSelectors: ['.note', '.note-number'],
        });
        if (!index) throw new Error(`Pagefind did not start: ${errors.join('; ')}`);
        const added = await index.addDirectory({ path, glob: 'policies/*/index.html' });
        const written = await index.writeFiles({ outputPath: `${path}pagefind` });
        await close();
        const failures = [...added.errors, ...written.errors];
        if (failures.length > 0) throw new Error(`Pagefind: ${failures.join('; ')}`);
        logger.info(`indexed ${added.page_count} policies`);
      },
    },
  };
}
