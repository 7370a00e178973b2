import type { Condition } from '../../model/condition.schema.ts';
import type { Measure } from '../../model/measure.schema.ts';
import type { Obligation } from '../../model/obligation.schema.ts';
import { parsePeriod, type Period } from '../../model/period.ts';
import { statesFigure } from '../../model/measure.ts';
import { isWholeList } from '../list-in-text.ts';
import {
  readDates,
  readFigures,
  readFiguresBefore,
  readRecurrences,
  readTimeLimits,
  statesQuantity,
} from '../figures.ts';

/** A figure of the annotation that its quote does not bear out. */
export interface UnreadFigure {
  /** Key of the annotation, e.g. `measure.min`. */
  readonly key: string;
  readonly message: string;
}

/**
 * Number gate: every figure of an obligation can be read in its own quote, and every figure of
 * the quote is measured.
 * @returns one entry a figure that cannot be read; empty when all is well
 */
export function checkFigures(obligation: Obligation): UnreadFigure[] {
  const { quote, measure } = obligation;
  const unread: UnreadFigure[] = [];
  const expect = (key: string, value: number | string, readable: readonly (number | string)[]) => {
    if (!readable.includes(value))
      unread.push({
        key,
        message: `${key} is ${value}, the quote reads ${readable.length > 0 ? readable.join(', ') : 'no such figure'}`,
      });
  };
  const demand = withoutConditions(obligation);
  if (measure && 'items' in measure && !isWholeList(demand, measure.items))
    unread.push({
      key: 'measure.items',
      message: `measure.items is ${measure.items.join('、')}, the quote lists more`,
    });
  if (measure) {
    checkMeasure(measure, demand, expect);
    const misfit = misfitOfKind(measure, demand);
    if (misfit !== undefined) unread.push(misfit);
  }
  if (!measure && obligation.unmeasured === undefined && statesQuantity(demand))
    unread.push({
      key: 'quote',
      message: 'the quote states a quantity and there is neither measure nor unmeasured',
    });
  for (const [key, by] of [
    ['by', obligation.by],
    ['measure.by', measure?.by],
  ] as const)
    if (by !== undefined) expect(key, by, readDates(quote));
  if (!obligation.by && !measure?.by && !obligation.to && deadline.test(quote))
    unread.push({ key: 'by', message: 'the quote states a deadline and there is no by' });
  checkConditions('when', obligation.when, expect);
  checkConditions('measure.when', measure?.when, expect);
  return unread;
}

/** The quote less the conditions on it: 300人 in 从业人员300人以上 demands nothing. */
function withoutConditions({ quote, when = [], measure }: Obligation): string {
  const conditions = [...when, ...(measure?.when ?? [])];
  return conditions.reduce((text, condition) => text.replaceAll(condition.text, ''), quote);
}

/** 2020年底前, 到2020年: the words by which these papers set a day. */
const deadline = /\d{4}\s*年\s*(?:年?底|年?末)|到\s*\d{4}\s*年/u;
const ceiling = /不超过|不多于|不高于|至多|最多|以下|以内/u;
const moneyUnit = /元$/u;
const timeUnit = /^(?:年|个?月|周|星期|天|日|个?小时|学时|课时|个?工作日)$/u;

/** A measure whose kind, unit or direction the quote does not allow, though its figures are there. */
function misfitOfKind(measure: Measure, demand: string): UnreadFigure | undefined {
  if (!statesFigure(measure) && statesQuantity(demand))
    return {
      key: 'measure.kind',
      message: `the quote states a figure, a ${measure.kind} has none`,
    };
  const upper =
    ('max' in measure && measure.max !== undefined && measure.min === undefined) ||
    ('atMost' in measure && measure.atMost === true);
  if (upper && !ceiling.test(demand))
    return { key: 'measure', message: 'an upper bound is given, the quote states none' };
  if (measure.kind === 'money' && ceiling.test(demand))
    return { key: 'measure', message: 'the quote states an upper bound, money has floors only' };
  if (fitsKind(measure)) return undefined;
  const unit = 'unit' in measure ? measure.unit : '';
  return { key: 'measure.unit', message: `${unit} is no unit of a ${measure.kind}` };
}

/** Whether the unit is one that this kind of measure counts in. */
function fitsKind(measure: Measure): boolean {
  switch (measure.kind) {
    case 'money':
      return moneyUnit.test(measure.unit);
    case 'duration':
      return timeUnit.test(measure.unit);
    case 'headcount':
      return ![moneyUnit, timeUnit, /[次%]/u].some((other) => other.test(measure.unit));
    default:
      return true;
  }
}

type Expect = (key: string, value: number | string, readable: readonly (number | string)[]) => void;

function checkConditions(key: string, conditions: readonly Condition[] = [], expect: Expect): void {
  conditions.forEach((condition, index) => {
    for (const limit of ['atLeast', 'moreThan'] as const) {
      const value = condition[limit];
      if (value !== undefined)
        expect(`${key}.${index}.${limit}`, value, readFigures(condition.text));
    }
  });
}

function describe({ count, unit }: Period): string {
  return `${count} ${unit}`;
}

function checkMeasure(measure: Measure, quote: string, expect: Expect): void {
  const bounds = (m: { min?: number | undefined; max?: number | undefined; unit: string }) => {
    const readable = readFiguresBefore(quote, m.unit);
    if (m.min !== undefined) expect('measure.min', m.min, readable);
    if (m.max !== undefined) expect('measure.max', m.max, readable);
    // Each end may be readable and the range still wrong: 5—3名, or 3名 where 3—5名 stands.
    const given = [m.min, m.max].filter((figure) => figure !== undefined);
    if (given.every((figure) => readable.includes(figure)))
      expect('measure', given.join('—'), [[...new Set(readable)].join('—')]);
  };
  const recurrence = (every: string | undefined) => {
    const readable = readRecurrences(quote).map(describe);
    if (every !== undefined) expect('measure.every', describe(parsePeriod(every)), readable);
    else if (readable.length > 0) expect('measure.every', 'absent', readable);
  };
  switch (measure.kind) {
    case 'headcount':
    case 'share':
    case 'duration':
      bounds(measure);
      break;
    case 'money':
      bounds(measure);
      recurrence(measure.every);
      break;
    case 'frequency': {
      const times = readFiguresBefore(quote, '次');
      // 每季度报告 without a count is once a quarter.
      const readable = times.length > 0 ? times : readRecurrences(quote).length > 0 ? [1] : [];
      expect('measure.times', measure.times, readable);
      recurrence(measure.every);
      break;
    }
    case 'timeLimit':
      expect(
        'measure.within',
        describe(parsePeriod(measure.within)),
        readTimeLimits(quote).map(describe),
      );
      break;
    case 'kit':
      expect('measure.count', measure.count, [
        ...['台', '套', '件', '部', '个', '辆'].flatMap((unit) => readFiguresBefore(quote, unit)),
      ]);
      break;
    case 'checklist':
      if (measure.count !== undefined) {
        expect('measure.count', measure.count, readFigures(quote));
        expect('measure.items', measure.items.length, [measure.count]);
      }
      break;
    case 'standard':
    case 'growth':
      break;
  }
}
