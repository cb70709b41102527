import type { WorkbookContent } from "../content";

/** By this a window knows which of its opener's new workbooks it is to show. */
const NUMBER = "newWorkbook";

/** Opens the window of a workbook that the add-in made, and says what came of it. */
export function openNewWorkbook(number: number): string {
  const address = new URL(location.href);
  address.searchParams.set(NUMBER, String(number));
  return window.open(address)
    ? "The add-in made a new workbook. It is open in a window of its own."
    : "The add-in made a new workbook, and the browser refused its window. Allow windows of this page and try again.";
}

/** The workbook that this window was opened for; nothing in a window that a person opened. */
export async function workbookOfOpener(): Promise<WorkbookContent | undefined> {
  const number = new URLSearchParams(location.search).get(NUMBER);
  const opener = window.opener as Window | null;
  const base64 =
    number === null ? undefined : opener?.workbenchInside?.book.newWorkbooks.opened[Number(number)];
  if (base64 === undefined) return undefined;
  const name = `Book${Number(number) + 2}`;
  if (base64 === "") return { name, sheets: [{ name: "Sheet1" }] };
  const { readWorkbook } = await import("../files/read-workbook");
  const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
  return (await readWorkbook(name, bytes)).content;
}
