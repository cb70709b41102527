/** The main job as its users know it: the published chapter where it is at hand, and always the sample chapter,
 *  which has the same figures. Each case changes the text as a typist would. */
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { crossfoot, objectsOf } from "../cli/in-process";
import { sharedPath } from "../shared-path";

interface Total {
  readonly cell: string;
  readonly members: readonly string[];
  readonly difference: string;
  readonly state: string;
}

interface Finding {
  readonly kind: string;
  readonly slip?: string;
  readonly confidence: string;
  readonly cells: readonly string[];
  readonly totals: readonly string[];
  readonly amount: string;
  readonly evidence: readonly { readonly code: string }[];
  readonly repairs: readonly {
    readonly edits: readonly { cell: string; from: string; to: string }[];
    readonly balances: boolean;
  }[];
  readonly alternatives: readonly string[];
}

interface Report {
  readonly status: number;
  readonly totals: readonly Total[];
  readonly findings: readonly Finding[];
  readonly priorities: readonly { readonly row: string; readonly count: number }[];
  readonly warnings: readonly unknown[];
}

const check = async (text: string): Promise<Report> => {
  const { status, out, err } = await crossfoot(["check", "-", "--json"], Buffer.from(text));
  if (err !== "") throw new Error(err);
  const [object] = objectsOf(out) as unknown as [
    Omit<Report, "totals"> & { readonly tables: readonly { readonly totals: readonly Total[] }[] },
  ];
  return { ...object, status, totals: object.tables.flatMap(({ totals }) => totals) };
};

/** Replaces what stands exactly once. */
const change = (text: string, ...changes: readonly (readonly [string, string])[]): string =>
  changes.reduce((changed, [from, to]) => {
    if (changed.split(from).length !== 2) throw new Error(`"${from}" does not stand exactly once`);
    return changed.replace(from, to);
  }, text);

const chapters = [
  ["the sample chapter", join(__dirname, "../../assets/sample-chapter.txt")],
  ["the published chapter", sharedPath("chapter/iom-seeeca-2020.txt")],
] as const;

const TURKEY = "250 000 7 270 113  500 000  3 209 216\u00a0 54 885 000 55 535 671  118 440 784";
const TURKEY_RIGHT = "250 000 7 270 113  500 000  3 209 216  54 885 000 55 535 671  121 650 000";
const TOTAL = "25 941 914  18 236 613  7 020 000  18 218 098  72 415 000  77 957 185  219 788 810";
const TOTAL_RIGHT = "25 941 914  18 236 613  7 020 000  21 427 314  72 415 000  77 957 185  222 998 026";

