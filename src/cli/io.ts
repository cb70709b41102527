import type { FileProblem, LooksFor, Result, SourceFile } from "../core";

/** Where a command's words go and where standard input comes from; tests hand in their own. */
export interface Io {
  /** The result, and nothing else. */
  readonly out: (text: string) => void;
  /** One line of trouble. */
  readonly err: (line: string) => void;
  /** What goes on, for a person who waits at a terminal; shows nothing elsewhere. */
  readonly progress: (line: string) => void;
  readonly readInput: () => Promise<Uint8Array>;
  /** Reads within limits of time and memory; without it a file is read in this thread. */
  readonly readBytes?: ReadBytes;
}

/** Reads a file's bytes by what they are; `name` is the file's, or "-". */
export type ReadBytes = (
  bytes: Uint8Array,
  name: string,
  purpose: LooksFor,
) => Promise<Result<SourceFile, FileProblem>>;

/** 0 everything agrees · 1 something differs · 2 the command or the file is unusable. */
export type ExitStatus = 0 | 1 | 2;
