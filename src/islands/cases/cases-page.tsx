/** Mounts the page of cases. */
import { render } from 'preact';
import { Cases } from './Cases.tsx';

const place = document.querySelector<HTMLElement>('[data-cases]');
if (place) render(<Cases />, place);
