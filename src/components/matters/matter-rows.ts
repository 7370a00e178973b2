import { z } from 'zod';
import type { CorpusObligation, CorpusPolicy } from '../../corpus/corpus.ts';
import type { Matter } from '../../model/matter.schema.ts';
import { answers } from '../../model/matter.ts';
import { remember } from '../../reuse/current-ledger.ts';
import {
  orderStands,
  standKinds,
  standOn,
  type Stand,
  type StandKind,
} from '../../rules/compare-matter.ts';
import { describeMeasure } from '../../rules/describe-measure.ts';
import { isFloor, spanOf, type FigureSpan } from '../../rules/figure-line.ts';
import { paperInputs } from '../page-inputs.ts';
import { corpus } from '../site.ts';

/** A line of a comparison: what one clause of one paper says, or that the paper says nothing. */
export interface MatterRow {
  readonly policy: CorpusPolicy;
  /** Short name of the place. */
  readonly place: string;
  /** The place, and who of it where several duties of one paper answer: 忻州市（市政府）. */
  readonly label: string;
  readonly kind: StandKind;
  /** The figure as strong as the text is; or which kind of silence it is. */
  readonly text: string;
  readonly duty?: CorpusObligation;
  readonly span?: FigureSpan;
  /** Among figures of one unit that are not all the same. */
  readonly extreme?: 'greatest' | 'least';
}

/** What each kind of silence is called. None of them is zero, and none is another. */
const silenceNames: Readonly<Record<Exclude<StandKind, 'figure' | 'elsewhere'>, string>> = {
  'no-figure': '未规定数量',
  silent: '未提及',
  'off-topic': '未涉及这一主题',
  unread: '尚未核对',
};

/** Short names of places by their codes. */
type PlaceNames = ReadonlyMap<string, string>;

/** What one paper says of a matter. */
interface PaperRows {
  readonly kind: StandKind;
  readonly rows: readonly MatterRow[];
}

/** A paper is compared on its own page and on that of every place around it: its rows are made once. */
const known = new WeakMap<CorpusPolicy, Map<string, PaperRows & { placeNames: PlaceNames }>>();

function knownRows(matter: Matter, policy: CorpusPolicy, placeNames: PlaceNames): PaperRows {
  const own = known.get(policy) ?? new Map<string, PaperRows & { placeNames: PlaceNames }>();
  known.set(policy, own);
  const found = own.get(matter.id);
  if (found?.placeNames === placeNames) return found;
  const stand = knownStand(matter, policy);
  const made = { placeNames, kind: stand.kind, rows: rowsOfStand(matter, stand, placeNames) };
  own.set(matter.id, made);
  return made;
}

/** Stands of a paper on the matters of the corpus, in their order: the kind, and which of its duties speak. */
const standsSchema = z.array(z.tuple([z.enum(standKinds), z.array(z.number())]));
const held = new Set(corpus.policies);
const standsOf = new WeakMap<CorpusPolicy, z.infer<typeof standsSchema>>();

/** To ask every duty of a country for every matter takes long: the answers outlive a build. */
function knownStand(matter: Matter, policy: CorpusPolicy): Stand<CorpusPolicy, CorpusObligation> {
  const at = corpus.matters.indexOf(matter);
  if (at === -1 || !held.has(policy)) return standOn(matter, policy);
  const stands =
    standsOf.get(policy) ??
    remember(`stands of ${policy.id}`, paperInputs(policy), standsSchema, () =>
      corpus.matters.map((one) => {
        const { kind, duties } = standOn<CorpusObligation, CorpusPolicy>(one, policy);
        return [
          kind,
          duties.map(({ id }) => policy.obligations.findIndex((duty) => duty.id === id)),
        ];
      }),
    );
  standsOf.set(policy, stands);
  const [kind, speaking] = stands[at] ?? ['unread', []];
  const duties = speaking.flatMap((place) => policy.obligations[place] ?? []);
  return { paper: policy, kind, duties };
}

