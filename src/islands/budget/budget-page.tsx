/** Mounts the budget calculator. */
import { render } from 'preact';
import { Budget } from './Budget.tsx';

const place = document.querySelector<HTMLElement>('[data-budget]');
if (place) render(<Budget cutOff={place.dataset['cutOff'] ?? ''} />, place);
