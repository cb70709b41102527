import { subjectIn, wordsOf } from "../../src/core";
import { annotate } from "../../src/cli/annotate";
import { check } from "../../src/cli/check";
import { readCommand } from "../../src/cli/command";
import { explainCell } from "../../src/cli/explain";
import type { Io } from "../../src/cli/io";
import { readFile } from "../../src/xlsx/read-file";
import { inLanguage } from "../core/catalogues";
import { invented, outsideBrackets } from "../core/invented";
import { readFileSync } from "node:fs";
import { crossfoot, objectsOf, temporaryFolder } from "./in-process";
import { run } from "../../src/cli/run";

const folder = temporaryFolder();

/** No Latin letter in it, so that every one in a report is a word of ours. One amount is wrong and one is text. */
const ROWS = [
  "γ;α;β;ζ;Итого",
  "Α;1100;2007;3100;6207",
  "Β;1210;2110;3320;6640",
  "Γ;1320;2220;3350;6890",
  "Δ;1430;2230\u00a0;3360;7020",
  "Итого;5060;6337;13180;26807",
];
const table = folder.put("δ.csv", `${ROWS.join("\n")}\n`);

const SAMPLE = "assets/sample-chapter.txt";

/** Runs the command in a language of nobody and gives what is not said in it. */
const notSaid = async (argv: readonly string[]): Promise<string> => {
  let said = "";
  const keep = (text: string): void => void (said += `${text}\n`);
  const io: Io = { out: keep, err: keep, progress: keep, readInput: () => Promise.resolve(new Uint8Array()) };
  await inLanguage(invented(await wordsOf("en")), async () => {
    const command = readCommand(argv, "1.2.3");
    if (!command.ok) {
      keep(command.error);
      return;
    }
    const asked = command.value;
    if (asked.name === "check") await check(asked, io);
    else if (asked.name === "annotate") await annotate(asked, io);
    else if (asked.name === "explain") await explainCell(asked, io);
    else keep(asked.text);
  });
  return outsideBrackets(said.replaceAll(folder.path, ""));
};

const wordsIn = (text: string): readonly string[] => [...new Set(text.match(/\p{Script=Latin}{2,}/gu) ?? [])];

describe("every word of a command is said in the language of the run", () => {
  test("check, down to the headings of its columns", async () => {
    expect(wordsIn(await notSaid(["check", table]))).toEqual(["csv"]);
  });

  test("explain, of a cell and of a total", async () => {
    expect(wordsIn(await notSaid(["explain", table, "B4"]))).toEqual(["csv"]);
    expect(wordsIn(await notSaid(["explain", table, "D6"]))).toEqual(["csv"]);
  });

  test("trouble with files and with the arguments", async () => {
    expect(wordsIn(await notSaid(["check", "ν.csv"]))).toEqual([]);
    expect(wordsIn(await notSaid(["check", table, "--ν"]))).toEqual([]);
    expect(wordsIn(await notSaid(["chek", "ν"]))).toEqual([]);
    expect(wordsIn(await notSaid(["annotate", table]))).toEqual([]);
    expect(wordsIn(await notSaid(["explain", table]))).toEqual([]);
  });

  test("the help, but for what is typed", async () => {
    const typed = ["crossfoot", "options", "command", "version", "language", "help", "check", "file", "annotate", "explain", "cell", "time", "limit", "seconds", "memory", "megabytes"]; // prettier-ignore
    const left = wordsIn(await notSaid(["--help"]));
    expect(left.filter((word) => !typed.includes(word))).toEqual([]);
  });

  test("the sheets of a review workbook, notes and lists and headings included", async () => {
    const out = `${folder.path}/ω.xlsx`;
    expect(wordsIn(await notSaid(["annotate", table, "-o", out]))).toEqual([]);
    const read = await readFile(new Uint8Array(readFileSync(out)), out);
    if (!read.ok || read.value.kind !== "table") throw new Error("not read");
    const { sheets } = read.value;
    const texts = sheets.flatMap(({ name, values }) => [
      name,
      ...values
        .flatMap((row) => row ?? [])
        .map(String)
        .filter((text) => !subjectIn(text) && !/^[0-9a-f]{16,64}$/.test(text)), // for programs: references, digests
    ]);
    expect(wordsIn(outsideBrackets(texts.join("\n")))).toEqual(["csv"]);
  });
});

describe("three languages", () => {
  test.each([
    ["en", "29 totals agree", "was left out of 3 totals"],
    ["fr", "totaux sur 29 concordent", "omis dans 3 totaux"],
    ["es", "29 totales concuerdan", "se omitió en 3 totales"],
  ])("%s: a chapter is reported in it, with the same status", async (language, tally, cause) => {
    const { out, status } = await crossfoot(["check", SAMPLE, "--language", language]);
    expect(out).toContain(tally);
    expect(out).toContain(cause);
    expect(status).toBe(1);
  });

  test("the shell decides where nothing is said", async () => {
    let out = "";
    const io: Io = { out: (text) => (out += text), err: () => undefined, progress: () => undefined, readInput: () => Promise.resolve(new Uint8Array()) }; // prettier-ignore
    await run(["check", table], io, "1.2.3", { LANG: "fr_FR.UTF-8" });
    expect(out).toContain("diffère");
  });

  test("JSON stays as it is, to the letter", async () => {
    const [plain, french] = [await crossfoot(["check", SAMPLE, table, "--json"]), await crossfoot(["check", SAMPLE, table, "--json", "--language", "fr"])]; // prettier-ignore
    expect(french.out).toBe(plain.out);
    expect(objectsOf(french.out)).toHaveLength(2);
  });

  test("the matrix is found by its name for programs as well", async () => {
    const { status } = await crossfoot(["check", SAMPLE, "--sheet", "Funding matrix", "--language", "es"]);
    expect(status).toBe(1);
  });
});
