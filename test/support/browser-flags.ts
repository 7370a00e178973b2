/** How every browser is started: no sandbox in containers, and nothing fetched behind one's back. */
export const browserFlags: readonly string[] = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** Files that are chosen and downloaded have Chinese names; a machine that says no language refuses them. */
export const browserEnv = { ...process.env, LC_ALL: 'C.UTF-8' } as Readonly<Record<string, string>>;
