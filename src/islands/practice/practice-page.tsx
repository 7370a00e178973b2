/** Mounts the practice page. */
import { render } from 'preact';
import { Practice } from './Practice.tsx';

export function mount(place: HTMLElement): void {
  render(<Practice />, place);
}
