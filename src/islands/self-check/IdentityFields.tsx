import { belongsTo, identitiesOf } from '../../rules/identity.ts';
import type { Rulebook } from '../../rules/rulebook.ts';
import type { UnitLevel } from '../../model/unit-level.ts';
import type { Fields } from '../calculator/fields.ts';
import type { ChangeFields } from '../calculator/use-fields.ts';
import { otherOffice } from './unit-from.ts';

interface Props {
  readonly rulebook: Rulebook;
  readonly level: UnitLevel;
  /** Where the unit lies. */
  readonly code: string;
  readonly fields: Fields;
  readonly change: ChangeFields;
  /** What is to be emptied when the unit becomes another one. */
  readonly onMove: () => Readonly<Record<string, undefined>>;
}

/** Which office, and which classes it belongs to: what decides which duties are its own. */
export function IdentityFields({ rulebook, level, code, fields, change, onMove }: Props) {
  const { offices, classes } = identitiesOf(rulebook, level, code);
  const office = fields['office'] ?? '';
  const picked = (fields['classes'] ?? '').split('|').filter(Boolean);
  const toggle = (id: string, on: boolean) =>
    change({
      classes: [...picked.filter((other) => other !== id), ...(on ? [id] : [])].join('|'),
    });
  return (
    <>
      {offices.length > 0 && (
        <div class="field">
          <label for="office">哪个部门</label>
          <br />
          <select
            id="office"
            value={office}
            onChange={(event) => change({ ...onMove(), office: event.currentTarget.value })}
          >
            <option value="">请选择</option>
            {offices.map(({ id, prefLabel }) => (
              <option key={id} value={id}>
                {prefLabel}
              </option>
            ))}
            <option value={otherOffice}>其他部门</option>
          </select>
        </div>
      )}
      {classes.length > 0 && (
        <div class="field">
          <fieldset>
            <legend>属于下列哪几类（由填报人判断，文件没有逐个列名）</legend>
            <div class="choices">
              {classes.map(({ id, prefLabel }) => {
                const implied = belongsTo(rulebook, office, id);
                return (
                  <label key={id}>
                    <input
                      type="checkbox"
                      checked={implied || picked.includes(id)}
                      disabled={implied}
                      onChange={(event) => toggle(id, event.currentTarget.checked)}
                    />
                    {prefLabel}
                  </label>
                );
              })}
            </div>
          </fieldset>
        </div>
      )}
    </>
  );
}
