import packageFile from '../../package.json' with { type: 'json' };
import { contentHash } from '../corpus/content-hash.ts';
import type { Corpus } from '../corpus/corpus.ts';
import type { Edition } from '../rules/rulebook.ts';

/** What a result rests on: the version of the site and of its content. */
export function editionOf(corpus: Corpus): Edition {
  return { site: packageFile.version, content: contentHash(corpus) };
}
