/** Mounts the staffing calculator. */
import { render } from 'preact';
import { Staffing } from './Staffing.tsx';

const place = document.querySelector<HTMLElement>('[data-staffing]');
if (place) render(<Staffing cutOff={place.dataset['cutOff'] ?? ''} />, place);
