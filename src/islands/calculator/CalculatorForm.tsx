import type { ComponentChildren } from 'preact';

interface Props {
  /** What of the address was not understood: a place or a unit that is in no list. */
  readonly lost: string | undefined;
  readonly children: ComponentChildren;
}

/** What a calculator is told; nothing is sent anywhere. */
export function CalculatorForm({ lost, children }: Props) {
  return (
    <form class="calculator-form" onSubmit={(event) => event.preventDefault()}>
      {lost !== undefined && (
        <p class="notice" role="alert">
          {lost}
        </p>
      )}
      {children}
    </form>
  );
}
