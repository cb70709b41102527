import { a11y } from "hucre";
import { FLAGS, LOOKS, planChapterWorkbook, toA1 } from "../../src/core";
import { noteTexts, sizedNotes } from "../../src/xlsx/note-boxes";
import { reviewedChapter } from "../core/annotate/reviewed-chapter";

const BLACK = "000000";
const WHITE = "FFFFFF";

describe("what is written can be read by everyone", () => {
  test.each(Object.entries(LOOKS))("the look %s has a contrast of at least 4.5:1", (_, look) => {
    expect(a11y.contrastRatio(look.colour ?? BLACK, look.fill ?? WHITE)).toBeGreaterThanOrEqual(4.5);
  });

  test.each(Object.entries(FLAGS))("the flag %s has a contrast of at least 4.5:1", (_, flag) => {
    expect(a11y.contrastRatio(flag.colour ?? BLACK, flag.fill ?? WHITE)).toBeGreaterThanOrEqual(4.5);
  });

  test.each(["working", "donor"] as const)(
    "the %s workbook has a heading row on every list, words for every chart, and merges nothing",
    (audience) => {
      for (const sheet of planChapterWorkbook({ ...reviewedChapter, audience }).sheets) {
        expect(sheet.merges ?? []).toEqual([]);
        for (const chart of sheet.charts) expect(chart.altText.length).toBeGreaterThan(40);
        if (sheet.name === "Summary") continue;
        expect([sheet.name, (sheet.freeze?.rows ?? 0) > 0]).toEqual([sheet.name, true]);
        expect([sheet.name, sheet.page.repeatRows?.[0]]).toEqual([sheet.name, 0]);
      }
    },
  );

  test("no sign is a colour alone: each total that is flagged has its sign in a check cell", () => {
    const [, matrix] = planChapterWorkbook(reviewedChapter).sheets;
    const signs = (matrix?.cells ?? []).filter(({ value }) => String(value).startsWith("≠")).map(toA1);
    expect(signs).toEqual(["L18", "E27", "E30"]);
  });
});

describe("boxes of notes", () => {
  const shape =
    '<v:shape id="_x0000_s1" style="width:108pt;height:59.25pt"><x:Anchor>5,15,17,2,7,31,21,4</x:Anchor></v:shape>';
  const sized = (text: string): string => {
    const part = sizedNotes("xl/drawings/vmlDrawing1.vml", new TextEncoder().encode(shape), [[text]]);
    return typeof part === "string" ? part : "";
  };
  const height = (text: string): number => Number(/height:([\d.]+)pt/.exec(sized(text))?.[1]);

  test("grow with their text, so that none is cut off", () => {
    expect(height("word ".repeat(100))).toBeGreaterThan(height("word"));
    expect(height("a\nb\nc\nd")).toBeGreaterThan(height("a b c d"));
    expect(sized("word ".repeat(100))).toMatch(/<x:Anchor>5,15,17,2,8,31,\d+,4<\/x:Anchor>/);
  });

  test("take their texts in reading order, as the file does", () => {
    const sheets = planChapterWorkbook(reviewedChapter).sheets;
    const [first] = noteTexts(sheets)[1] ?? [];
    expect(first).toBe(sheets[1]?.comments.find(({ cell }) => toA1(cell) === "E18")?.text);
  });
});
