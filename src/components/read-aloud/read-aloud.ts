/** Reads the page aloud in 关怀版: a paper clause by clause, else the main part, a selection or one item. */
import { fillBar, sayLooking, sayNoVoice } from './bar.ts';
import { mark } from './mark.ts';
import { isStill, mainText, readSentences, selected, type PageSentence } from './readable.ts';
import { createReader, type Reading } from './reader.ts';
import { speakWith } from './speaker.ts';
import { recallRate, rememberRate } from './speed.ts';
import { findVoice, lackedVoice, rememberVoice } from './voice.ts';

const root = document.documentElement;
const base = (root.dataset['base'] ?? '/').replace(/\/?$/, '/');
const isWanted = () => root.classList.contains('prefers-care');
let isOffered = false;

/** Wakes the bar, once; it says so where this device has no voice of its own. */
export async function offerReadAloud(): Promise<void> {
  const bar = document.querySelector<HTMLElement>('[data-read-aloud]');
  if (!bar || isOffered) return;
  isOffered = true;
  const lacked = lackedVoice();
  const help = `${base}about/#care`;
  // Looking takes seconds where there is none: the bar says so, and nothing moves when it knows.
  if (lacked) sayNoVoice(bar, help);
  else sayLooking(bar);
  const voice = await findVoice();
  rememberVoice(voice !== undefined);
  if (voice) start(bar, voice);
  else if (!lacked) sayNoVoice(bar, help);
}

function start(bar: HTMLElement, voice: SpeechSynthesisVoice): void {
  const isPaper = document.querySelector('[data-policy-text]') !== null;
  let state: Reading<PageSentence>['kind'] = 'idle';
  const show = (reading: Reading<PageSentence>) => {
    state = reading.kind;
    tell(reading);
    const isOn = reading.kind === 'reading' || reading.kind === 'paused';
    mark(isOn ? reading.sentence.range : undefined, isStuck(bar) ? bar.offsetHeight : 0);
  };
  const rate = recallRate();
  const reader = createReader<PageSentence>(speakWith(voice), rate, isStill, show);
  const tell = fillBar(bar, isPaper, rate, {
    play: () => {
      if (state === 'reading') reader.pause();
      else if (state === 'paused') reader.resume();
      else reader.read(readSentences(selected() ?? mainText()));
    },
    stop: reader.stop,
    move: reader.move,
    setRate: (next) => {
      rememberRate(next);
      reader.setRate(next);
    },
  });
  show({ kind: 'idle' });

  if (isPaper) nameClauses();
  root.classList.add('can-read');
  document.addEventListener('click', ({ target }) => {
    const button = target instanceof Element && target.closest('[data-read-this]');
    const item = button && button.closest('.clause, .finding, [data-readable]');
    if (item) reader.read(readSentences(item));
  });
  // Nothing goes on speaking of a page that was left.
  addEventListener('pagehide', reader.stop);
  document.addEventListener('preferences', () => {
    if (!isWanted()) reader.stop();
  });
}

/** Every clause of a paper gets a button of its own; they are seen in 关怀版 only. */
function nameClauses(): void {
  for (const clause of document.querySelectorAll('.clause')) {
    const tools = clause.querySelector('.clause-tools');
    const button = document.createElement('button');
    button.type = 'button';
    button.className = 'tool read-this';
    button.dataset['readThis'] = '';
    button.textContent = '朗读本条';
    const name = clause.querySelector('h3')?.textContent?.trim() ?? '';
    button.setAttribute('aria-label', `朗读本条：${name}`);
    tools?.prepend(button);
  }
}

/** Whether the bar stays over the text while that is scrolled. */
function isStuck(bar: HTMLElement): boolean {
  return getComputedStyle(bar).position === 'sticky';
}
