/** Mounts the self-check. */
import { render } from 'preact';
import { SelfCheck } from './SelfCheck.tsx';

export function mount(place: HTMLElement): void {
  render(<SelfCheck cutOff={place.dataset['cutOff'] ?? ''} />, place);
}
