import type { ComponentChildren } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';

interface Props {
  /** What the table is, for who reaches it by keyboard or ear. */
  readonly label: string;
  readonly children: ComponentChildren;
}

/**
 * A table that may be wider than a phone: scrolled by finger, or by keyboard once it has the focus,
 * which it can have only while there is something to scroll.
 * Its edges are shaded where more lies behind them, by the style sheet alone; that it can be scrolled
 * is said in words, too, as long as it is so.
 */
export function ScrollTable({ label, children }: Props) {
  const ref = useRef<HTMLDivElement>(null);
  const [isWide, setWide] = useState(false);
  // The table may have changed with anything around it: looked at each time it is drawn or resized, and
  // after the browser has laid it out; asked at once, an old desktop lays the whole page out once more.
  useEffect(() => {
    const region = ref.current;
    if (!region) return undefined;
    const observer = new ResizeObserver(() => setWide(region.scrollWidth > region.clientWidth + 1));
    for (const element of [region, ...region.children]) observer.observe(element);
    return () => observer.disconnect();
  });
  return (
    <>
      {isWide && (
        <p class="scroll-hint no-print" aria-hidden="true" data-scroll-hint>
          ← 表格较宽，左右滑动看全 →
        </p>
      )}
      <div
        ref={ref}
        class="table-scroll"
        role="region"
        aria-label={label}
        tabIndex={isWide ? 0 : undefined}
      >
        {children}
      </div>
    </>
  );
}
