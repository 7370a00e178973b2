/** The bar that reads aloud: what it says, and its buttons. */
import type { PageSentence } from './readable.ts';
import type { Reading } from './reader.ts';
import { speeds } from './speed.ts';

export interface BarActions {
  /** Reads, or goes on, or pauses: what the button says. */
  readonly play: () => void;
  readonly stop: () => void;
  readonly move: (step: 1 | -1) => void;
  readonly setRate: (rate: number) => void;
}

function button(name: string, press: () => void): HTMLButtonElement {
  const element = document.createElement('button');
  element.type = 'button';
  element.className = 'tool';
  element.textContent = name;
  element.addEventListener('click', press);
  return element;
}

/** Says, while the browser has not yet listed its voices, what the room is for. */
export function sayLooking(bar: HTMLElement): void {
  const words = document.createElement('p');
  words.textContent = '正在查找这台设备的朗读语音……';
  bar.textContent = '';
  bar.append(words);
}

/** Says, in place of the bar, why nothing is read here. */
export function sayNoVoice(bar: HTMLElement, help: string): void {
  const words = document.createElement('p');
  words.textContent = '这台设备的浏览器没有本机的普通话语音，不能朗读。';
  const link = document.createElement('a');
  link.href = help;
  link.textContent = '怎样添加';
  words.append(link);
  bar.textContent = '';
  bar.append(words);
}

/**
 * Fills the bar.
 * @param isPaper whether the page is a paper, which is read whole
 * @returns what is to be called after every change of the reading
 */
export function fillBar(
  bar: HTMLElement,
  isPaper: boolean,
  rate: number,
  actions: BarActions,
): (reading: Reading<PageSentence>) => void {
  const whole = isPaper ? '朗读全文' : '朗读正文';
  const play = button(whole, actions.play);
  // A press must not take the selection away that it is to read.
  play.addEventListener('mousedown', (event) => event.preventDefault());
  const stop = button('停止', actions.stop);
  const back = button('上一段', () => actions.move(-1));
  const on = button('下一段', () => actions.move(1));

  const speed = document.createElement('label');
  const select = document.createElement('select');
  for (const { name, rate: value } of speeds)
    select.append(new Option(name, String(value), false, value === rate));
  select.addEventListener('change', () => actions.setRate(Number(select.value)));
  speed.append('语速 ', select);

  // Told by sight only: a screen reader that spoke now would talk over the voice.
  const progress = document.createElement('span');
  progress.className = 'read-progress';
  const trouble = document.createElement('span');
  trouble.setAttribute('role', 'status');
  bar.textContent = '';
  bar.append(play, stop, back, on, speed, progress, trouble);

  return (reading) => {
    const isOn = reading.kind === 'reading' || reading.kind === 'paused';
    // Whoever pressed 停止 stays in the bar.
    const had = document.activeElement;
    bar.dataset['state'] = reading.kind;
    stop.hidden = !isOn;
    for (const one of [back, on]) one.hidden = !isOn || reading.passages === 1;
    if ([stop, back, on].some((one) => one === had && one.hidden)) play.focus();
    play.textContent =
      reading.kind === 'reading' ? '暂停' : reading.kind === 'paused' ? '继续' : whole;
    progress.textContent = isOn
      ? `${reading.kind === 'paused' ? '已暂停，' : ''}第 ${reading.sentence.passage + 1} 段，共 ${reading.passages} 段`
      : '';
    trouble.textContent =
      reading.kind === 'failed' ? '朗读中断了：浏览器没有发出声音。可以再点一次。' : '';
  };
}
