import { useEffect, useState } from 'preact/hooks';

/** More rows than a screen shows. */
const firstRows = 12;

/**
 * The rows to be drawn: when the table comes first those on the screen, then all. An old machine lays a
 * table of fifty out in a tenth of a second, and until then shows nothing.
 */
export function useDrawnRows<Row>(rows: readonly Row[]): readonly Row[] {
  const [isAll, setAll] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setAll(true));
    return () => clearTimeout(timer);
  }, []);
  return isAll ? rows : rows.slice(0, firstRows);
}
