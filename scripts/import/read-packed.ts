import type { Source } from './source.ts';

export type PackedFormat = keyof typeof readers;

/** A way to read packed files: under limits (`readApart`), or as they are. */
export type ReadPacked = (format: PackedFormat, bytes: Uint8Array) => Promise<Source>;

/**
 * Reads a file whose format packs its content; readers are imported on demand. Nothing limits time and memory here.
 * @throws Unreadable if the reader refuses the file
 */
export const readPacked: ReadPacked = (format, bytes) => readers[format](bytes);

const readers = {
  pdf: async (bytes: Uint8Array) => (await import('./read-pdf.ts')).readPdf(bytes),
  doc: async (bytes: Uint8Array) => (await import('./read-doc.ts')).readDoc(bytes),
  docx: async (bytes: Uint8Array) => (await import('./read-docx.ts')).readDocx(bytes),
};
