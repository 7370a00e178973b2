import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';

interface Lock {
  readonly packages: Readonly<
    Record<
      string,
      {
        readonly hasInstallScript?: true;
        readonly resolved?: string;
        readonly integrity?: string;
        readonly link?: true;
        readonly inBundle?: true;
        readonly version?: string;
      }
    >
  >;
}
const read = <T>(file: string) => JSON.parse(readFileSync(file, 'utf8')) as T;
const { packages } = read<Lock>('package-lock.json');
const { allowScripts } = read<{ allowScripts: Record<string, boolean> }>('package.json');

/**
 * Packages that run a program when they are installed, and why. Each was read; a new one must be, too. */
const known: Readonly<Record<string, string>> = {
  node: 'copies the Node program of its platform package',
  esbuild: 'checks the program of its platform package',
};

it('no package runs a program at installation but the known few', () => {
  const scripts = Object.entries(packages)
    .filter(([, { hasInstallScript }]) => hasInstallScript)
    .map(([path]) => path.replace(/^.*node_modules\//, ''));
  expect([...new Set(scripts)].sort()).toEqual(Object.keys(known).sort());
});

it('npm is told to run these and no others', () => {
  const allowed = Object.keys(allowScripts).filter((name) => allowScripts[name]);
  expect(allowed.sort()).toEqual(Object.keys(known).sort());
});

it('every package is held by its checksum and comes from the registry', () => {
  const loose = Object.entries(packages)
    // What is bundled lies inside a package that is held by its own.
    .filter(([path, { inBundle }]) => path !== '' && inBundle !== true)
    .filter(([, { integrity, link, resolved }]) => {
      const elsewhere =
        resolved !== undefined && !resolved.startsWith('https://registry.npmjs.org/');
      return link === true || integrity === undefined || elsewhere;
    })
    .map(([path]) => path);
  expect(loose).toEqual([]);
});

it('dependencies name one version each', () => {
  const { dependencies, devDependencies } = read<{
    dependencies: Record<string, string>;
    devDependencies: Record<string, string>;
  }>('package.json');
  for (const [name, version] of Object.entries({ ...dependencies, ...devDependencies }))
    expect(version, name).toMatch(/^\d+\.\d+\.\d+$/);
});
