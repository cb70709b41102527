import type { WorkbookContent } from "../content";
import type { Book } from "../univer/book";
export const chooseWorkbook = (): Promise<{ content?: WorkbookContent; said: string } | undefined> => Promise.resolve(undefined);
export const saveWorkbook = (_book: Book): Promise<string> => Promise.resolve("");
