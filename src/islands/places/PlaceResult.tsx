import { shortPaperName } from '../../exports/duty-labels.ts';
import { obligationUrl } from '../../model/anchor.ts';
import type { Role } from '../../model/role.schema.ts';
import type { UnitLevel } from '../../model/unit-level.ts';
import { describeMeasure, modalityNames } from '../../rules/describe-measure.ts';
import { levelNames } from '../../rules/wording.ts';
import { base, inParts } from '../site-data.ts';
import { viewPlace } from './place-duties.ts';
import type { PlaceData } from './place-data.ts';

interface Props {
  readonly data: PlaceData;
  /** The place itself, of any level. */
  readonly code: string;
  /** The city or county that was chosen: the calculators list its units. */
  readonly area: string;
  readonly path: string;
  readonly level: UnitLevel;
}

const calculators = [
  ['/self-check/', '对照自查'],
  ['/staffing/', '编制测算'],
  ['/budget/', '预算测算'],
  ['/training/', '培训计划'],
  ['/calendar/', '履职日历'],
] as const;

/** What binds in a place, what could be done with it, and what other places ask. */
export function PlaceResult({ data, code, area, path, level }: Props) {
  const { duties, labels, matters, roles, jurisdictions } = data;
  const view = viewPlace(code, level, duties, labels, matters);
  const held = jurisdictions.filter(({ policies }) =>
    policies.some((policy) => view.policies.includes(policy)),
  );
  const unit = code === area ? '' : `&unit=${code}`;
  const name = levelNames[level];
  // The page of an office lists the duties of a few papers; of thousands the explorer does.
  const dutiesOf = ({ id, persons, organs }: Role) =>
    inParts
      ? `${base}/obligations/?place=${held.map((place) => place.code).join(',')}&bearer=${[...persons, ...organs].join(',')}`
      : `${base}/bearers/${id}/#place=${code}`;
  return (
    <section data-place-result={code}>
      <h2>{path}</h2>
      {view.policies.length === 0 ? (
        <p class="notice" role="status">
          本库没有收录{path}
          及其上级的文件。这不等于没有规定：请向当地应急管理部门核实。下面列出其他地方对{name}
          的要求，不约束本地，供参考。
        </p>
      ) : (
        <>
          <p role="status">
            {`约束这里的文件：收录 ${view.policies.length} 份（含上级的），写给${name}的规定 ${view.total} 项，其中写明数量的 ${view.measured.length} 项。`}
          </p>
          <ul>
            {view.policies.map((id) => {
              const paper = labels.policies[id];
              return (
                paper && (
                  <li key={id}>
                    <a href={`${base}/policies/${id}/`}>{paper.title}</a>
                    <span class="soft">{`（${paper.official ? (paper.documentNumber ?? '无文号') : '新闻报道，非文件原文'}）`}</span>
                  </li>
                )
              );
            })}
          </ul>
        </>
      )}
      <p class="result-tools no-print">
        {calculators.map(([tool, label]) => (
          <a class="tool" key={tool} href={`${base}${tool}#place=${area}${unit}&level=${level}`}>
            {label}
          </a>
        ))}
        {held.map((jurisdiction) => (
          <span key={jurisdiction.code} class="result-tools">
            <a class="tool" href={`${base}/obligations/?place=${jurisdiction.code}&level=${level}`}>
              {jurisdiction.name}全部规定
            </a>
            <a class="tool" href={jurisdiction.url}>
              {jurisdiction.name}专页
            </a>
          </span>
        ))}
        {roles
          .filter((role) => role.level === level && view.policies.length > 0)
          .map((role) => (
            <a class="tool" key={role.id} href={dutiesOf(role)}>
              {role.greeting}：责任清单
            </a>
          ))}
      </p>
      {view.measured.length > 0 && (
        <>
          <h3>写明数量的</h3>
          <ul class="list-plain">
            {view.measured.map((duty) => {
              const paper = labels.policies[duty.policy];
              return (
                <li class="entry" key={`${duty.policy} ${duty.id}`}>
                  <h4>
                    <span class="tag" data-modality={duty.modality}>
                      {modalityNames[duty.modality]}
                    </span>{' '}
                    {duty.action}
                    {duty.measure && (
                      <span class="note-figure">
                        {describeMeasure({ ...duty, measure: duty.measure })}
                      </span>
                    )}
                  </h4>
                  {duty.plain !== undefined && (
                    <p class="plain-reading">
                      <span class="tag plain">编者解读</span> {duty.plain}
                    </p>
                  )}
                  <q class="issued-words">{duty.quote}</q>
                  <a href={obligationUrl(duty)}>
                    {`${paper ? shortPaperName(paper) : ''} ${duty.reference}`}
                  </a>
                </li>
              );
            })}
          </ul>
        </>
      )}
      {view.elsewhere.length > 0 && (
        <>
          <h3>其他地方对{name}的要求</h3>
          <p class="soft">
            不约束本地，供参考。
            {inParts && '收录的文件很多，这里只列邻近的几个地方。'}
          </p>
          <ul class="elsewhere">
            {view.elsewhere.map(({ matter, stands }) => (
              <li key={matter.id}>
                <a href={`${base}/topics/${matter.topic}/#${matter.id}`}>{matter.label}</a>：
                {stands
                  .map(({ policy, text }) => {
                    const paper = labels.policies[policy];
                    const place = labels.places[paper?.place ?? ''] ?? '';
                    return `${place}${paper?.official ? '' : '（据报道）'}${text}`;
                  })
                  .join('；')}
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}
