/** Mounts the obligations explorer. */
import { render } from 'preact';
import { Explorer } from './Explorer.tsx';

export function mount(place: HTMLElement): void {
  render(<Explorer />, place);
}
