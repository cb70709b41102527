import { finished, sheetOf, toA1, type Sheet } from "../../src/core";
import { answerCheck } from "../../src/workbook/answer-check";
import { checkInSlices } from "../../src/workbook/check-in-slices";
import { checkInWorker, type CheckWorker } from "../../src/workbook/check-in-worker";
import { checkSteps, type CheckedTables, type Checker } from "../../src/workbook/check-sheet";
import { planForSheet } from "../../src/workbook/sheet-work";
import type { Outcome } from "../../src/workbook/problem";

/** A table with a total row and a total column; one amount is `slip` more than its totals count. */
const table = (rows: number, columns: number, slip = 0): Sheet => {
  const amount = (row: number, column: number): number => 10_000 + ((row * 7919 + column * 104_729) % 89_989);
  const columnsOf = Array.from({ length: columns }, (_, column) => column);
  const rowsOf = Array.from({ length: rows }, (_, row) => row);
  const sum = (values: readonly number[]): number => values.reduce((a, b) => a + b, 0);
  const lines = rowsOf.map((row) => {
    const amounts = columnsOf.map((column) => amount(row, column));
    return [`Line ${row}`, ...amounts, sum(amounts)];
  });
  const totals = columnsOf.map((column) => sum(rowsOf.map((row) => amount(row, column))));
  const wrong = lines[3] ?? [];
  wrong[2] = Number(wrong[2]) + slip;
  return sheetOf("Budget", [
    ["", ...columnsOf.map((column) => `Column ${"abcdefghijklmno"[column] ?? ""}`), "Total"],
    ...lines,
    ["Total", ...totals, sum(totals)],
  ]);
};

/** What a sheet claims to use beside its table makes it large. */
const claiming = (sheet: Sheet): Sheet => ({
  ...sheet,
  values: [...sheet.values, ...Array.from({ length: 200 }, () => Array.from({ length: 100 }, () => null))],
});

const LARGE = claiming(table(60, 5, 1234));

const valueOf = (outcome: Outcome<CheckedTables>): CheckedTables => {
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.error));
  return outcome.value;
};

/** All that a person sees of a check. */
const seen = ({ tables }: CheckedTables) =>
  tables.map(({ totals, findings }) => ({
    totals: totals.map(({ cell, label, state, difference }) => [toA1(cell), label, state, difference]),
    findings,
  }));

const atOnce = (sheet: Sheet) => seen(finished(checkSteps(sheet, {})));

/** A worker in this thread: what goes in and out is cloned as between real ones. */
const threadless = (): CheckWorker & { ended: boolean } => {
  const worker: CheckWorker & { ended: boolean } = {
    ended: false,
    onmessage: null,
    onerror: null,
    postMessage: (request: Parameters<typeof answerCheck>[0]) => {
      const sent = structuredClone(request);
      setImmediate(() => {
        answerCheck(sent, (reply) => {
          const event = { data: structuredClone(reply) } as MessageEvent<unknown>;
          if (!worker.ended) worker.onmessage?.call(worker as unknown as Worker, event);
        });
      });
    },
    terminate: () => {
      worker.ended = true;
    },
  };
  return worker;
};

const never: Checker = () => Promise.reject(new Error("The worker was to check this"));

