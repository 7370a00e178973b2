import { zipSync, type Zippable } from 'fflate';

/** A file as it goes into an archive. */
export interface ArchivedFile {
  readonly name: string;
  readonly data: Blob;
}

/**
 * Packs files into one .zip. Names that are not ASCII carry the flag that says they are UTF-8, without which
 * Windows shows Chinese names as signs. A name that is there already gets a number.
 * @param folder name of the folder in it: unpacking leaves one thing, not ten
 */
export async function writeArchive(folder: string, files: readonly ArchivedFile[]): Promise<Blob> {
  const entries: Zippable = {};
  for (const { name, data } of files) {
    const bytes = new Uint8Array(await data.arrayBuffer());
    // Office files are compressed already: packing them again takes seconds and saves nothing.
    const level = /\.(?:docx|pptx|xlsx)$/.test(name) ? 0 : 6;
    entries[freeName(`${folder}/${name}`, entries)] = [bytes, { level }];
  }
  return new Blob([new Uint8Array(zipSync(entries))], { type: 'application/zip' });
}

function freeName(path: string, taken: Zippable): string {
  if (!(path in taken)) return path;
  const dot = path.lastIndexOf('.');
  for (let number = 2; ; number += 1) {
    const other = `${path.slice(0, dot)}（${number}）${path.slice(dot)}`;
    if (!(other in taken)) return other;
  }
}
