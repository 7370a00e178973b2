/** Mounts the duty calendar. */
import { render } from 'preact';
import { CalendarTool } from './CalendarTool.tsx';
import { readLocalDeadlines } from './local-deadlines.ts';

const place = document.querySelector<HTMLElement>('[data-duty-calendar]');
if (place) {
  const { cutOff = '', local } = place.dataset;
  render(<CalendarTool cutOff={cutOff} local={readLocalDeadlines(local)} />, place);
}
