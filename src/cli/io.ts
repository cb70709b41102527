/** Where a command's words go and where standard input comes from; tests hand in their own. */
export interface Io {
  /** The result, and nothing else. */
  readonly out: (text: string) => void;
  /** One line of trouble. */
  readonly err: (line: string) => void;
  /** What goes on, for a person who waits at a terminal; shows nothing elsewhere. */
  readonly progress: (line: string) => void;
  readonly readInput: () => Promise<Uint8Array>;
}

/** 0 everything agrees · 1 something differs · 2 the command or the file is unusable. */
export type ExitStatus = 0 | 1 | 2;
