import type { PublishedMatter } from '../../components/matters/published-matter.ts';
import { answers, speaksOf } from '../../model/matter.ts';
import type { PublishedObligation } from '../../model/published.schema.ts';
import { describeMeasure } from '../../rules/describe-measure.ts';
import { weaknessOf } from '../../rules/wording.ts';
import type { ComparedItem } from './address.ts';

/** A column: what is compared, and the duties in it. */
export interface Column {
  readonly item: ComparedItem;
  readonly duties: readonly PublishedObligation[];
}

/** The duties of one column on one thing, those with figures first; without any, which silence it is. */
export interface DutyCell {
  readonly duties: readonly PublishedObligation[];
  readonly silence: string;
}

/** A line of the comparison: the duties of each column that speak of the same thing. */
export interface DutyRow {
  readonly id: string;
  readonly kind: 'matter' | 'topic';
  readonly name: string;
  readonly cells: readonly DutyCell[];
  /** What the columns differ in; empty where nothing can be held against each other. */
  readonly differs: readonly string[];
}

/** The duties that an item means: of a paper all, of a clause its own, or the one that was picked. */
export function columnOf(item: ComparedItem, duties: readonly PublishedObligation[]): Column {
  const { policy, clause, duty } = item;
  return {
    item,
    duties: duties.filter(
      (one) =>
        one.policy === policy &&
        (clause === undefined || one.clause === clause) &&
        (duty === undefined || one.id === duty),
    ),
  };
}

/**
 * The lines of a comparison: first the matters that more than one column may answer, then the topics.
 * What stands under a matter is not repeated under its topic.
 */
export function compareColumns(
  columns: readonly Column[],
  matters: readonly PublishedMatter[],
  topicName: (id: string) => string,
): DutyRow[] {
  const spoken = new Set<PublishedObligation>();
  const matterRows = matters.flatMap((matter): DutyRow[] => {
    const cells = columns.map(({ item, duties }): DutyCell => {
      const speaking = duties.filter((duty) => speaksOf(duty, matter));
      const figures = speaking.filter((duty) => answers(duty, matter));
      return {
        duties: [...figures, ...speaking.filter((duty) => !figures.includes(duty))],
        silence:
          item.clause === undefined
            ? (matter.stands.find(({ policy }) => policy === item.policy)?.text ?? '没有写')
            : '本条没有写',
      };
    });
    if (cells.every(isSilent)) return [];
    for (const duty of cells.flatMap(({ duties }) => duties)) spoken.add(duty);
    return [
      { id: matter.id, kind: 'matter', name: matter.label, cells, differs: differencesOf(cells) },
    ];
  });
  const topics = [...new Set(columns.flatMap(({ duties }) => duties.map(({ topic }) => topic)))];
  const topicRows = topics.flatMap((topic): DutyRow[] => {
    const cells = columns.map(({ item, duties }): DutyCell => ({
      duties: duties.filter((duty) => duty.topic === topic && !spoken.has(duty)),
      silence: item.clause === undefined ? '没有写' : '本条没有写',
    }));
    if (cells.every(isSilent)) return [];
    return [{ id: topic, kind: 'topic', name: topicName(topic), cells, differs: silenceOf(cells) }];
  });
  const shared = ({ cells }: DutyRow) => cells.filter((cell) => !isSilent(cell)).length;
  return [...matterRows, ...topicRows.sort((a, b) => shared(b) - shared(a))];
}

/** The figure of a duty in words; undefined where it names none. */
export function figureIn(duty: PublishedObligation): string | undefined {
  return duty.measure && describeMeasure({ ...duty, measure: duty.measure });
}

/** How strong a duty is: 要 and 应 are alike, 原则上 and 一般 weaken it, 鼓励 is another thing. */
function strengthOf({ modality, wording }: PublishedObligation): string {
  return `${modality} ${weaknessOf(wording) ?? ''}`;
}

function isSilent({ duties }: DutyCell): boolean {
  return duties.length === 0;
}

function silenceOf(cells: readonly DutyCell[]): string[] {
  return cells.some(isSilent) ? ['有的没有写'] : [];
}

/** In what duties on one matter differ, as far as annotations can tell. */
function differencesOf(cells: readonly DutyCell[]): string[] {
  const differs = (
    name: string,
    held: readonly (readonly PublishedObligation[])[],
    say: (duty: PublishedObligation) => string | undefined,
  ) => {
    const said = held.map((duties) =>
      [...new Set(duties.flatMap((one) => say(one) ?? []))].join('；'),
    );
    return new Set(said).size > 1 ? [name] : [];
  };
  const speaking = cells.filter((cell) => !isSilent(cell)).map(({ duties }) => duties);
  // How strong a figure is can be held only against another figure.
  const figures = speaking
    .map((duties) => duties.filter(({ measure }) => measure !== undefined))
    .filter((duties) => duties.length > 0);
  return [
    ...differs('数量不同', speaking, figureIn),
    ...differs('用语强弱不同', figures, strengthOf),
    ...differs('期限不同', figures, ({ by, measure }) => by ?? measure?.by),
    ...silenceOf(cells),
  ];
}
