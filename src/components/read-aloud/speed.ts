/** How fast is read: three speeds, remembered on this device. */
export const speeds = [
  { name: '慢', rate: 0.75 },
  { name: '中', rate: 1 },
  { name: '快', rate: 1.4 },
] as const;

const key = 'read-aloud-rate';

export function recallRate(): number {
  try {
    const rate = Number(localStorage.getItem(key));
    return speeds.some((speed) => speed.rate === rate) ? rate : 1;
  } catch {
    return 1;
  }
}

export function rememberRate(rate: number): void {
  try {
    localStorage.setItem(key, String(rate));
  } catch {
    // The choice then lasts as long as the page.
  }
}
