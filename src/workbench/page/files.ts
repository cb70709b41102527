import type { WorkbookContent } from "../content";
import { readWorkbook } from "../files/read-workbook";
import { leftOutOfFile, writeWorkbook } from "../files/write-workbook";
import type { Book } from "../univer/book";
import { contentOfBook } from "../univer/content-of-book";

const TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

export interface Chosen {
  /** Nothing when the file could not be read, or the person decided against it. */
  readonly content?: WorkbookContent;
  readonly said: string;
}

/** Lets the person choose a file, and asks before what it holds is not all opened. Nothing when they choose none. */
export async function chooseWorkbook(): Promise<Chosen | undefined> {
  const file = await choose();
  if (file === undefined) return undefined;
  try {
    const { content, leftOut } = await readWorkbook(file.name, new Uint8Array(await file.arrayBuffer()));
    const question = `${file.name} also holds what does not come along:\n\n${list(leftOut)}\n\nOpen it without?`;
    if (leftOut.length > 0 && !window.confirm(question)) return { said: `${file.name} was not opened.` };
    return {
      content,
      said:
        leftOut.length > 0 ? `Opened ${file.name} without ${leftOut.join(", ")}.` : `Opened ${file.name}.`,
    };
  } catch (error) {
    return {
      said: `${file.name} could not be read as an .xlsx workbook (${reason(error)}). Save it as .xlsx in Excel and try again.`,
    };
  }
}

/** Saves the workbook as a file of its name, and asks before what a file does not hold is left out. */
export async function saveWorkbook(book: Book): Promise<string> {
  const content = contentOfBook(book);
  const name = (content.name ?? "Book1").replace(/(\.xlsx)?$/, ".xlsx");
  const leftOut = leftOutOfFile(content);
  if (
    leftOut.length > 0 &&
    !window.confirm(`The file will not hold:\n\n${list(leftOut)}\n\nSave it without?`)
  )
    return `${name} was not saved.`;
  download(name, await writeWorkbook(content));
  return `Saved ${name}.`;
}

const list = (items: readonly string[]): string => items.map((item) => `• ${item}`).join("\n");

const reason = (error: unknown): string => (error instanceof Error ? error.message : String(error));

function choose(): Promise<File | undefined> {
  const input = document.createElement("input");
  input.type = "file";
  input.accept = ".xlsx";
  input.hidden = true;
  document.body.append(input);
  return new Promise((resolve) => {
    const done = () => {
      input.remove();
      resolve(input.files?.[0]);
    };
    input.addEventListener("change", done);
    input.addEventListener("cancel", done);
    input.click();
  });
}

function download(name: string, bytes: Uint8Array): void {
  const address = URL.createObjectURL(new Blob([new Uint8Array(bytes)], { type: TYPE }));
  const link = Object.assign(document.createElement("a"), { href: address, download: name });
  link.click();
  URL.revokeObjectURL(address);
}
