import { FILE_LIMIT } from "../core";
import type { Io } from "./io";

const CLEAR_LINE = "\r\u001b[K";

/** Reads standard input to its end, or to where it is too much to be read anyway. */
const readAll = async (input: NodeJS.ReadStream): Promise<Uint8Array> => {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of input as AsyncIterable<Buffer>) {
    chunks.push(chunk);
    size += chunk.length;
    if (size > FILE_LIMIT) break;
  }
  return new Uint8Array(Buffer.concat(chunks));
};

/** A reader such as `head` that has seen enough closes the pipe: that is no trouble. */
const endQuietly = (output: NodeJS.WriteStream): void => {
  output.on("error", (error: NodeJS.ErrnoException) => {
    if (error.code !== "EPIPE") throw error;
    process.exit();
  });
};

/** The process's own streams. Progress is one line that is written over, at a terminal only. */
export const standardIo = ({ stdin, stdout, stderr }: NodeJS.Process): Io => {
  let shown = false;
  const clear = (): void => {
    if (shown) stderr.write(CLEAR_LINE);
    shown = false;
  };
  endQuietly(stdout);
  return {
    out: (text) => {
      clear();
      stdout.write(text);
    },
    err: (line) => {
      clear();
      stderr.write(`${line}\n`);
    },
    progress: (line) => {
      if (!stderr.isTTY) return;
      clear();
      stderr.write(line.slice(0, Math.max(20, stderr.columns - 1)));
      shown = true;
    },
    readInput: () => readAll(stdin),
  };
};
