import { useEffect, useState } from 'preact/hooks';
import { afterPaint } from '../after-paint.ts';

/** As many rows as a phone shows, and most of what a desktop does. */
const atFirst = 6;
/** What an old machine draws and lays out in less than a tenth of a second. */
const atOnce = 11;

/**
 * The rows to be drawn: when the table comes first those on the screen, then more at each painting. An old
 * machine lays a table of fifty out in half a second, and until then shows nothing.
 */
export function useDrawnRows<Row>(rows: readonly Row[]): readonly Row[] {
  const [count, setCount] = useState(atFirst);
  const isAll = count >= rows.length;
  useEffect(() => {
    if (!isAll) afterPaint(() => setCount(count + atOnce));
  }, [isAll, count]);
  return isAll ? rows : rows.slice(0, count);
}
