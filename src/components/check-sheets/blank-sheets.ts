import { buildRulebook } from '../../exports/public-data.ts';
import type { UnitLevel } from '../../model/concept.schema.ts';
import { statesFigure } from '../../model/measure.ts';
import { unitLevels } from '../../model/unit-level.ts';
import { obligationsFor } from '../../rules/applicability.ts';
import type { RuleObligation } from '../../rules/rulebook.ts';
import { readPlaceNames } from '../place-names.ts';
import { isLarge } from '../scale.ts';
import { corpus, href } from '../site.ts';

/** The check sheet of a kind of unit in a place, to be filled in by hand. */
export interface BlankSheet {
  /** In the address: `532504-township`. */
  readonly id: string;
  readonly code: string;
  /** 弥勒市 */
  readonly place: string;
  readonly level: UnitLevel;
  /** Duties with a figure that bind such a unit, in the order of the papers. */
  readonly duties: readonly RuleObligation[];
}

/**
 * Every sheet that has a line, by place and level; none where thousands of papers are held. The same
 * rules choose the duties as in the self-check; what nobody has told them yet (which department it is)
 * leaves nothing out.
 */
export async function blankSheets(): Promise<readonly BlankSheet[]> {
  // A country's sheets would be twenty thousand pages; its pages of places list the same duties by level.
  if (isLarge) return [];
  const rulebook = buildRulebook(corpus, href);
  const names = await readPlaceNames();
  return [...names].flatMap(([code, place]) =>
    unitLevels.flatMap((level): BlankSheet[] => {
      const duties = obligationsFor(rulebook, { code, level, name: place }).filter(({ measure }) =>
        statesFigure(measure),
      );
      return duties.length === 0 ? [] : [{ id: `${code}-${level}`, code, place, level, duties }];
    }),
  );
}
