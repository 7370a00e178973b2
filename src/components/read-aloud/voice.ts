/** Which voice reads: one of this device's own. Other voices send the text to their maker's servers. */

/** Mandarin first as spoken on the mainland; Cantonese (zh-HK, yue) is another language to the ear. */
const mandarin = [
  /^(?:zh|cmn)-(?:Hans-)?CN/i,
  /^(?:zh|cmn)(?:-Hans|-SG)?$/i,
  /^(?:zh|cmn)-(?:Hant|TW)/i,
];

type Voice = Pick<SpeechSynthesisVoice, 'lang' | 'localService'>;

/**
 * @param voices all that the browser knows
 * @returns the best local Mandarin voice, if there is one
 */
export function pickVoice<V extends Voice>(voices: readonly V[]): V | undefined {
  // Anything but a plain yes is a no.
  const local = voices.filter(({ localService }) => localService === true);
  for (const kind of mandarin) {
    // Android writes zh_CN.
    const voice = local.find(({ lang }) => kind.test(lang.replace(/_/g, '-')));
    if (voice) return voice;
  }
  return undefined;
}

/** Browsers list their voices some time after the page asks for them. */
const patience = 3000;

/**
 * Waits for a local Mandarin voice.
 * @returns undefined where there is none, or no speech at all
 */
export function findVoice(): Promise<SpeechSynthesisVoice | undefined> {
  const speech = (globalThis as { speechSynthesis?: SpeechSynthesis }).speechSynthesis;
  if (!speech) return Promise.resolve(undefined);
  const known = pickVoice(speech.getVoices());
  if (known) return Promise.resolve(known);
  return new Promise((resolve) => {
    const settle = (voice?: SpeechSynthesisVoice) => {
      clearTimeout(timer);
      speech.onvoiceschanged = null;
      resolve(voice);
    };
    const look = () => {
      const voice = pickVoice(speech.getVoices());
      if (voice) settle(voice);
    };
    const timer = setTimeout(() => settle(pickVoice(speech.getVoices())), patience);
    // As a property: not every browser's speech takes listeners.
    speech.onvoiceschanged = look;
  });
}

const key = 'read-aloud-voice';

/**
 * Whether this device had no voice when a page looked for one last. A page can say so at once then, and
 * looks all the same: voices can be added.
 */
export function lackedVoice(): boolean {
  try {
    return localStorage.getItem(key) === 'none';
  } catch {
    return false;
  }
}

export function rememberVoice(isFound: boolean): void {
  try {
    if (isFound) localStorage.removeItem(key);
    else localStorage.setItem(key, 'none');
  } catch {
    // The next page will look again before it says anything.
  }
}
