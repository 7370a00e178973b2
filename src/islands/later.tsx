import type { ComponentChildren } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { afterPaint } from './after-paint.ts';

/** The parts that wait, in the order of the page; the first is drawn after the next painting. */
const waiting: (() => void)[] = [];

function drawNext(): void {
  waiting.shift()?.();
  if (waiting.length > 0) afterPaint(drawNext);
}

function waitInLine(draw: () => void): () => void {
  waiting.push(draw);
  if (waiting.length === 1) afterPaint(drawNext);
  return () => {
    const at = waiting.indexOf(draw);
    // Its place stays: whoever is next in line comes at the same time as before.
    if (at >= 0) waiting[at] = () => undefined;
  };
}

/**
 * A part of a page that nobody sees at first: below the screen, folded, or for paper. It is drawn one
 * painting after what stands before it, each in its turn; an old machine draws a whole result in half a
 * second, and until it has, shows nothing and answers nobody. Once there, it is drawn with the rest.
 */
export function Later({ children }: { readonly children: ComponentChildren }) {
  return useTurn() ? <>{children}</> : null;
}

/** Whether the turn of this part has come; false when it is drawn first. */
export function useTurn(): boolean {
  const [isDue, setDue] = useState(false);
  useEffect(() => waitInLine(() => setDue(true)), []);
  return isDue;
}
