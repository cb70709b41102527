import { figureText, PLAIN_FIGURES } from "../../src/core";
import { figureStyleOf } from "../../src/workbook/figure-style";

const written = (tag: string): string => figureText(-123_456_789n, 2, figureStyleOf(tag));

describe("figures are written as the reader's Excel writes them", () => {
  test.each([
    ["en-US", "−1,234,567.89"],
    ["fr-FR", "−1\u202f234\u202f567,89"],
    ["es-ES", "−1.234.567,89"],
    ["es-MX", "−1,234,567.89"],
    ["de-DE", "−1.234.567,89"],
    ["en-IN", "−12,34,567.89"],
    ["ar-EG", "−1,234,567.89"],
  ])("%s: %s", (tag, figure) => expect(written(tag)).toBe(figure));

  test("four digits are grouped too, so that a column reads alike", () => {
    expect(figureText(1234n, 0, figureStyleOf("es-ES"))).toBe("1.234");
  });

  test.each(["C", "POSIX", "", "no tag", "x"])("%p names no place: as the published chapters do", (tag) => {
    expect(figureStyleOf(tag)).toEqual(PLAIN_FIGURES);
  });
});
