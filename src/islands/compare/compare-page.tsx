/** Mounts the comparison. */
import { render } from 'preact';
import { Compare } from './Compare.tsx';

const place = document.querySelector<HTMLElement>('[data-compare]');
if (place) render(<Compare />, place);