describe("in slices on the page's own thread", () => {
  it("gives what a check at once gives, and lets the page breathe on the way", async () => {
    let time = 0;
    let breaths = 0;
    const breathe = (): Promise<void> => {
      breaths += 1;
      return Promise.resolve();
    };
    const told: number[] = [];
    const check = checkInSlices({ now: () => (time += 10), breathe });
    const outcome = await check(LARGE, {}, { progress: (done) => told.push(done) });
    expect(seen(valueOf(outcome))).toEqual(atOnce(LARGE));
    expect(breaths).toBeGreaterThan(10);
    expect(told).toEqual([...told].sort((a, b) => a - b));
    expect(told.every((done) => done >= 0 && done <= 1)).toBe(true);
  });

  it("stops at the next breath after it was called off", async () => {
    const controller = new AbortController();
    let time = 0;
    const breathe = (): Promise<void> => {
      controller.abort();
      return Promise.resolve();
    };
    const check = checkInSlices({ now: () => (time += 50), breathe });
    const outcome = await check(LARGE, {}, { signal: controller.signal });
    expect(outcome).toEqual({ ok: false, error: { code: "cancelled" } });
  });

  it("is done without a pause where the sheet is small", async () => {
    const breathe = (): Promise<void> => Promise.reject(new Error("There was no need to pause"));
    const outcome = await checkInSlices({ now: () => 0, breathe })(table(20, 6), {}, {});
    expect(valueOf(outcome).tables).toHaveLength(1);
  });
});

describe("what is added to a sheet", () => {
  it("is planned in slices, so that the page breathes while a long table's checks are written", () => {
    const { tables } = finished(checkSteps(table(1_500, 5), {}));
    const checked = {
      sheet: { id: "1", name: "Budget", hidden: false, madeAs: undefined },
      tables,
      ofChapter: false,
    };
    const review = { log: [], signatures: [] };
    const slices = [...planForSheet(checked, "2026-01-01", () => new Map(), [], review)];
    expect(slices.length).toBeGreaterThanOrEqual(6);
    expect(slices).toEqual([...slices].sort((a, b) => a - b));
    expect(slices.every((done) => done >= 0 && done <= 1)).toBe(true);
  });
});

describe("in a worker", () => {
  it("gives what a check at once gives, after all was sent there and back", async () => {
    const outcome = await checkInWorker(threadless, never)(LARGE, {}, {});
    expect(seen(valueOf(outcome))).toEqual(atOnce(LARGE));
    expect(atOnce(LARGE)[0]?.findings.map(({ kind }) => kind)).toEqual(["wrong-amount"]);
  });

  it("is ended when it is called off, and the next check has a new one", async () => {
    const workers: ReturnType<typeof threadless>[] = [];
    const check = checkInWorker(() => {
      const worker = threadless();
      workers.push(worker);
      return worker;
    }, never);
    const controller = new AbortController();
    const first = check(LARGE, {}, { signal: controller.signal });
    controller.abort();
    expect(await first).toEqual({ ok: false, error: { code: "cancelled" } });
    expect(workers.map(({ ended }) => ended)).toEqual([true]);
    expect(valueOf(await check(LARGE, {}, {})).tables).toHaveLength(1);
    expect(workers.map(({ ended }) => ended)).toEqual([true, false]);
  });

  it("leaves small sheets to the page", async () => {
    const none = (): CheckWorker => {
      throw new Error("No worker is needed");
    };
    expect(valueOf(await checkInWorker(none, checkInSlices())(table(20, 6), {}, {})).tables).toHaveLength(1);
  });

  it.each([
    [
      "throwing",
      (): CheckWorker => {
        throw new DOMException("Refused", "SecurityError");
      },
    ],
    [
      "telling an error",
      (): CheckWorker => {
        const worker = threadless();
        return Object.assign(worker, {
          postMessage: () =>
            setImmediate(() => {
              worker.onerror?.call(worker as unknown as Worker, new Event("error") as ErrorEvent);
            }),
        });
      },
    ],
  ])("checks in slices where workers are refused by %s, and tries no other", async (_, start) => {
    let starts = 0;
    const check = checkInWorker(() => {
      starts += 1;
      return start();
    }, checkInSlices());
    expect(seen(valueOf(await check(LARGE, {}, {})))).toEqual(atOnce(LARGE));
    valueOf(await check(LARGE, {}, {}));
    expect(starts).toBe(1);
  });

  it("throws a bug where the check was asked for", async () => {
    const broken = { ...LARGE, formulas: "no map" } as unknown as Sheet;
    await expect(checkInWorker(threadless, never)(broken, {}, {})).rejects.toThrow(/not iterable|undefined/);
  });
});
