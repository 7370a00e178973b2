import type { PublishedMatter } from '../../components/matters/published-matter.ts';
import type { DutyLabels } from '../../exports/duty-labels.ts';
import type { Jurisdiction } from '../../model/jurisdiction.schema.ts';
import type { PublishedObligation } from '../../model/published.schema.ts';
import type { Role } from '../../model/role.schema.ts';

export interface PlaceData {
  readonly jurisdictions: readonly Jurisdiction[];
  readonly duties: readonly PublishedObligation[];
  readonly labels: DutyLabels;
  readonly matters: readonly PublishedMatter[];
  readonly roles: readonly Role[];
}
