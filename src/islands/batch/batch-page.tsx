/** Mounts the self-check of many units. */
import { render } from 'preact';
import { Batch } from './Batch.tsx';

export function mount(place: HTMLElement): void {
  render(<Batch cutOff={place.dataset['cutOff'] ?? ''} />, place);
}
