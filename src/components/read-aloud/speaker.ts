import type { Speaker } from './reader.ts';

/** Where speech does not begin in this time, it will not: some systems list a voice and have no sound. */
const patience = 8000;

/** The browser's speech with one voice, which must be local: what it says is never sent anywhere. */
export function speakWith(voice: SpeechSynthesisVoice): Speaker {
  if (voice.localService !== true) throw new Error(`${voice.name} is not a voice of this device`);
  const speech = window.speechSynthesis;
  // Kept: an utterance that nothing refers to may be collected before it tells its end.
  let current: SpeechSynthesisUtterance | undefined;
  let timer = 0;
  const hush = () => {
    clearTimeout(timer);
    current = undefined;
    speech.cancel();
  };
  return {
    hush,
    say(text, rate, done) {
      const utterance = new SpeechSynthesisUtterance(text);
      utterance.voice = voice;
      utterance.lang = voice.lang;
      utterance.rate = rate;
      // What was hushed ends, too, and as an error: its end concerns nobody.
      const finish = (outcome: 'said' | 'failed') => {
        if (current !== utterance) return;
        clearTimeout(timer);
        done(outcome);
      };
      utterance.onend = () => finish('said');
      utterance.onerror = () => finish('failed');
      utterance.onstart = () => clearTimeout(timer);
      current = utterance;
      clearTimeout(timer);
      timer = window.setTimeout(() => finish('failed'), patience);
      // A page that was left in the middle of a pause leaves the whole browser paused.
      speech.resume();
      speech.speak(utterance);
    },
  };
}
