import { posix } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { load } from 'cheerio';

/** An Office file, part by part. */
export type OfficePackage = ReadonlyMap<string, string>;

export async function openPackage(file: Blob): Promise<OfficePackage> {
  const parts = unzipSync(new Uint8Array(await file.arrayBuffer()));
  return new Map(Object.entries(parts).map(([path, data]) => [path, strFromU8(data)]));
}

export function partOf(file: OfficePackage, path: string): string {
  const text = file.get(path);
  if (text === undefined) throw new Error(`no part ${path} in ${[...file.keys()].join(', ')}`);
  return text;
}

export const xmlOf = (file: OfficePackage, path: string) => load(partOf(file, path), { xml: true });

/** What makes Office offer a repair: parts that are listed and not there, or there and not typed; broken XML. */
export function faultsOf(file: OfficePackage): string[] {
  const faults: string[] = [];
  const types = xmlOf(file, '[Content_Types].xml');
  const overrides = types('Override').toArray();
  const typed = new Set(overrides.map((one) => (types(one).attr('PartName') ?? '').slice(1)));
  const defaults = new Set(
    types('Default')
      .toArray()
      .map((one) => types(one).attr('Extension')),
  );
  for (const path of typed) if (!file.has(path)) faults.push(`typed, not there: ${path}`);
  if (typed.size !== overrides.length) faults.push('a part is typed twice');
  for (const [path, text] of file) {
    const extension = path.split('.').pop();
    if (path !== '[Content_Types].xml' && !typed.has(path) && !defaults.has(extension))
      faults.push(`there, not typed: ${path}`);
    if (/\.(?:xml|rels)$/.test(path))
      faults.push(...brokenXml(text).map((one) => `${path}: ${one}`));
    if (path.endsWith('.rels')) faults.push(...brokenRelations(file, path));
  }
  return faults;
}

function brokenRelations(file: OfficePackage, path: string): string[] {
  const $ = xmlOf(file, path);
  const owner = posix.dirname(posix.dirname(path));
  const ids = $('Relationship')
    .toArray()
    .map((one) => $(one).attr('Id'));
  const doubled = ids.filter((id, at) => ids.indexOf(id) !== at);
  return [
    ...doubled.map((id) => `${path}: relation ${id} twice`),
    ...$('Relationship')
      .toArray()
      .filter((one) => $(one).attr('TargetMode') !== 'External')
      .map((one) => $(one).attr('Target') ?? '')
      .filter((target) => {
        const whole = target.startsWith('/')
          ? target.slice(1)
          : posix.normalize(posix.join(owner, target));
        return !file.has(whole);
      })
      .map((target) => `${path}: nothing at ${target}`),
  ];
}

/** Elements that are opened and not closed, and characters that XML forbids. */
function brokenXml(text: string): string[] {
  const open: string[] = [];
  for (const [whole, slash, name = '', rest = ''] of text
    .replace(/<\?[\s\S]*?\?>|<!--[\s\S]*?-->/g, '')
    .matchAll(/<(\/?)([^\s/>]+)((?:[^"'>]|"[^"]*"|'[^']*')*)>/g)) {
    if (slash) {
      const last = open.pop();
      if (last !== name) return [`${whole} closes ${last}`];
    } else if (!rest.endsWith('/')) open.push(name);
  }
  const faults = open.length > 0 ? [`left open: ${open.join(' ')}`] : [];
  if (/&(?!(?:amp|lt|gt|quot|apos|#\d+|#x[\da-f]+);)/i.test(text)) faults.push('a bare ampersand');
  if (/[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/.test(text))
    faults.push('a forbidden character');
  return faults;
}
