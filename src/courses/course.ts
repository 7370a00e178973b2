/** An obligation in a course. */
export interface CourseItem {
  /** Id of the paper. */
  readonly policy: string;
  /** Id of the obligation in it. */
  readonly obligation: string;
  /** Minutes as the trainer typed them; absent: the sample for its kind. */
  readonly minutes?: number;
}

/** Obligations that are taught in one go. */
export interface Session {
  readonly title: string;
  readonly items: readonly CourseItem[];
  /** Minutes of discussion, practice, examination: what is no item. */
  readonly practice: number;
  /** Nobody typed the minutes of practice: they are a sample. */
  readonly isSample?: true;
}

/** Longer texts make a file that no program likes; what is typed beyond is kept, too, up to this. */
export const mostSessions = 200;
const mostItems = 5000;
export const mostMinutes = 10_000;

const sampleMark = 's';

/** What a trainer has chosen, by key, as it stands in the fragment of the address. */
export type CourseFields = Readonly<Record<string, string>>;

/** Name of an obligation among all papers: `jincheng-2021-10/c7.3`. */
export function itemKey({ policy, obligation }: Pick<CourseItem, 'policy' | 'obligation'>): string {
  return `${policy}/${obligation}`;
}

/**
 * Sessions as the fields hold them: `n` is their number, `s1` the items of the first, `s1.title`,
 * `s1.practice` (with an s behind it where it is a sample). Items are written `paper*c6.7_c6.8*20`: a paper holds until the next is named, a number
 * behind an id is its minutes. None of these characters is escaped in an address.
 */
export function readSessions(fields: CourseFields): readonly Session[] {
  const count = Math.min(wholeNumber(fields['n']) ?? 0, mostSessions);
  const seen = new Set<string>();
  return Array.from({ length: count }, (_, at): Session => {
    const key = `s${at + 1}`;
    const items = parseItems(fields[key] ?? '').filter((item) => {
      const name = itemKey(item);
      if (seen.has(name) || seen.size >= mostItems) return false;
      seen.add(name);
      return true;
    });
    const practice = fields[`${key}.practice`] ?? '';
    return {
      title: fields[`${key}.title`] ?? '',
      items,
      practice: minutesFrom(practice.replace(sampleMark, '')) ?? 0,
      ...(practice.endsWith(sampleMark) && { isSample: true as const }),
    };
  });
}

/** The fields that hold these sessions; those of sessions that are no more are emptied. */
export function writeSessions(
  sessions: readonly Session[],
  fields: CourseFields,
): Readonly<Record<string, string | undefined>> {
  const old = Object.keys(fields).filter((key) => /^s\d+(?:\.(?:title|practice))?$/.test(key));
  const change: Record<string, string | undefined> = Object.fromEntries(
    old.map((key) => [key, undefined]),
  );
  change['n'] = sessions.length === 0 ? undefined : String(sessions.length);
  sessions.forEach(({ title, items, practice, isSample }, at) => {
    const key = `s${at + 1}`;
    change[key] = formatItems(items);
    change[`${key}.title`] = title;
    change[`${key}.practice`] =
      practice === 0 ? undefined : `${practice}${isSample ? sampleMark : ''}`;
  });
  return change;
}

function parseItems(text: string): CourseItem[] {
  let policy = '';
  return text.split('_').flatMap((token): CourseItem[] => {
    const parts = token.split('*');
    if (parts[0] !== undefined && parts[0] !== '' && !parts[0].includes('.'))
      policy = parts.shift() ?? '';
    const [obligation = '', minutes] = parts;
    if (policy === '' || !/^[a-z][a-z0-9-]*\.\d+$/.test(obligation)) return [];
    const typed = minutesFrom(minutes);
    return [{ policy, obligation, ...(typed !== undefined && { minutes: typed }) }];
  });
}

function formatItems(items: readonly CourseItem[]): string {
  let last = '';
  return items
    .map(({ policy, obligation, minutes }) => {
      const paper = policy === last ? '' : `${policy}*`;
      last = policy;
      return `${paper}${obligation}${minutes === undefined ? '' : `*${minutes}`}`;
    })
    .join('_');
}

/** Whole minutes as typed; undefined for anything else. */
export function minutesFrom(text: string | undefined): number | undefined {
  const value = wholeNumber(text);
  return value === undefined || value > mostMinutes ? undefined : value;
}

function wholeNumber(text: string | undefined): number | undefined {
  const trimmed = text?.trim().normalize('NFKC') ?? '';
  return /^\d{1,6}$/.test(trimmed) ? Number(trimmed) : undefined;
}
