/** Mounts the picker of places. */
import { render } from 'preact';
import { Places } from './Places.tsx';

const place = document.querySelector<HTMLElement>('[data-places]');
if (place) render(<Places cutOff={place.dataset['cutOff'] ?? ''} />, place);
