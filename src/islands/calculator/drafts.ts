import type { Edition } from '../../rules/rulebook.ts';
import { type Fields } from './fields.ts';

/** The calculators by the last part of their address. */
export const tools = {
  'self-check': '达标自查',
  staffing: '编制测算',
  budget: '预算测算',
  training: '培训计划',
  calendar: '履职日历',
  courses: '备课',
} as const;
export type Tool = keyof typeof tools;

/** Version of the file that a draft is exported as; raised when a key changes meaning. */
export const draftVersion = 1;
const draftFormat = 'anjian-draft';

/** What a person filled in, to be gone on with later or elsewhere. */
export interface Draft {
  readonly tool: Tool;
  readonly title: string;
  readonly fields: Fields;
  /** What the result rested on when it was saved. */
  readonly edition: Edition;
  /** ISO time. */
  readonly savedAt: string;
  /** Kept without being asked, so that a closed window loses nothing; one for each calculator. */
  readonly auto?: true;
}

/** A draft as text of a .json file. */
export function writeDraft(draft: Draft): string {
  return `${JSON.stringify({ format: draftFormat, version: draftVersion, ...draft }, null, 2)}\n`;
}

export type DraftReading =
  | { readonly kind: 'draft'; readonly draft: Draft }
  | { readonly kind: 'error'; readonly message: string };

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Reads a file that `writeDraft` wrote; anything else is told in Chinese. */
export function parseDraft(text: string): DraftReading {
  const error = (message: string): DraftReading => ({ kind: 'error', message });
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return error('这个文件不是填报存档（不是 JSON 文本），原有填报没有改动。');
  }
  if (!isRecord(value) || value['format'] !== draftFormat)
    return error('这个文件不是本站导出的填报存档，原有填报没有改动。');
  const { version, tool, title, fields, edition, savedAt } = value;
  if (typeof version !== 'number' || version > draftVersion)
    return error('这份存档由更新版本的网站导出，请更新本站后再打开。');
  if (typeof tool !== 'string' || !Object.keys(tools).includes(tool) || !isRecord(fields))
    return error('这份存档不完整，原有填报没有改动。');
  const entries = Object.entries(fields).filter(
    (entry): entry is [string, string] => typeof entry[1] === 'string',
  );
  const { site, content } = isRecord(edition) ? edition : {};
  return {
    kind: 'draft',
    draft: {
      tool: tool as Tool,
      title: typeof title === 'string' ? title : '',
      fields: Object.fromEntries(entries),
      edition: { site: String(site ?? ''), content: String(content ?? '') },
      savedAt: typeof savedAt === 'string' ? savedAt : '',
      ...(value['auto'] === true && { auto: true as const }),
    },
  };
}

/** The part of the browser's storage that is used; absent where it is forbidden. */
export type Store = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;

const storeKey = 'anjian-drafts';
/** More would slow down every start; the oldest goes first. */
const mostDrafts = 30;

/** The browser's storage, or undefined where it is switched off. */
export function deviceStore(): Store | undefined {
  try {
    return globalThis.localStorage;
  } catch {
    return undefined;
  }
}

/** Drafts on this device, the newest first. */
export function listDrafts(store: Store | undefined): Draft[] {
  let list: unknown;
  try {
    list = JSON.parse(store?.getItem(storeKey) ?? '[]');
  } catch {
    return [];
  }
  if (!Array.isArray(list)) return [];
  return list.flatMap((entry: unknown) => {
    const reading = parseDraft(JSON.stringify(entry));
    return reading.kind === 'draft' ? [reading.draft] : [];
  });
}

/**
 * Keeps a draft on this device; one of the same tool and title is replaced.
 * Of drafts kept without being asked each calculator has one.
 * @returns false where the browser has no room or no storage
 */
export function saveDraft(store: Store | undefined, draft: Draft): boolean {
  const others = listDrafts(store).filter((other) => !isSame(other, draft));
  return keep(store, [draft, ...others].slice(0, mostDrafts));
}

export function removeDraft(store: Store | undefined, draft: Draft): boolean {
  return keep(
    store,
    listDrafts(store).filter((other) => !isSame(other, draft)),
  );
}

function isSame(a: Draft, b: Draft): boolean {
  if (a.tool !== b.tool || a.auto !== b.auto) return false;
  return a.auto === true || a.title === b.title;
}

function keep(store: Store | undefined, drafts: readonly Draft[]): boolean {
  if (!store) return false;
  try {
    store.setItem(
      storeKey,
      JSON.stringify(
        drafts.map((draft) => ({ format: draftFormat, version: draftVersion, ...draft })),
      ),
    );
    return true;
  } catch {
    return false;
  }
}
