/** Mounts the staffing calculator. */
import { render } from 'preact';
import { Staffing } from './Staffing.tsx';

export function mount(place: HTMLElement): void {
  render(<Staffing cutOff={place.dataset['cutOff'] ?? ''} />, place);
}
