/** What was typed is no command; the message says what to type instead. */
export class UsageError extends Error {}
