/** What the page of the workbench offers to the frames of the add-in. Everything crosses as text. */
export interface WorkbenchDoor {
  /** Answers one request of office.js, JSON to JSON. */
  answer(request: string, flags: number): Promise<string>;
  /** Calls back with the JSON of the event messages, see `EventMessage`. */
  listen(frame: Window, listener: (messages: string) => void): void;
  /** A page that can run the functions of ribbon buttons. */
  offerFunctions(frame: Window, page: string, run: (command: string, functionName: string) => void): void;
  /** A function of a ribbon button is done; any status but 0 says that the page does not know it. */
  functionDone(command: string, status: number): void;
  /** Settings that the add-in keeps in the document (`Office.context.document.settings`). */
  readonly settings: Map<string, string>;
  /** As it is now: a person may change it while the add-in runs. */
  theme(): OfficeTheme;
  readonly bookName: string;
}

/** Excel's colours as numbers, 0xRRGGBB. */
export interface OfficeTheme {
  readonly bodyBackgroundColor: number;
  readonly bodyForegroundColor: number;
  readonly controlBackgroundColor: number;
  readonly controlForegroundColor: number;
}

declare global {
  interface Window {
    workbench?: WorkbenchDoor;
  }
}
