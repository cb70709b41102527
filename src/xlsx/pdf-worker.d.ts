/** The package ships no types for its worker; it is loaded for what it leaves behind (see pdf.ts). */
declare module "pdfjs-dist/legacy/build/pdf.worker.mjs" {
  export const WorkerMessageHandler: unknown;
}
