import { failed, secondsFor, type FileProblem, type Result, type SourceFile } from "../core";
import { needsLibrary } from "./content";
import type { ReadReply, ReadRequest } from "./read-worker";

/** What is needed of a Web Worker. */
export type ReadWorker = Pick<Worker, "postMessage" | "terminate" | "onmessage" | "onerror">;

type Read = Result<SourceFile, FileProblem>;
type ReadBytes = (bytes: Uint8Array, name: string) => Promise<Read>;

/** Waits for what the worker reads; undefined where the host lets no worker run. */
const answerOf = (worker: ReadWorker, request: ReadRequest, seconds: number): Promise<Read | undefined> =>
  new Promise((resolve) => {
    let started = false;
    const timer = setTimeout(() => resolve(failed({ code: "takes-too-long", seconds })), seconds * 1000);
    const end = (read: Read | undefined): void => {
      clearTimeout(timer);
      resolve(read);
    };
    worker.onmessage = ({ data }: MessageEvent<ReadReply>) => {
      if (data.kind === "ready") started = true;
      if (data.kind === "read") end(data.read);
    };
    worker.onerror = ({ message }) =>
      end(started ? failed({ code: "reading-ended", detail: message }) : undefined);
    worker.postMessage(request);
  });

const startedBy = (start: () => ReadWorker): ReadWorker | undefined => {
  try {
    return start();
  } catch {
    return undefined; // some browsers throw where others tell the worker's onerror
  }
};

/**
 * Reads files beside the page's own thread, each in a worker that is ended when it takes longer than it may: libraries
 * have loops that a damaged file keeps turning for ever. Plain text, and all files where workers are refused, are read
 * by `instead`.
 */
export const readInWorker =
  (start: () => ReadWorker, instead: ReadBytes, secondsOf = secondsFor): ReadBytes =>
  async (bytes, name) => {
    const worker = needsLibrary(bytes) ? startedBy(start) : undefined;
    if (!worker) return instead(bytes, name);
    try {
      const read = await answerOf(worker, { bytes, name }, secondsOf(bytes.length));
      return read ?? (await instead(bytes, name));
    } finally {
      worker.terminate();
    }
  };
