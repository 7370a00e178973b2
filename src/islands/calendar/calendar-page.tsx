/** Mounts the duty calendar. */
import { render } from 'preact';
import { CalendarTool } from './CalendarTool.tsx';

const place = document.querySelector<HTMLElement>('[data-duty-calendar]');
if (place) render(<CalendarTool cutOff={place.dataset['cutOff'] ?? ''} />, place);
