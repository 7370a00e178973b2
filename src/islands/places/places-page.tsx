/** Mounts the picker of places. */
import { render } from 'preact';
import { Places } from './Places.tsx';

export function mount(place: HTMLElement): void {
  render(<Places cutOff={place.dataset['cutOff'] ?? ''} />, place);
}
