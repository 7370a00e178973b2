import { useMemo } from 'preact/hooks';
import { codeLevel } from '../../jurisdictions/division-code.ts';
import { findDivision } from '../../jurisdictions/find-division.ts';
import type { UnitLevel } from '../../model/unit-level.ts';
import { datedDuties } from '../../rules/calendar/bearers.ts';
import { calendarFor } from '../../rules/calendar/calendar-for.ts';
import { narrow } from '../../rules/calendar/narrow.ts';
import type { Rulebook } from '../../rules/rulebook.ts';
import type { LoadedDivision } from '../calculator/use-division.ts';
import type { ChangeFields } from '../calculator/use-fields.ts';
import { kindName, type CalendarKind } from './unit-from.ts';
import type { CalendarView } from './view.ts';

interface Props {
  readonly rulebook: Rulebook;
  readonly view: CalendarView;
  readonly loaded: LoadedDivision;
  readonly change: ChangeFields;
}

/** Kinds that need no further choosing once a city or county is chosen. */
const kinds: readonly CalendarKind[] = ['government', 'department', 'park', 'school', 'enterprise'];

/** What other units of the same place have to do: a school need not know where to look. */
export function OtherKinds({ rulebook, view, loaded, change }: Props) {
  const { unit, year } = view;
  const others = useMemo(() => {
    if (codeLevel(unit.code) === 'township') return [];
    const place = loaded.division && findDivision(loaded.division, unit.code);
    const government: UnitLevel = place?.level === 'city' ? 'city' : 'county';
    return kinds.flatMap((kind) => {
      const level = kind === 'government' ? government : kind;
      if (level === unit.level) return [];
      const all = calendarFor(rulebook, { ...unit, level }, year);
      const own = narrow(all, (duty) => duty.own);
      const dated = datedDuties(own).length;
      if (dated > 0) return [{ kind, told: `${dated} 项` }];
      // 定期 and 及时 are worth a look, too.
      const { length } = own.listed;
      return length > 0 ? [{ kind, told: `无日期，另列 ${length} 项` }] : [];
    });
  }, [rulebook, unit.code, unit.level, year, loaded.division]);
  if (others.length === 0) return null;
  return (
    <p class="result-tools no-print">
      <span>同一地区的其他单位：</span>
      {others.map(({ kind, told }) => (
        <button
          key={kind}
          type="button"
          class="tool"
          onClick={() => change({ level: kind, who: undefined, general: undefined })}
        >
          {`${kindName(kind)}（${told}）`}
        </button>
      ))}
    </p>
  );
}
