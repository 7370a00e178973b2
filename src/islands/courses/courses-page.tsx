/** Mounts the course builder. */
import { render } from 'preact';
import { Courses } from './Courses.tsx';

const place = document.querySelector<HTMLElement>('[data-courses]');
if (place) render(<Courses cutOff={place.dataset['cutOff'] ?? ''} />, place);
