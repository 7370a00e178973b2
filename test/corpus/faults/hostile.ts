/** Words that a careless program would run, follow, or be led astray by. */
export const hostile = [
  '<script>alert(1)</script>',
  '<img src=x onerror=alert(1)>',
  '"><svg onload=alert(1)>',
  "' onmouseover='alert(1)",
  '{globalThis.hacked = true}',
  '${process.exit()}',
  '</Clause>',
  '</p></article></main>',
  '[点这里](javascript:alert(1))',
  'javascript:alert(1)',
  '<a href="javascript:alert(1)">看这里</a>',
  '<!-- -->',
  '&lt;script&gt;',
  ']]>',
  'export const prerender = false',
  'import fs from "node:fs"',
  '__proto__',
  '<style>body{display:none}</style>',
  '<iframe src=//example.org></iframe>',
  '<base href=//example.org>',
] as const;

/** Characters nobody sees: zero width, other direction, control. */
export const hidden = [
  '\u200B',
  '\u200D',
  '\u2060',
  '\u202E',
  '\u2066',
  '\u00AD',
  '\u0007',
  '\u001B[31m',
  '\u0085',
  '\u2028',
  '\uFEFF',
  '\u{E0041}',
] as const;