/** Lines of the comparison of a matter, figures first. */
export function rowsOf(
  matter: Matter,
  policies: readonly CorpusPolicy[],
  placeNames: PlaceNames,
): MatterRow[] {
  const papers = orderStands(policies.map((policy) => knownRows(matter, policy, placeNames)));
  return markExtremes(papers.flatMap(({ rows }) => rows));
}

function rowsOfStand(
  matter: Matter,
  { paper: policy, kind, duties }: Stand<CorpusPolicy, CorpusObligation>,
  placeNames: PlaceNames,
): MatterRow[] {
  const place = placeNames.get(policy.jurisdiction) ?? policy.jurisdiction;
  const several = duties.filter((duty) => answers(duty, matter)).length > 1;
  if (duties.length === 0)
    return [{ policy, place, label: place, kind, text: silenceOf(kind, policy) }];
  return duties.map((duty): MatterRow => {
    const named = several && duty.bearerNamed !== undefined ? `（${duty.bearerNamed}）` : '';
    const shared = { policy, place, label: `${place}${named}`, duty };
    const { measure, wording } = duty;
    if (!measure || !answers(duty, matter)) {
      // The paper has its figure in another sentence: it is not the paper that names none.
      const text = kind === 'no-figure' ? silenceNames['no-figure'] : '相关规定，未写数量';
      return { ...shared, kind: 'no-figure', text };
    }
    const span = spanOf(measure, isFloor(wording));
    const text = describeMeasure({ ...duty, measure });
    return { ...shared, kind, text, ...(span && { span }) };
  });
}

function silenceOf(kind: StandKind, { official }: CorpusPolicy): string {
  const name = kind === 'figure' || kind === 'elsewhere' ? '' : silenceNames[kind];
  // What a report leaves out may well stand in the paper.
  return official || kind === 'unread' ? name : `报道${name}`;
}

/** The greatest and the least lower bound among figures that share a unit and differ. */
function markExtremes(rows: readonly MatterRow[]): MatterRow[] {
  const unit = commonUnit(rows);
  const mins = rows.flatMap(({ span }) =>
    span?.unit === unit && span?.min !== undefined ? [span.min] : [],
  );
  const [least, greatest] = [Math.min(...mins), Math.max(...mins)];
  if (mins.length < 2 || least === greatest) return [...rows];
  return rows.map((row) => {
    if (row.span?.unit !== unit) return row;
    if (row.span?.min === greatest) return { ...row, extreme: 'greatest' };
    return row.span?.min === least ? { ...row, extreme: 'least' } : row;
  });
}

/** The unit that most figures share; undefined where none can be drawn. */
export function commonUnit(rows: readonly MatterRow[]): string | undefined {
  const counts = new Map<string, number>();
  for (const { span } of rows) if (span) counts.set(span.unit, (counts.get(span.unit) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0];
}

/** The differences in a sentence or two; every figure in it is one of the rows. */
export function describeDifferences(rows: readonly MatterRow[]): string {
  const stated = rows.filter(({ kind }) => kind === 'figure' || kind === 'elsewhere');
  const texts = new Set(stated.map(({ text }) => text));
  const say = ({ label, text, policy }: MatterRow) =>
    `${label}${policy.official ? '' : '（据报道）'}${text}`;
  const parts: string[] = [];
  if (stated.length > 1 && texts.size === 1)
    parts.push(`${stated.map(({ label }) => label).join('、')}规定相同：${[...texts].join('')}`);
  else if (stated.length > 0) parts.push(stated.map(say).join('；'));
  const speaking = new Set(stated.map(({ policy }) => policy.id));
  const others = rows.filter(({ policy }) => !speaking.has(policy.id));
  for (const text of new Set(others.map((row) => row.text))) {
    const places = new Set(others.filter((row) => row.text === text).map(({ place }) => place));
    parts.push(`${[...places].join('、')}${text}`);
  }
  return `${parts.join('；')}。`;
}
