import { defineCollection } from 'astro:content';
import { glob } from 'astro/loaders';
import { contentLocation } from './corpus/content-location.ts';
import { rendersThroughMdx } from './corpus/through-mdx.ts';

const { dir } = contentLocation();

// Schemas live in src/model/ and are applied by src/corpus/, which also the gates and the command
// line use; here the files are only handed to MDX.
export const collections = {
  policies: defineCollection({
    loader: glob({
      base: dir,
      // What is not rendered through MDX is not handed to it.
      pattern: rendersThroughMdx(dir) ? 'policies/*/index.mdx' : [],
      generateId: ({ entry }) => entry.split('/')[1] ?? entry,
      retainBody: false,
    }),
  }),
  guides: defineCollection({
    loader: glob({ base: `${dir}/guides`, pattern: '*.mdx', retainBody: false }),
  }),
};
