/** Mounts the page of cases. */
import { render } from 'preact';
import { Cases } from './Cases.tsx';

export function mount(place: HTMLElement): void {
  render(<Cases />, place);
}
