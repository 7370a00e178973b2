/** A window that is not drawn has no next frame; what waits for one goes on after this time, in ms. */
const withoutFrame = 500;

/** Goes on once what stands there now has been painted. */
export function afterPaint(goOn: () => void): void {
  let isDone = false;
  const once = () => {
    if (isDone) return;
    isDone = true;
    goOn();
  };
  requestAnimationFrame(() => setTimeout(once));
  setTimeout(once, withoutFrame);
}
