import type { MessagePort } from 'node:worker_threads';

/*
 * What of pdf.js is used. The package that brings it without its native parts has declarations that TypeScript cannot find
 * (paths without extensions), hence these.
 */

/** A page as the library gives it. */
export interface PdfPage {
  getViewport(options: { readonly scale: number }): {
    readonly width: number;
    readonly height: number;
    readonly transform: unknown;
  };
  getTextContent(): Promise<{ readonly items: readonly object[] }>;
  getOperatorList(): Promise<{ readonly fnArray: readonly number[]; readonly argsArray: readonly unknown[] }>;
  readonly commonObjs: { has(id: string): boolean; get(id: string): unknown };
  cleanup(): boolean;
}

/** A file as the library gives it. */
export interface PdfDocument {
  readonly numPages: number;
  getPage(number: number): Promise<PdfPage>;
}

interface PdfTask {
  readonly promise: Promise<PdfDocument>;
  destroy(): Promise<void>;
}

/** What runs pdf.js' parsing elsewhere. */
interface PdfWorker {
  destroy(): void;
}

interface PdfLibrary {
  getDocument(options: Readonly<Record<string, unknown>>): PdfTask;
  readonly PDFWorker: new (options: { readonly port: MessagePort }) => PdfWorker;
  readonly OPS: Readonly<Record<string, number>>;
  readonly VerbosityLevel: { readonly ERRORS: number };
}

/** pdf.js, loaded when a PDF is met: it is the heaviest of all readers’ libraries. */
export async function pdfLibrary(): Promise<PdfLibrary> {
  const library: unknown = await import('unpdf/pdfjs');
  return library as PdfLibrary;
}
