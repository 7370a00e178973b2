/** Mounts the duty calendar. */
import { render } from 'preact';
import { CalendarTool } from './CalendarTool.tsx';
import { readLocalDeadlines } from './local-deadlines.ts';

export function mount(place: HTMLElement): void {
  const { cutOff = '', local } = place.dataset;
  render(<CalendarTool cutOff={cutOff} local={readLocalDeadlines(local)} />, place);
}
