/** Chinese as Chinese; what is no Chinese (half a character of a cut link) stays as it is. */
function readable(address: string): string {
  try {
    return decodeURI(address);
  } catch {
    return address;
  }
}

/**
 * A printed page says where it came from and when. Sheets that are signed have a receipt of their own,
 * with what was filled in: they need no second one.
 */
export function sayWhere(): void {
  const hasSheet = document.querySelector('.print-sheet, .print-receipt') !== null;
  // A calculator that has no result prints as a page, not as nothing.
  document.documentElement.classList.toggle('prints-page', !hasSheet);
  const source = document.querySelector<HTMLElement>('[data-print-source]');
  const where = source?.querySelector('[data-print-where]');
  if (!source || !where) return;
  source.hidden = hasSheet;
  const day = new Date();
  const { origin, pathname, search, protocol } = location;
  const address = protocol === 'file:' ? '' : `地址：${readable(origin + pathname + search)}。`;
  where.textContent = `${address}打印日期：${day.getFullYear()}年${day.getMonth() + 1}月${day.getDate()}日。`;
}
