import { editionOf } from '../exports/edition.ts';
import { corpus } from './site.ts';

/** What every page of this build rests on; read once, for it hashes all texts. */
export const edition = editionOf(corpus);
