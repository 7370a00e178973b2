/** Mounts the training plan. */
import { render } from 'preact';
import { Training } from './Training.tsx';

const place = document.querySelector<HTMLElement>('[data-training]');
if (place) render(<Training cutOff={place.dataset['cutOff'] ?? ''} />, place);
