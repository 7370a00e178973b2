/** Mounts the self-check of many units. */
import { render } from 'preact';
import { Batch } from './Batch.tsx';

const place = document.querySelector<HTMLElement>('[data-batch]');
if (place) render(<Batch cutOff={place.dataset['cutOff'] ?? ''} />, place);
