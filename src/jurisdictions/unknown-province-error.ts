/** A code that is malformed, or in a province that is not held. */
export class UnknownProvinceError extends Error {
  override readonly name = 'UnknownProvinceError';
  /** The code as given. */
  readonly code: string;
  readonly hint =
    'Give a GB/T 2260 code of mainland China: 2, 4 or 6 digits down to a county, 9 for a township.';

  constructor(code: string) {
    super(`${JSON.stringify(code)} lies in no province that is held`);
    this.code = code;
  }
}
