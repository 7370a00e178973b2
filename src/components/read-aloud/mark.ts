/**
 * Marks the sentence that is being read, by boxes laid over the page: the page itself, and what
 * draws it, is not touched.
 */
const layer = document.createElement('div');
layer.className = 'read-mark no-print';
layer.setAttribute('aria-hidden', 'true');
let marked: Range | undefined;

function draw(): void {
  layer.textContent = '';
  if (!marked?.startContainer.isConnected) return;
  for (const { left, top, width, height } of marked.getClientRects()) {
    if (width === 0) continue;
    const box = document.createElement('span');
    box.style.left = `${left + scrollX}px`;
    box.style.top = `${top + scrollY}px`;
    box.style.width = `${width}px`;
    box.style.height = `${height}px`;
    layer.append(box);
  }
}

/** Tables scroll in boxes of their own, fonts and windows change: the boxes follow. */
let isDue = false;
function follow(): void {
  if (isDue || !marked) return;
  isDue = true;
  requestAnimationFrame(() => {
    isDue = false;
    draw();
  });
}

/**
 * Marks a stretch of the page, or nothing.
 * @param topInset height of what lies over the top of the window
 */
export function mark(range: Range | undefined, topInset = 0): void {
  if (!layer.isConnected) {
    document.body.append(layer);
    addEventListener('resize', follow);
    addEventListener('scroll', follow, { capture: true, passive: true });
  }
  marked = range;
  if (range) {
    const { top, bottom } = range.getBoundingClientRect();
    // Without a glide: the next line is there when its voice is.
    if (top < topInset || bottom > innerHeight)
      scrollTo(0, scrollY + top - Math.max(topInset + 16, innerHeight / 3));
  }
  draw();
}
