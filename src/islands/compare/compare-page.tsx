/** Mounts the comparison. */
import { render } from 'preact';
import { Compare } from './Compare.tsx';

export function mount(place: HTMLElement): void {
  render(<Compare />, place);
}
