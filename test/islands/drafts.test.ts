import { describe, expect, it } from 'vitest';
import {
  listDrafts,
  parseDraft,
  removeDraft,
  saveDraft,
  writeDraft,
  type Draft,
  type Store,
} from '../../src/islands/calculator/drafts.ts';

const wushan: Draft = {
  tool: 'self-check',
  title: '云南省 弥勒市 五山乡',
  fields: { place: '532504', unit: '532504202', 'full-time-supervisors': '一名' },
  edition: { site: '0.1.0', content: 'abc123abc123' },
  savedAt: '2026-11-22T08:00:00.000Z',
};

/** Storage that holds so many characters. */
function storeOf(room = 100_000): Store {
  const held = new Map<string, string>();
  return {
    getItem: (key) => held.get(key) ?? null,
    setItem: (key, value) => {
      if (value.length > room) throw new Error('QuotaExceededError');
      held.set(key, value);
    },
    removeItem: (key) => void held.delete(key),
  };
}

describe('a draft as a file', () => {
  it('is read as it was written', () => {
    expect(parseDraft(writeDraft(wushan))).toEqual({ kind: 'draft', draft: wushan });
  });

  it.each([
    ['', '不是 JSON'],
    ['{', '不是 JSON'],
    ['[]', '不是本站导出'],
    ['null', '不是本站导出'],
    ['{"format":"other","version":1}', '不是本站导出'],
    ['{"format":"anjian-draft","version":99,"tool":"self-check","fields":{}}', '更新版本'],
    ['{"format":"anjian-draft","version":"1","tool":"self-check","fields":{}}', '更新版本'],
    ['{"format":"anjian-draft","version":1,"tool":"toString","fields":{}}', '不完整'],
    ['{"format":"anjian-draft","version":1,"tool":"self-check","fields":[]}', '不完整'],
  ])('%s is told in Chinese: %s', (text, message) => {
    const reading = parseDraft(text);
    expect(reading.kind).toBe('error');
    expect(reading.kind === 'error' && reading.message).toContain(message);
  });

  it('takes only texts from foreign hands', () => {
    const text = JSON.stringify({
      format: 'anjian-draft',
      version: 1,
      tool: 'self-check',
      fields: { place: '532504', x: { toString: 1 }, y: 3 },
    });
    expect(parseDraft(text)).toMatchObject({ draft: { fields: { place: '532504' } } });
    expect(JSON.stringify(parseDraft(text))).not.toContain('toString');
  });
});

describe('drafts on the device', () => {
  it('are listed, the newest first, and one of the same name is replaced', () => {
    const store = storeOf();
    const other = { ...wushan, title: '云南省 弥勒市 江边乡' };
    expect(saveDraft(store, wushan)).toBe(true);
    expect(saveDraft(store, other)).toBe(true);
    expect(saveDraft(store, { ...wushan, savedAt: '2026-11-23T08:00:00.000Z' })).toBe(true);
    expect(listDrafts(store).map(({ title, savedAt }) => [title, savedAt])).toEqual([
      [wushan.title, '2026-11-23T08:00:00.000Z'],
      [other.title, other.savedAt],
    ]);
    removeDraft(store, wushan);
    expect(listDrafts(store).map(({ title }) => title)).toEqual([other.title]);
  });

  it('are not lost silently: no room and no storage say so', () => {
    expect(saveDraft(storeOf(10), wushan)).toBe(false);
    expect(saveDraft(undefined, wushan)).toBe(false);
    expect(listDrafts(undefined)).toEqual([]);
  });

  it('that somebody else spoilt are no drafts', () => {
    const store = storeOf();
    store.setItem('anjian-drafts', '{"a":1}');
    expect(listDrafts(store)).toEqual([]);
    store.setItem('anjian-drafts', '[1,null,{"format":"anjian-draft"}]');
    expect(listDrafts(store)).toEqual([]);
    store.setItem('anjian-drafts', 'no json');
    expect(listDrafts(store)).toEqual([]);
  });
});
