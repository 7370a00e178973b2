/** Mounts the obligations explorer. */
import { render } from 'preact';
import { Explorer } from './Explorer.tsx';

const place = document.querySelector<HTMLElement>('[data-explorer]');
if (place) render(<Explorer />, place);
