interface Asked {
  readonly page: string;
  readonly name: string;
  readonly tries: number;
}

const TRIES = 20;
const PAUSE = 100;

/** The frames that the add-in's pages run in: the task pane, and an unseen one for the functions of buttons. */
export class Frames {
  private readonly offers = new Map<string, (command: string, name: string) => void>();
  private readonly waiting = new Map<string, () => void>();
  private paneFrame: HTMLIFrameElement | undefined;
  private readonly asked = new Map<string, Asked>();
  private commands = 0;

  constructor(
    private readonly place: HTMLElement,
    private readonly say: (text: string) => void,
  ) {}

  get pane(): HTMLIFrameElement | undefined {
    return this.paneFrame;
  }

  /** Shows a page in the task pane; one that is shown already stays as it is. */
  showPane(page: string, title: string): void {
    this.place.hidden = false;
    if (this.paneFrame?.dataset["page"] === page) return;
    this.paneFrame = frame(page, title);
    this.place.replaceChildren(this.head(title), this.paneFrame);
  }

  closePane(): void {
    this.offers.clear();
    this.paneFrame = undefined;
    this.place.replaceChildren();
    this.place.hidden = true;
  }

  /** A page says that it can run functions. */
  offer(page: string, run: (command: string, name: string) => void): void {
    this.offers.set(page, run);
    this.waiting.get(page)?.();
    this.waiting.delete(page);
  }

  /** Runs a function of a button in its page, which is loaded unseen when it is not in the pane. */
  async runFunction(page: string, name: string): Promise<void> {
    if (!this.offers.has(page)) await this.load(page);
    this.invoke({ page, name, tries: 1 });
  }

  /** A page that has just loaded may not have named its functions yet, so one it does not know is asked again. */
  functionDone(command: string, status: number): void {
    const asked = this.asked.get(command);
    this.asked.delete(command);
    if (asked === undefined || status === 0) return;
    if (asked.tries === TRIES) this.say(`The add-in has no function ${asked.name} for this button.`);
    else setTimeout(() => this.invoke({ ...asked, tries: asked.tries + 1 }), PAUSE);
  }

  private invoke(asked: Asked): void {
    const command = `command${++this.commands}`;
    this.asked.set(command, asked);
    this.offers.get(asked.page)?.(command, asked.name);
  }

  private load(page: string): Promise<void> {
    return new Promise((resolve) => {
      this.waiting.set(page, resolve);
      const hidden = frame(page, "Functions of the add-in's buttons");
      hidden.className = "commands";
      document.body.append(hidden);
    });
  }

  private head(title: string): HTMLElement {
    const head = document.createElement("div");
    head.className = "head";
    const close = document.createElement("button");
    close.textContent = "✕";
    close.setAttribute("aria-label", "Close the task pane");
    close.addEventListener("click", () => this.closePane());
    head.append(title, close);
    return head;
  }
}

function frame(page: string, title: string): HTMLIFrameElement {
  const made = document.createElement("iframe");
  made.src = page;
  made.title = title;
  made.dataset["page"] = page;
  return made;
}
