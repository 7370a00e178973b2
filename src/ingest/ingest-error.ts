/** A file of which no draft can be made. The message says what is wrong, the hint how to mend it. */
export class IngestError extends Error {
  override readonly name = 'IngestError';
  readonly hint: string;

  constructor(message: string, hint: string) {
    super(message);
    this.hint = hint;
  }
}
