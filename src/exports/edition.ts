import packageFile from '../../package.json' with { type: 'json' };
import { contentHash } from '../corpus/content-hash.ts';
import type { Corpus } from '../corpus/corpus.ts';
import type { Overlay } from '../model/overlay.schema.ts';
import type { Edition } from '../rules/rulebook.ts';

/** What a result rests on: the version of the site and of its content. */
export function editionOf(corpus: Corpus): Edition {
  return { site: packageFile.version, content: contentHash(corpus) };
}

/** The edition as what is made of it names its site: by the deployer's own name, where he has given one. */
export function namedEdition(corpus: Corpus, overlay: Overlay | undefined): Edition {
  return {
    ...editionOf(corpus),
    ...(overlay?.siteName !== undefined && { siteName: overlay.siteName }),
  };
}
