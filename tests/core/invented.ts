/** A language of nobody: each English sentence in brackets. Text outside of brackets was not taken from the words of
 *  the run: it was written into the code, or read before the language was chosen. */
import type { Words } from "../../src/core";

const bracketed = (value: unknown): unknown => {
  if (typeof value === "string") return value.trim() === "" ? value : `⟦${value}⟧`;
  if (typeof value === "function")
    return (...values: unknown[]): unknown => bracketed((value as (...all: unknown[]) => unknown)(...values));
  if (Array.isArray(value)) return value.map(bracketed);
  if (typeof value === "object" && value !== null)
    return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, bracketed(inner)]));
  return value;
};

export const invented = (english: Words): Words => bracketed(english) as Words;

/** What is left of a text without what was said in brackets, those within others first. */
export const outsideBrackets = (text: string): string => {
  const less = text.replace(/⟦[^⟦⟧]*⟧/gu, "");
  return less === text ? text : outsideBrackets(less);
};
