import { useMemo, useState } from 'preact/hooks';
import { arrangeCourse, groupByTopic } from '../../courses/arrange.ts';
import { sampleMinutes } from '../../courses/budget-time.ts';
import { itemKey, type Session } from '../../courses/course.ts';
import { addItem, placesOf, removeItems } from '../../courses/edit-sessions.ts';
import { relationNames, relations, type Proposal } from '../../courses/propose.ts';
import { modalityNames } from '../../components/names.ts';
import { obligationUrl } from '../../model/anchor.ts';
import type { SetSessions } from './use-course.ts';
import { bearersOf, figureOf, type CourseView } from './view.ts';

interface Props {
  readonly view: CourseView;
  readonly set: SetSessions;
}

const pageSize = 20;

const keyOf = ({ policy, obligation }: Proposal) =>
  itemKey({ policy: policy.id, obligation: obligation.id });

/** What is proposed, the most needed first; ticked is taken. */
export function Proposals({ view, set }: Props) {
  const [text, setText] = useState('');
  const [relation, setRelation] = useState('');
  const [shown, setShown] = useState(pageSize);
  // Ticking must not fold the list under the hand that ticks.
  const [isOpen, setIsOpen] = useState(view.sessions.length === 0);
  const { proposals, sessions, rulebook } = view;
  const taken = placesOf(sessions);
  const listed = useMemo(
    () =>
      proposals.filter(
        (proposal) =>
          (relation === '' || proposal.relation === relation) && matches(proposal, text, view),
      ),
    [proposals, relation, text],
  );
  const untaken = listed.filter((proposal) => !taken.has(keyOf(proposal)));
  const take = (proposal: Proposal) => {
    const { obligation, policy } = proposal;
    const title = view.labelOf(obligation.topic);
    const next = addItem(
      sessions,
      { policy: policy.id, obligation: obligation.id },
      (item) => view.obligationOf(item)?.topic,
      title,
    );
    const at = placesOf(next).get(keyOf(proposal))?.session ?? 0;
    set(next, { words: `已放入第 ${at + 1} 讲：${obligation.action}` });
  };
  const drop = (proposal: Proposal) =>
    set(removeItems(sessions, new Set([keyOf(proposal)])), {
      words: `已从课程中移出：${proposal.obligation.action}`,
      undoable: true,
    });
  const takeAll = () => {
    const added = groupByTopic(untaken, rulebook.topics);
    set([...sessions, ...added], {
      words: `已选入 ${untaken.length} 项，按事项新排了 ${added.length} 讲。`,
      undoable: true,
    });
  };
  const fill = () => {
    const minutes = view.balance.available;
    if (minutes === undefined) return;
    const next: readonly Session[] = arrangeCourse(proposals, minutes, rulebook.topics);
    set(next, {
      words: `已按总时长重新选排：${next.length} 讲。`,
      focus: ['course'],
      undoable: true,
    });
  };
  return (
    <section aria-labelledby="proposals">
      <h2 id="proposals">挑选义务</h2>
      <details
        class="folded"
        open={isOpen}
        onToggle={(event) => setIsOpen(event.currentTarget.open)}
        data-proposals
      >
        <summary>{`${proposals.length} 项可选，排在前面的最需要讲`}</summary>
        <div class="proposal-tools">
          <div class="field">
            <label for="proposal-text">查找</label>
            <br />
            <input
              id="proposal-text"
              type="text"
              autocomplete="off"
              value={text}
              onInput={(event) => {
                setText(event.currentTarget.value);
                setShown(pageSize);
              }}
            />
          </div>
          <div class="field">
            <label for="proposal-relation">与学员的关系</label>
            <br />
            <select
              id="proposal-relation"
              value={relation}
              onChange={(event) => {
                setRelation(event.currentTarget.value);
                setShown(pageSize);
              }}
            >
              <option value="">全部（{proposals.length} 项）</option>
              {relations.map((id) => {
                const count = proposals.filter((proposal) => proposal.relation === id).length;
                return (
                  count > 0 && (
                    <option key={id} value={id}>
                      {`${relationNames[id]}（${count} 项）`}
                    </option>
                  )
                );
              })}
            </select>
          </div>
        </div>
        <p role="status">
          {proposals.length === 0
            ? '当地文件里没有符合条件的义务：请换培训对象，或少选几个事项。'
            : `列出 ${listed.length} 项，已选入 ${listed.length - untaken.length} 项。`}
        </p>
        <p class="no-print">
          {view.balance.available !== undefined && proposals.length > 0 && (
            <>
              <button type="button" class="tool" onClick={fill}>
                按总时长重新选排
              </button>{' '}
            </>
          )}
          {untaken.length > 0 && (
            <button type="button" class="tool" onClick={takeAll}>
              {`选入所列 ${untaken.length} 项`}
            </button>
          )}
        </p>
        <ul class="list-plain proposal-list">
          {listed.slice(0, shown).map((proposal) => {
            const isTaken = taken.has(keyOf(proposal));
            return (
              <ProposalRow
                key={keyOf(proposal)}
                {...{ proposal, isTaken }}
                onChange={() => (isTaken ? drop(proposal) : take(proposal))}
              />
            );
          })}
        </ul>
        {listed.length > shown && (
          <button type="button" class="button secondary" onClick={() => setShown(shown + 50)}>
            {`再显示 ${Math.min(50, listed.length - shown)} 项`}
          </button>
        )}
      </details>
    </section>
  );
}

function matches({ obligation, policy }: Proposal, text: string, view: CourseView): boolean {
  const words = text.trim().split(/\s+/).filter(Boolean);
  if (words.length === 0) return true;
  const where = [
    obligation.action,
    obligation.quote,
    obligation.plain ?? '',
    policy.title,
    policy.documentNumber ?? '',
    bearersOf(view, obligation),
    view.labelOf(obligation.topic),
  ].join('\n');
  return words.every((word) => where.includes(word));
}

function ProposalRow({
  proposal,
  isTaken,
  onChange,
}: {
  readonly proposal: Proposal;
  readonly isTaken: boolean;
  readonly onChange: () => void;
}) {
  const { obligation, policy, because, borrowed, outside } = proposal;
  const figure = figureOf(obligation);
  return (
    <li class="proposal" data-proposal={keyOf(proposal)}>
      <label>
        <input type="checkbox" checked={isTaken} onChange={onChange} />
        <span class="tag" data-modality={obligation.modality}>
          {modalityNames[obligation.modality]}
        </span>{' '}
        <span class="proposal-action">{obligation.action}</span>
        {figure !== undefined && <span class="note-figure">{figure}</span>}
      </label>
      <blockquote class="issued-quote">{obligation.quote}</blockquote>
      <p class="meta">
        <a href={obligationUrl(obligation)} target="_blank" rel="noopener">
          {`${policy.documentNumber ?? `《${policy.title}》`}${obligation.reference}`}
          <span class="visually-hidden">（新窗口打开）</span>
        </a>
        {!policy.official && <span class="tag plain">据新闻报道</span>}
        {borrowed && <span class="tag plain">外地文件，供借鉴</span>}
        <span>{because}</span>
        <span>{`约 ${sampleMinutes(obligation)} 分钟`}</span>
        <span class="sample">示例</span>
      </p>
      {outside !== undefined && <p class="soft">{outside}</p>}
    </li>
  );
}
