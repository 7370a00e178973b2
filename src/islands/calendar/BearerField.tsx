import type { ChangeFields } from '../calculator/use-fields.ts';
import type { CalendarView } from './view.ts';

interface Props {
  readonly view: CalendarView;
  readonly change: ChangeFields;
}

/** Whose duties: only bearers that have something to do by a day, with how much. */
export function BearerField({ view, change }: Props) {
  const { options, duties, bearer, general, withGeneral, isBearerLost } = view;
  return (
    <>
      {isBearerLost && (
        <p class="notice" role="alert">
          链接中的主体不在名单内，现列出全部主体。
        </p>
      )}
      {options.length > 0 && (
        <div class="field">
          <label for="who">义务主体</label>
          <p class="hint">括号内是有期限的义务项数；选某一主体，同时列出它所属类别的义务。</p>
          <select
            id="who"
            value={bearer?.id ?? ''}
            onChange={(event) => change({ who: event.currentTarget.value })}
          >
            <option value="">{`全部（${duties} 项）`}</option>
            {options.map((option) => (
              <option key={option.bearer.id} value={option.bearer.id}>
                {`${option.bearer.prefLabel}（${option.duties} 项）`}
              </option>
            ))}
          </select>
        </div>
      )}
      {general > 0 && (
        <div class="field choices">
          <label>
            <input
              id="general"
              type="checkbox"
              checked={withGeneral}
              onChange={(event) => change({ general: event.currentTarget.checked ? '1' : '' })}
            />
            {`也列出写给各级政府、党委和各单位的一般规定（${general} 项），是否适用由本单位判断`}
          </label>
        </div>
      )}
    </>
  );
}
