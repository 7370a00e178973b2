import type { ComponentChildren } from 'preact';

interface Props {
  /** What the table is, for who reaches it by keyboard or ear. */
  readonly label: string;
  readonly children: ComponentChildren;
}

/** A table that may be wider than a phone: scrolled by finger, or by keyboard once it has the focus. */
export function ScrollTable({ label, children }: Props) {
  return (
    <div class="table-scroll" role="region" aria-label={label} tabIndex={0}>
      {children}
    </div>
  );
}
