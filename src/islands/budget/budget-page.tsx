/** Mounts the budget calculator. */
import { render } from 'preact';
import { Budget } from './Budget.tsx';

export function mount(place: HTMLElement): void {
  render(<Budget cutOff={place.dataset['cutOff'] ?? ''} />, place);
}
