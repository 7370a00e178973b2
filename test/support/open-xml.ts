import validate, { type Format } from '@ooxml-tools/validate';

/**
 * Holds a file against the Open XML SDK (Microsoft's own validator, compiled to WebAssembly): element order,
 * cardinality, attribute values, relationships. What it finds is what Word, PowerPoint and Excel repair.
 * @returns one line for each fault; empty when all is well
 */
export async function openXmlFaults(file: Blob, format: Format): Promise<readonly string[]> {
  const faults = await validate(new Uint8Array(await file.arrayBuffer()), format, 'Office2019');
  return faults.map(({ description, path }) => `${path.partUri} ${path.xpath}: ${description}`);
}
