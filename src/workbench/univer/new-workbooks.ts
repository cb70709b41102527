import { invalidArgument } from "../wire/failure";

/** How the base64 of every zip archive begins, and with it that of every .xlsx file. */
const ZIPPED = "UEsDB";

/** Workbooks that the add-in makes: Excel opens each in a window of its own, and this one stays as it is. */
export class NewWorkbooks {
  /** Files in base64 in the order in which they were opened; "" is an empty workbook. */
  readonly opened: string[] = [];
  private readonly made: string[] = [];
  private readonly listeners = new Set<(number: number) => void>();

  /** Makes one without opening it, and gives its id. */
  make(base64: string): string {
    if (base64 !== "" && !base64.startsWith(ZIPPED)) throw invalidArgument();
    return String(this.made.push(base64) - 1);
  }

  open(id: string): void {
    const base64 = this.made[Number(id)];
    if (base64 === undefined) throw invalidArgument();
    const number = this.opened.push(base64) - 1;
    for (const listener of this.listeners) listener(number);
  }

  /** Tells of each that is opened by its place in `opened`. */
  listen(listener: (number: number) => void): void {
    this.listeners.add(listener);
  }
}
