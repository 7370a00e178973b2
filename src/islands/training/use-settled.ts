import { useEffect, useRef, useState } from 'preact/hooks';

/**
 * A value that follows another once it has come to rest, so that typing does not wait for what is
 * computed from it.
 * @param delay milliseconds of rest; 0: at once
 */
export function useSettled<T>(value: T, delay: number): T {
  const held = useRef(value);
  const [, redraw] = useState(0);
  if (delay === 0) held.current = value;
  useEffect(() => {
    if (held.current === value) return;
    const timer = setTimeout(() => {
      held.current = value;
      redraw((count) => count + 1);
    }, delay);
    return () => clearTimeout(timer);
  }, [value, delay]);
  return held.current;
}
