/** A number of a workbook as people write it: no exponent, no floating-point dust. */
export function numberText(stored: string): string {
  const value = Number(stored);
  if (stored.trim() === '' || !Number.isFinite(value)) return stored;
  return plainNumber(Number(value.toPrecision(15)));
}

/** A share of a workbook, stored as 0.05 and shown as 5%. */
export function percentText(stored: string): string {
  const value = Number(stored);
  if (stored.trim() === '' || !Number.isFinite(value)) return stored;
  return `${plainNumber(Number((value * 100).toPrecision(15)))}%`;
}

function plainNumber(value: number): string {
  const text = String(value);
  if (!/e/i.test(text)) return text;
  if (Math.abs(value) < 1) return value.toFixed(20).replace(/0+$/, '');
  return Number.isSafeInteger(value) ? value.toFixed(0) : BigInt(value).toString();
}

/** A date cell, which a workbook stores without a zone: 2020-06-12, 2020-06-12 08:30. */
export function dateText(date: Date): string {
  if (Number.isNaN(date.valueOf())) return '';
  const [day = '', time = ''] = date.toISOString().split('T');
  return time.startsWith('00:00:00') ? day : `${day} ${time.slice(0, 5)}`;
}
