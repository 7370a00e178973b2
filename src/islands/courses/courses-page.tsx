/** Mounts the course builder. */
import { render } from 'preact';
import { Courses } from './Courses.tsx';

export function mount(place: HTMLElement): void {
  render(<Courses cutOff={place.dataset['cutOff'] ?? ''} />, place);
}
