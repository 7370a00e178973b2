/** Mounts the practice page. */
import { render } from 'preact';
import { Practice } from './Practice.tsx';

const place = document.querySelector<HTMLElement>('[data-practice]');
if (place) render(<Practice />, place);
