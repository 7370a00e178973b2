import { useEffect, useRef, useState } from 'preact/hooks';
import type { RefObject } from 'preact';

/** Width of an element in CSS pixels, followed when the window changes; `fallback` before it is known. */
export function useWidth(fallback: number): [RefObject<HTMLDivElement>, number] {
  const ref = useRef<HTMLDivElement>(null);
  const [width, setWidth] = useState(fallback);
  useEffect(() => {
    const measure = () => {
      const found = ref.current?.clientWidth ?? 0;
      // Nothing is measured of what is not displayed: in print the sheet takes its place.
      if (found > 0) setWidth(found);
    };
    measure();
    addEventListener('resize', measure);
    return () => removeEventListener('resize', measure);
  }, []);
  return [ref, width];
}
