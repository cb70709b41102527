import type { FileProblem, Result, SourceFile } from "../core";
import { readFile } from "./read-file";

/** A file for the worker. */
export interface ReadRequest {
  readonly bytes: Uint8Array;
  readonly name: string;
}

/** What the worker answers: that it is there, then what it read. Libraries may send messages of their own. */
export type ReadReply =
  { readonly kind: "ready" } | { readonly kind: "read"; readonly read: Result<SourceFile, FileProblem> };

const tell = (reply: ReadReply): void => postMessage(reply);

/** The worker's entry: reads the one file that it is sent. It is stopped by ending it. */
self.onmessage = ({ data: { bytes, name } }: MessageEvent<ReadRequest>): void => {
  self.onmessage = null; // what a library hears of its own is not for us
  void readFile(bytes, name).then((read) => tell({ kind: "read", read }));
};
tell({ kind: "ready" });
