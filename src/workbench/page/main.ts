import type { WorkbookContent } from "../content";
import { openSession, type Session } from "../session";
import type { CellEditing, Gateway } from "../gateway";
import type { Book } from "../univer/book";
import { ChartsOnSheet } from "./charts-on-sheet";
import type { WorkbenchDoor } from "./door";
import { Frames } from "./frames";
import { keepingKeyboard } from "./keyboard";
import { followLinks } from "./links-in-grid";
import { ribbonOf, type Ribbon, type RibbonButton } from "./manifest";
import { say } from "./message-bar";
import { drawRibbon } from "./ribbon";
import { themeNamed } from "./themes";
import { openNewWorkbook, workbookOfOpener } from "./new-window";
import { typingAtGrid } from "./typing-at-grid";
import { startUniverInBrowser } from "./univer-in-browser";

/** What tests and the browser's console find under `workbenchInside`. */
interface Inside {
  readonly book: Book;
  readonly gateway: Gateway;
  open(content: WorkbookContent): void;
  /** Excel's look while it runs: "light", "dark" or "contrast". */
  setTheme(name: string): void;
}

declare global {
  interface Window {
    workbenchInside?: Inside;
  }
}

const EMPTY: WorkbookContent = { sheets: [{ name: "Sheet1" }] };

/** The page of the workbench: a grid, the manifest's ribbon, the add-in's pane, and the door between them. */
class Workbench {
  private readonly grid = startUniverInBrowser("grid");
  private readonly frames = new Frames(element("pane"), say);
  private readonly settings = new Map<string, string>();
  private theme = themeNamed(new URLSearchParams(location.search).get("theme"));
  private listeners: { readonly frame: Window; readonly tell: (messages: string) => void }[] = [];
  private ribbon: Ribbon = { name: "Task pane", groups: [] };
  private session: Session<CellEditing>;
  private charts: ChartsOnSheet | undefined;
  private extras: readonly { dispose(): void }[] = [];

  constructor() {
    this.session = this.openSession(EMPTY);
    this.grid.readTypingAsExcel();
    window.workbench = this.door();
    window.workbenchInside = this.inside();
  }

  async start(): Promise<void> {
    const manifest = await fetch("/manifest.xml");
    if (manifest.ok)
      this.ribbon = ribbonOf(new DOMParser().parseFromString(await manifest.text(), "text/xml"));
    else say("manifest.xml is missing, so the ribbon has no buttons of the add-in.");
    drawRibbon(
      element("ribbon"),
      this.ribbon,
      { open: () => void this.openFile(), save: () => void this.saveFile() },
      (button) => void this.press(button),
    );
    const handed = await workbookOfOpener();
    if (handed) this.open(handed);
    else this.showFirstPane();
  }

  /** Another workbook is another window in Excel, so its pane starts anew. */
  open(content: WorkbookContent): void {
    for (const extra of this.extras) extra.dispose();
    this.listeners = [];
    this.session.close();
    this.settings.clear();
    this.session = this.openSession(content);
    this.frames.closePane();
    this.showFirstPane();
  }

  private openSession(content: WorkbookContent): Session<CellEditing> {
    const session = openSession(this.grid.api, content, typingAtGrid);
    const { book } = session;
    book.announcer.listen((messages) => this.announce(JSON.stringify(messages)));
    book.newWorkbooks.listen((number) => say(openNewWorkbook(number)));
    this.charts = new ChartsOnSheet(book, element("charts"));
    this.extras = [followLinks(book, say), this.charts];
    element("book-name").textContent = book.workbook.getName();
    return session;
  }

  private announce(messages: string): void {
    this.listeners = this.listeners.filter(({ frame }) => !frame.closed);
    for (const { tell } of this.listeners) tell(messages);
  }

  private showFirstPane(): void {
    const buttons = this.ribbon.groups.flatMap((group) => group.buttons);
    const opener = buttons.find(({ action }) => action.kind === "pane");
    if (opener) void this.press(opener);
    else this.frames.showPane("/addin/taskpane.html", this.ribbon.name);
  }

  private async press({ action }: RibbonButton): Promise<void> {
    if (action.kind === "pane") this.frames.showPane(action.page, this.ribbon.name);
    else if (this.ribbon.functionPage) await this.frames.runFunction(this.ribbon.functionPage, action.name);
  }

  private async openFile(): Promise<void> {
    const { chooseWorkbook } = await import("./files");
    const chosen = await chooseWorkbook();
    if (chosen === undefined) return;
    if (chosen.content) this.open(chosen.content);
    say(chosen.said);
  }

  private async saveFile(): Promise<void> {
    const { saveWorkbook } = await import("./files");
    say(await saveWorkbook(this.session.book));
  }

  private door(): WorkbenchDoor {
    return {
      answer: async (request, flags) => {
        const answer = await keepingKeyboard(() => this.session.gateway.answer(request, flags));
        this.charts?.redraw(); // a chart is no part of the grid, which tells of its own changes
        return answer;
      },
      listen: (frame, tell) => this.listeners.push({ frame, tell }),
      offerFunctions: (_frame, page, run) => this.frames.offer(page, run),
      functionDone: (command, status) => this.frames.functionDone(command, status),
      settings: this.settings,
      theme: () => this.theme,
      bookName: this.session.book.workbook.getName(),
    };
  }

  private inside(): Inside {
    const current = () => this.session;
    return {
      get book() {
        return current().book;
      },
      get gateway() {
        return current().gateway;
      },
      open: (content) => this.open(content),
      setTheme: (name) => {
        this.theme = themeNamed(name);
      },
    };
  }
}

function element(id: string): HTMLElement {
  const found = document.getElementById(id);
  if (found === null) throw new Error(`The page has no element ${id}.`);
  return found;
}

new Workbench().start().catch((error: unknown) => {
  say(`The workbench could not start: ${error instanceof Error ? error.message : String(error)}`);
});
