/** Mounts the training plan. */
import { render } from 'preact';
import { Training } from './Training.tsx';

export function mount(place: HTMLElement): void {
  render(<Training cutOff={place.dataset['cutOff'] ?? ''} />, place);
}
