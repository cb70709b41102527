import { secondsFor, type FileProblem, type LooksFor, type Result, type SourceFile } from "../core";
import { needsLibrary } from "../xlsx/content";
import { readFile } from "../xlsx/read-file";
import type { Limits } from "./command";
import type { ReadBytes } from "./io";
import { startThreads } from "./threads";

/** A file's bytes, for a thread to read. */
export interface ReadTask {
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly name: string;
  readonly purpose: LooksFor;
}

/**
 * Reads a file in a thread of its own, which is ended when it takes longer than it may (`timeLimit`, or by the
 * file's size) or more memory (`memoryLimit`, or by the machine's): libraries have loops that a damaged file keeps turning for ever. Plain text, which our own
 * code reads within bounds, is read here. `script` is the built `worker.js`.
 */
export const readInThread =
  (script: string, { timeLimit, memoryLimit }: Limits): ReadBytes =>
  async (bytes, name, purpose) => {
    if (!needsLibrary(bytes)) return readFile(bytes, name, purpose);
    const limit = timeLimit ?? secondsFor(bytes.length);
    const thread = await startThreads<ReadTask, Result<SourceFile, FileProblem>>(script, 1, {
      name: "readBytes",
      memoryLimit,
    });
    try {
      const own = bytes.slice(); // a view of a larger buffer would take all of that along
      const read = await thread.run({ bytes: own, name, purpose }, limit, [own.buffer]);
      return read.ok ? read.value : read;
    } finally {
      await thread.close();
    }
  };
