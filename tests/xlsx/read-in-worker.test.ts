import { failed } from "../../src/core";
import { readInWorker, type ReadWorker } from "../../src/xlsx/read-in-worker";
import type { ReadReply } from "../../src/xlsx/read-worker";
import { bytesOf, loopingWorkbook, sheetOfRows, workbookOf } from "./make-files";

const HERE = failed({ code: "no-text" } as const);
const THERE = failed({ code: "no-sheets" } as const);
const here = jest.fn(() => Promise.resolve(HERE));
const workbook = workbookOf({ S: sheetOfRows([["Total", 1]]) });

/** A worker that answers a request as it is told to. */
const workerThat = (answers: (worker: ReadWorker, say: (reply: ReadReply) => void) => void): ReadWorker => {
  const worker: ReadWorker = {
    onmessage: null,
    onerror: null,
    terminate: jest.fn(),
    postMessage: () => answers(worker, say),
  };
  const say = (data: ReadReply): void => {
    worker.onmessage?.call(worker as Worker, { data } as MessageEvent);
  };
  return worker;
};

const breaks = (worker: ReadWorker): void => {
  worker.onerror?.call(worker as Worker, { message: "out of memory" } as ErrorEvent);
};

const read = (worker: ReadWorker, bytes = workbook) =>
  readInWorker(
    () => worker,
    here,
    () => 0.01,
  )(bytes, "a");

beforeEach(() => here.mockClear());

describe("a file that the page reads in a worker", () => {
  test("is what the worker read, and the worker is ended", async () => {
    const worker = workerThat((_, say) => {
      say({ kind: "ready" });
      say({ kind: "read", read: THERE });
    });
    expect(await read(worker)).toBe(THERE);
    expect(worker.terminate).toHaveBeenCalledTimes(1);
    expect(here).not.toHaveBeenCalled();
  });

  test("is given up when its time is over", async () => {
    const worker = workerThat((_, say) => say({ kind: "ready" }));
    expect(await read(worker, loopingWorkbook())).toEqual(failed({ code: "takes-too-long", seconds: 0.01 }));
    expect(worker.terminate).toHaveBeenCalledTimes(1);
  });

  test("is said to have ended its worker", async () => {
    const worker = workerThat((self, say) => {
      say({ kind: "ready" });
      breaks(self);
    });
    expect(await read(worker)).toEqual(failed({ code: "reading-ended", detail: "out of memory" }));
  });

  test("is read on the page where workers are refused, in either way", async () => {
    expect(await read(workerThat(breaks))).toBe(HERE);
    const refuse = (): ReadWorker => {
      throw new Error("refused");
    };
    expect(await readInWorker(refuse, here)(workbook, "a")).toBe(HERE);
  });

  test("is read on the page where it is plain text", async () => {
    const worker = workerThat(() => undefined);
    expect(await read(worker, bytesOf("a,1\n"))).toBe(HERE);
    expect(worker.terminate).not.toHaveBeenCalled();
  });
});
