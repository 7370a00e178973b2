import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { foldLines, unfold } from '../../src/exports/fold-lines.ts';

const octets = (text: string) => new TextEncoder().encode(text).length;

describe('content lines', () => {
  it('of 75 octets stay, of 76 are folded', () => {
    expect(foldLines('a'.repeat(75))).toBe('a'.repeat(75));
    expect(foldLines('a'.repeat(76))).toBe(`${'a'.repeat(75)}\r\n a`);
  });

  it('are measured in octets: 25 Chinese characters fill a line, the next has room for 24', () => {
    const line = '安'.repeat(50);
    expect(foldLines(line).split('\r\n ')).toEqual(['安'.repeat(25), '安'.repeat(24), '安']);
  });

  it('that were folded by characters are folded anew', () => {
    const line = '安'.repeat(100);
    expect(foldLines(`${line.slice(0, 75)}\r\n\t${line.slice(75)}`)).toBe(foldLines(line));
  });

  it('break no character and lose nothing, whatever they say', () => {
    const text = fc.string({ unit: fc.constantFrom(...'aé安𠮷👍🏻，;"\\ '), maxLength: 300 });
    fc.assert(
      fc.property(text, (line) => {
        const folded = foldLines(`X:${line}`);
        expect(unfold(folded)).toBe(`X:${line}`);
        for (const part of folded.split('\r\n')) {
          expect(octets(part)).toBeLessThanOrEqual(75);
          expect(part.isWellFormed()).toBe(true);
        }
      }),
    );
  });
});
