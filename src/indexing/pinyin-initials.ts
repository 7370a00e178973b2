import { pinyin } from 'pinyin-pro';

/**
 * Names by the initials of their pinyin, as input methods take them: awh -> 安委会. Names of one
 * character, and those that are not all Chinese, have none.
 */
export function listInitials(names: readonly string[]): Record<string, string[]> {
  const found = new Map<string, string[]>();
  for (const name of new Set(names.map((name) => name.replace(/[（()）“”、，]/gu, '')))) {
    if (!/^\p{Script=Han}{2,10}$/u.test(name)) continue;
    const initials = pinyin(name, { pattern: 'first', toneType: 'none', type: 'array' }).join('');
    found.set(initials, [...(found.get(initials) ?? []), name]);
  }
  return Object.fromEntries([...found].sort(([a], [b]) => (a < b ? -1 : 1)));
}
