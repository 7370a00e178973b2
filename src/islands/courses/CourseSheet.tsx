import { durationName, itemMinutes, sessionMinutes } from '../../courses/budget-time.ts';
import { itemKey } from '../../courses/course.ts';
import type { Fields } from '../calculator/fields.ts';
import { PrintSheet } from '../calculator/PrintSheet.tsx';
import type { CourseView } from './view.ts';

interface Props {
  readonly view: CourseView;
  readonly fields: Fields;
}

/** The outline on paper, to be signed off. */
export function CourseSheet({ view, fields }: Props) {
  const { title, place, audience, asOf, rulebook, sessions, balance, obligationOf, policyOf } =
    view;
  return (
    <PrintSheet
      title={`${Array.from(title).slice(0, 80).join('')}教学大纲`}
      unit={`${place.name}${audience ? `，培训对象：${audience.prefLabel}` : ''}`}
      asOf={asOf}
      edition={rulebook.edition}
      fields={fields}
      inputs={[]}
      signers={['授课教员', '审核人', '单位负责人']}
    >
      <p>{`${sessions.length} 讲；${balance.words}用时为示例或教员自定，文件没有规定。`}</p>
      <table>
        <thead>
          <tr>
            <th scope="col">讲次与内容</th>
            <th scope="col">依据</th>
            <th scope="col" class="short">
              用时
            </th>
          </tr>
        </thead>
        {sessions.map((session, at) => (
          <tbody key={at}>
            <tr>
              <th scope="rowgroup" colSpan={2}>
                {`第 ${at + 1} 讲 ${session.title}`}
                {session.practice > 0 && `（含讨论、练习 ${session.practice} 分钟）`}
              </th>
              <td class="short">{durationName(sessionMinutes(session, obligationOf))}</td>
            </tr>
            {session.items.map((item) => {
              const obligation = obligationOf(item);
              const policy = policyOf(item.policy);
              return (
                obligation &&
                policy && (
                  <tr key={itemKey(item)}>
                    <td>{obligation.action}</td>
                    <td>
                      {`${policy.documentNumber ?? `《${policy.title}》`}${obligation.reference}`}
                      {!policy.official && '（据新闻报道）'}
                    </td>
                    <td class="short">{`${itemMinutes(item, obligationOf)} 分钟`}</td>
                  </tr>
                )
              );
            })}
          </tbody>
        ))}
      </table>
    </PrintSheet>
  );
}