describe.each(chapters)("%s", (name, path) => {
  const here = existsSync(path);
  const promise = here ? it : it.skip;
  const text = here ? readFileSync(path, "utf8") : "";
  const corrected = (): string => change(text, [TURKEY, TURKEY_RIGHT], [TOTAL, TOTAL_RIGHT]);

  promise("has 20 row totals, 6 column totals and the grand total three ways; three are short", async () => {
    const { status, totals } = await check(text);
    expect(status).toBe(1);
    expect(totals.map(({ members }) => members.length).sort((a, b) => a - b)).toEqual([
      ...Array<number>(21).fill(6),
      ...Array<number>(7).fill(20),
      120,
    ]);
    const differing = totals.filter(({ state }) => state !== "agrees");
    expect(differing.map(({ cell, difference }) => [cell, difference])).toEqual([
      ["H18", "-3209216"],
      ["E23", "-3209216"],
      ["H23", "-3209216"],
    ]);
  });

  promise("has one cause, certain, with the no-break space as evidence and two repairs, ranked", async () => {
    const { findings } = await check(text);
    expect(findings).toHaveLength(1);
    expect(findings[0]).toMatchObject({
      kind: "left-out",
      confidence: "certain",
      cells: ["E18"],
      amount: "3209216",
      evidence: expect.arrayContaining([
        { code: "stored-as-text", cell: "E18", characters: ["U+00A0"], side: "end" },
      ]) as unknown,
      repairs: [
        {
          balances: true,
          edits: [
            { cell: "H18", from: "118440784", to: "121650000" },
            { cell: "E23", from: "18218098", to: "21427314" },
            { cell: "H23", from: "219788810", to: "222998026" },
          ],
        },
        { balances: true, edits: [{ cell: "E18", from: "3209216", to: "" }] },
      ],
    });
  });

  promise("agrees after either repair", async () => {
    expect(await check(corrected())).toMatchObject({ status: 0, findings: [] });
    const blank = change(text, [TURKEY, TURKEY.replace("3 209 216\u00a0", "- ")]);
    expect(await check(blank)).toMatchObject({ status: 0, findings: [] });
  });

  promise(
    "has the same differences and the same cause, then likely, without the no-break space",
    async () => {
      const { status, totals, findings } = await check(change(text, ["3 209 216\u00a0", "3 209 216 "]));
      expect(status).toBe(1);
      expect(totals.filter(({ state }) => state === "differs").map(({ cell }) => cell)).toEqual([
        "H18",
        "E23",
        "H23",
      ]);
      expect(findings[0]).toMatchObject({ kind: "left-out", confidence: "likely", cells: ["E18"] });
      expect(findings[0]?.evidence.map(({ code }) => code)).not.toContain("stored-as-text");
    },
  );

  const belarus = "1 850 000  250 000  300 000  570 000  -    1 830 000  4 800 000";

  const bosnia = "12 200 000  120 000  -    125 500  3 820 000  564 500  16 830 000";

  promise.each<[string, readonly (readonly [string, string])[], Partial<Finding>]>([
    [
      "two digits exchanged",
      [[bosnia, bosnia.replace("564 500", "546 500")]],
      { kind: "wrong-amount", slip: "transposition", cells: ["G8"] },
    ],
    [
      "an amount ten times too large",
      [[bosnia, bosnia.replace("125 500", "1 255 000")]],
      { kind: "wrong-amount", slip: "slide", cells: ["E8"] },
    ],
    [
      "a sign turned",
      [[bosnia, bosnia.replace("564 500", "(564 500)")]],
      { kind: "wrong-amount", slip: "sign", cells: ["G8"] },
    ],
    [
      "a row left out of the column totals",
      [[TOTAL, "24 091 914  17 986 613  6 720 000  20 857 314  72 415 000  76 127 185  218 198 026"]],
      { kind: "line-left-out" },
    ],
    [
      "a row total mistyped",
      [[belarus, belarus.replace("4 800 000", "4 300 000")]],
      { kind: "wrong-total", cells: ["H7"] },
    ],
    [
      "the grand total mistyped",
      [[TOTAL, TOTAL_RIGHT.replace("222 998 026", "222 988 026")]],
      { kind: "wrong-total", cells: ["H23"] },
    ],
    [
      "two amounts swapped in a row",
      [[bosnia, bosnia.replace("125 500", "564 500").replace(/564 500(?= {2}16)/, "125 500")]],
      { kind: "swapped" },
    ],
  ])("names the cause of %s", async (_, changes, expected) => {
    const other = changes.some(([from]) => from === TOTAL) ? [] : [[TOTAL, TOTAL_RIGHT] as const];
    const { status, findings } = await check(change(text, [TURKEY, TURKEY_RIGHT], ...other, ...changes));
    expect(status).toBe(1);
    expect(findings[0]).toMatchObject(expected);
    expect(findings[0]?.repairs[0]?.balances).toBe(true);
  });

  if (name === "the published chapter")
    promise("has the priorities of every country", async () => {
      const { priorities } = await check(text);
      expect(priorities.map(({ row, count }) => `${row} ${count}`).join(", ")).toBe(
        "Albania 10, Armenia 7, Azerbaijan 6, Belarus 8, Bosnia and Herzegovina 3, Georgia 6, Kazakhstan 7, " +
          "Kyrgyzstan 6, Montenegro 9, North Macedonia 3, Republic of Moldova 4, Russian Federation 4, Serbia 4, " +
          "Tajikistan 10, Turkey 3, Turkmenistan 0, Ukraine 3, Uzbekistan 6, Kosovo* 3",
      );
    });
});
