import type { Memory } from "../first-run";

/** Who decides, repairs and signs, as it is written beside what they did. */
export interface Reviewer {
  readonly name: string;
  /** What the person is ("Finance officer"); may be empty. */
  readonly role: string;
}

const KEY = "crossfoot.reviewer";

const isReviewer = (value: unknown): value is Reviewer =>
  typeof value === "object" &&
  value !== null &&
  typeof (value as Partial<Reviewer>).name === "string" &&
  typeof (value as Partial<Reviewer>).role === "string";

/** The name that was given on this computer before; undefined where none was, or where storage is switched off. */
export const rememberedReviewer = (memory: Memory): Reviewer | undefined => {
  try {
    const value: unknown = JSON.parse(memory.getItem(KEY) ?? "null");
    return isReviewer(value) && value.name.trim() !== "" ? value : undefined;
  } catch {
    return undefined; // switched off, or not written by us: the name is asked for again
  }
};

/** Remembers a name for the next time. It stays on this computer. */
export const rememberReviewer = (memory: Memory, reviewer: Reviewer): void => {
  try {
    memory.setItem(KEY, JSON.stringify(reviewer));
  } catch {
    return; // storage is switched off here: the name is asked for again next time
  }
};
