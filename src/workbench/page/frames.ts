/** The frames that the add-in's pages run in: the task pane, and an unseen one for the functions of buttons. */
export class Frames {
  private readonly offers = new Map<string, (command: string, name: string) => void>();
  private readonly waiting = new Map<string, () => void>();
  private paneFrame: HTMLIFrameElement | undefined;
  private commands = 0;

  constructor(private readonly place: HTMLElement) {}

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
    this.offers.get(page)?.(`command${++this.commands}`, name);
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
