import { expect, test } from 'vitest';
import { pickVoice } from '../../../src/components/read-aloud/voice.ts';

const voice = (lang: string, localService = true) => ({ lang, localService });

test('a voice that sends the text to its maker is never taken', () => {
  expect(pickVoice([voice('zh-CN', false), voice('zh_CN', false)])).toBeUndefined();
  // A browser that does not say is not believed.
  expect(
    pickVoice([{ lang: 'zh-CN', localService: undefined as unknown as boolean }]),
  ).toBeUndefined();
});

test.each([
  [['en-US', 'zh-TW', 'zh-CN'], 'zh-CN'],
  [['zh_CN_#Hans', 'en-US'], 'zh_CN_#Hans'],
  [['zh-HK', 'zh-TW'], 'zh-TW'],
  [['cmn', 'yue'], 'cmn'],
  [['cmn-Hans-CN'], 'cmn-Hans-CN'],
  [['zh'], 'zh'],
])('of %j it is %s', (langs, chosen) => {
  expect(pickVoice(langs.map((lang) => voice(lang)))?.lang).toBe(chosen);
});

test('Cantonese and other languages do not read Mandarin', () => {
  expect(pickVoice(['zh-HK', 'yue', 'en-US', 'ja-JP'].map((lang) => voice(lang)))).toBeUndefined();
});
