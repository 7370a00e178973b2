/** A file cannot be used at all. The message is Chinese, says how to mend it and is meant for people. */
export class SheetError extends Error {
  override readonly name = 'SheetError';
}
