import type { BrowserContext, Page } from 'playwright-core';

/** A voice as a browser lists it. */
export interface FakeVoice {
  readonly lang: string;
  readonly localService: boolean;
}

interface Spoken {
  readonly text: string;
  readonly voice: FakeVoice | null;
  readonly rate: number;
}

declare global {
  interface Window {
    /** What was said, in order, and what may be done about it. */
    speechLog: { said: Spoken[]; cancelled: number; finish: () => void; fail: () => void };
  }
}

/**
 * Gives the pages of a context a speech of their own: the browsers of the tests have no voices, and
 * nobody would hear them. What is said waits until `finishSentence`.
 * @param voices null: a browser without speech
 */
export async function fakeSpeech(
  context: BrowserContext,
  voices: readonly FakeVoice[] | null,
): Promise<void> {
  await context.addInitScript((known) => {
    if (known === null) {
      Object.defineProperty(window, 'speechSynthesis', { value: undefined });
      return;
    }
    interface Utterance {
      readonly text: string;
      voice: FakeVoice | null;
      rate: number;
      onstart?: () => void;
      onend?: () => void;
      onerror?: () => void;
    }
    let current: Utterance | undefined;
    const take = () => {
      const utterance = current;
      current = undefined;
      return utterance;
    };
    window.speechLog = {
      said: [],
      cancelled: 0,
      finish: () => take()?.onend?.(),
      fail: () => take()?.onerror?.(),
    };
    const speech = Object.assign(new EventTarget(), {
      getVoices: () => known,
      resume: () => undefined,
      speak(utterance: Utterance) {
        current = utterance;
        const { text, voice, rate } = utterance;
        window.speechLog.said.push({ text, voice, rate });
        utterance.onstart?.();
      },
      // As browsers do: what is cut off ends with an error, later.
      cancel() {
        window.speechLog.cancelled += 1;
        const cut = take();
        if (cut) setTimeout(() => cut.onerror?.());
      },
    });
    Object.defineProperty(window, 'speechSynthesis', { value: speech });
    Object.defineProperty(window, 'SpeechSynthesisUtterance', {
      value: class {
        voice: FakeVoice | null = null;
        rate = 1;
        readonly text: string;
        constructor(text: string) {
          this.text = text;
        }
      },
    });
  }, voices);
}

export const localVoice: FakeVoice = { lang: 'zh-CN', localService: true };
export const remoteVoice: FakeVoice = { lang: 'zh-CN', localService: false };

/** What the page has said so far. */
export const saidOn = (page: Page) => page.evaluate(() => window.speechLog.said);

/** The voice comes to the end of its sentence. */
export const finishSentence = (page: Page) => page.evaluate(() => window.speechLog.finish());
