/** What this room needs of Office: handed in, so that the real office.js runs in a pane, a ribbon command and a
 *  test alike. */
export interface ExcelHost {
  run<Value>(
    options: { readonly delayForCellEdit: boolean },
    batch: (context: Excel.RequestContext) => Promise<Value>,
  ): Promise<Value>;
  /** Whether Excel here has this version of the ExcelApi requirement set. */
  supports(version: string): boolean;
  /** Opens a file's bytes, in base64, as a new workbook. */
  createWorkbook(base64: string): Promise<void>;
  /** Waits before a request is tried again. */
  pause(milliseconds: number): Promise<void>;
}

/** The Excel around this page. */
export const officeHost = (): ExcelHost => ({
  run: (options, batch) => Excel.run(options, batch),
  supports: (version) => Office.context.requirements.isSetSupported("ExcelApi", version),
  createWorkbook: (base64) => Excel.createWorkbook(base64),
  pause: (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds)),
});
