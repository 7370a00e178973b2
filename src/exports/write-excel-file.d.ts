/** See write-workbook.ts for why this part of write-excel-file 4.1.1 is used. */
declare module '*/writeXlsxFileUniversal.js' {
  /** Builds the workbook without workers; the last argument converts pictures. */
  export function generateXlsxFileSync(
    sheets: readonly object[],
    options: object,
    unused: undefined,
    toBytes: (content: unknown) => Promise<Uint8Array>,
  ): Promise<Blob>;
}
