/** Mounts the self-check. */
import { render } from 'preact';
import { SelfCheck } from './SelfCheck.tsx';

const place = document.querySelector<HTMLElement>('[data-self-check]');
if (place) render(<SelfCheck cutOff={place.dataset['cutOff'] ?? ''} />, place);
