import { namedEdition } from '../exports/edition.ts';
import type { Edition } from '../rules/rulebook.ts';
import { overlay } from './overlay.ts';
import { corpus } from './site.ts';

/** What every page of this build rests on; read once, for it hashes all texts. */
export const edition: Edition = namedEdition(corpus, overlay);
