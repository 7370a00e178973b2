import { fileURLToPath } from 'node:url';
import { expect } from 'vitest';
import { stringify } from 'yaml';

/**
 * Holds everything that a person reads of a result against a file that somebody read and approved.
 * `vitest run -u` writes what is there now: read each changed sentence against the paper before it
 * is committed.
 * @param file of readable YAML, beside the test
 */
export async function expectApproved(file: URL, shown: unknown): Promise<void> {
  const text = stringify(shown, { lineWidth: 0, singleQuote: true, aliasDuplicateObjects: false });
  await expect(text).toMatchFileSnapshot(fileURLToPath(file));
}
