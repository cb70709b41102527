import { readFileSync, truncateSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { check } from "../../src/cli/check";
import type { CheckCommand } from "../../src/cli/check-file";
import { inOrder } from "../../src/cli/in-order";
import { inThreads } from "../../src/cli/thread-checker";
import { crossfoot, objectsOf, temporaryFolder } from "./in-process";

const folder = temporaryFolder();

const GOOD = [
  "Item,A,B,C,Total",
  "w,1100,2007,3100,6207",
  "x,1210,2110,3320,6640",
  "y,1320,2220,3350,6890",
  "z,1430,2230,3360,7020",
  "Total,5060,8567,13130,26757",
].join("\n");
const BAD = GOOD.replace("6890", "6980");

const WORKER = join(__dirname, "threads", "unsteady-worker.cjs");

/** Checks files of these names in threads that are not steady. */
const inUnsteadyThreads = async (names: readonly string[], jobs: number) => {
  let [out, err] = ["", ""];
  const timeLimit = 1.5;
  const command: CheckCommand = { name: "check", files: names, json: true, strict: false, jobs, timeLimit };
  const io = {
    out: (text: string) => void (out += text),
    err: (line: string) => void (err += `${line}\n`),
    progress: () => undefined,
    readInput: () => Promise.resolve(new Uint8Array()),
  };
  const status = await check(command, io, inThreads(WORKER, { language: "en", figures: "C" }));
  return { objects: objectsOf(out), err, status };
};

describe("many files, in threads", () => {
  test("come out in their order, whichever is done first", async () => {
    const names = ["a-slow", "b", "c-slow", "d", "e", "f-slow", "g"];
    const { objects, status } = await inUnsteadyThreads(names, 3);
    expect(objects.map(({ file }) => file)).toEqual(names);
    expect(status).toBe(0);
  });

  test("a file that ends its thread has an error, and all others are checked", async () => {
    const names = ["a", "b-exits", "c", "d-throws", "e", "f-exits", "g"];
    const { objects, err, status } = await inUnsteadyThreads(names, 2);
    expect(objects.map(({ file }) => file)).toEqual(names);
    const ended = objects.filter((one) => "error" in one);
    expect(ended.map(({ file }) => file)).toEqual(["b-exits", "d-throws", "f-exits"]);
    expect(ended[0]).toMatchObject({ error: { code: "thread-ended" } });
    expect(err).toContain("b-exits");
    expect(status).toBe(0);
  });

  test("a file that keeps its thread in a loop is given up, however many wait behind it", async () => {
    const names = [
      "a-hangs",
      "b-slow",
      "c-slow",
      "d-hangs",
      "e-slow",
      "f-slow",
      "g-slow",
      "h-slow",
      "i-slow",
    ];
    const { objects, err, status } = await inUnsteadyThreads(names, 2);
    expect(objects.map(({ file }) => file)).toEqual(names);
    const ended = objects.filter((one) => "error" in one);
    expect(ended.map(({ file }) => file)).toEqual(["a-hangs", "d-hangs"]);
    expect(ended[0]).toMatchObject({ error: { code: "takes-too-long" } });
    expect(err).toContain("d-hangs: reading was ended after");
    expect(status).toBe(0);
  });

  test("nothing is left to read where every thread ended", async () => {
    expect((await inUnsteadyThreads(["a-exits", "b-exits"], 2)).status).toBe(2);
  });
});

test("work that is done at once is given in order, and never more than `ahead` of what is taken", async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(fc.nat(4)), fc.integer({ min: 1, max: 6 }), async (turns, ahead) => {
      let [begun, given] = [0, 0];
      const made: number[] = [];
      const work = async (index: number): Promise<number> => {
        begun += 1;
        expect(begun - given).toBeLessThanOrEqual(ahead);
        for (let turn = 0; turn < (turns[index] ?? 0); turn += 1) await Promise.resolve();
        return index;
      };
      for await (const index of inOrder(turns.keys(), ahead, work)) {
        made.push(index);
        given += 1;
      }
      expect(made).toEqual([...turns.keys()]);
    }),
    { numRuns: 50 },
  );
});

describe("--resume", () => {
  const files = [folder.put("1.csv", GOOD), folder.put("2.csv", BAD), folder.put("3.csv", GOOD)];

  test("checks what does not stand there yet, and the status counts all", async () => {
    const results = join(folder.path, "first.jsonl");
    const [first, ...rest] = files;
    expect((await crossfoot(["check", first ?? "", "--resume", results])).status).toBe(0);
    const before = readFileSync(results, "utf8");
    const { out, status } = await crossfoot(["check", ...files, "--resume", results]);
    expect(out).toBe("");
    expect(status).toBe(1);
    expect(readFileSync(results, "utf8").startsWith(before)).toBe(true);
    expect(objectsOf(readFileSync(results, "utf8")).map(({ file }) => file)).toEqual([first, ...rest]);
    const whole = readFileSync(results, "utf8");
    expect((await crossfoot(["check", ...files, "--resume", results])).status).toBe(1);
    expect(readFileSync(results, "utf8")).toBe(whole);
  });

  test("a line that was cut off is taken away, wherever it was cut", async () => {
    const results = join(folder.path, "cut.jsonl");
    await crossfoot(["check", ...files, "--resume", results]);
    const whole = readFileSync(results, "utf8");
    for (const less of [1, 2, 40, Buffer.byteLength(whole) - 1]) {
      truncateSync(results, Buffer.byteLength(whole) - less);
      await crossfoot(["check", ...files, "--resume", results]);
      expect(readFileSync(results, "utf8")).toBe(whole);
    }
  });

  test("a file that holds anything else is refused and kept as it is", async () => {
    const other = folder.put("other.jsonl", '{"file":"a"}\nMy own notes\n');
    const { status, err } = await crossfoot(["check", ...files, "--resume", other]);
    expect(status).toBe(2);
    expect(err).toContain("line 2");
    expect(readFileSync(other, "utf8")).toBe('{"file":"a"}\nMy own notes\n');
  });
});

test("--jobs takes a number of files", async () => {
  const { status, err } = await crossfoot(["check", "a.csv", "--jobs", "none"]);
  expect(status).toBe(2);
  expect(err).toContain("--jobs");
});
