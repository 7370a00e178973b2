/** Reads sentences one after the other. Knows nothing of the page nor of the browser's speech. */

/** What says a sentence. A new sentence or hush() ends the one before; its outcome is then not told. */
export interface Speaker {
  readonly say: (text: string, rate: number, done: (outcome: 'said' | 'failed') => void) => void;
  readonly hush: () => void;
}

/** A sentence, and which passage (a clause, a finding, a paragraph) it belongs to. */
export interface Sentence {
  readonly text: string;
  /** Counts passages from 0. */
  readonly passage: number;
}

export type Reading<S extends Sentence> =
  | { readonly kind: 'idle' }
  | { readonly kind: 'reading' | 'paused'; readonly sentence: S; readonly passages: number }
  | { readonly kind: 'failed' };

export interface Reader<S extends Sentence> {
  readonly read: (sentences: readonly S[]) => void;
  readonly pause: () => void;
  readonly resume: () => void;
  readonly stop: () => void;
  /** To the start of another passage; back from the middle of one goes to its own start. */
  readonly move: (step: 1 | -1) => void;
  /** How fast; 1 is the voice's own speed. What is being said is said again from its start. */
  readonly setRate: (rate: number) => void;
}

/**
 * @param rate speed at the start
 * @param isStill whether a sentence is on the page still: what has changed meanwhile is not read
 * @param onChange told after every change
 */
export function createReader<S extends Sentence>(
  speaker: Speaker,
  rate: number,
  isStill: (sentence: S) => boolean,
  onChange: (reading: Reading<S>) => void,
): Reader<S> {
  let sentences: readonly S[] = [];
  let at = 0;
  let kind: Reading<S>['kind'] = 'idle';

  const tell = () => {
    const sentence = sentences[at];
    if (kind === 'failed') onChange({ kind });
    else if (kind === 'idle' || !sentence) onChange({ kind: 'idle' });
    else
      onChange({ kind, sentence, passages: (sentences[sentences.length - 1]?.passage ?? 0) + 1 });
  };
  const end = (as: 'idle' | 'failed') => {
    speaker.hush();
    kind = as;
    sentences = [];
    at = 0;
    tell();
  };
  const say = () => {
    const sentence = sentences[at];
    if (!sentence || !isStill(sentence)) {
      end('idle');
      return;
    }
    kind = 'reading';
    tell();
    speaker.say(sentence.text, rate, (outcome) => {
      if (outcome === 'failed') {
        end('failed');
        return;
      }
      at += 1;
      say();
    });
  };
  const startOf = (passage: number) => sentences.findIndex((other) => other.passage === passage);

  return {
    read(next) {
      speaker.hush();
      sentences = next;
      at = 0;
      say();
    },
    // Browsers differ in what a pause is; a sentence begun anew is the same everywhere.
    pause() {
      if (kind !== 'reading') return;
      speaker.hush();
      kind = 'paused';
      tell();
    },
    resume() {
      if (kind === 'paused') say();
    },
    stop: () => end('idle'),
    move(step) {
      const here = sentences[at]?.passage;
      if (here === undefined) return;
      const isInside = at > startOf(here);
      const target = startOf(step === -1 && isInside ? here : here + step);
      if (target === -1) return;
      at = target;
      if (kind === 'reading') {
        speaker.hush();
        say();
      } else tell();
    },
    setRate(next) {
      rate = next;
      if (kind !== 'reading') return;
      speaker.hush();
      say();
    },
  };
}
