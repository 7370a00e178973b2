import type { Matter } from '../../model/matter.schema.ts';
import type { StandKind } from '../../rules/compare-matter.ts';

/** What one clause of a paper says of a matter, or which silence it is. */
export interface PublishedStand {
  readonly policy: string;
  readonly kind: StandKind;
  /** The figure as strong as the text is, or the name of the silence. */
  readonly text: string;
  /** Id of the duty that says so. */
  readonly duty?: string;
}

/** An entry of `/data/matters.json`: the matter with the stand of every paper. */
export interface PublishedMatter extends Matter {
  readonly stands: readonly PublishedStand[];
}
