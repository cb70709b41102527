import { checkSteps, type Checker } from "./check-sheet";
import { inSlices, type Breathing } from "./in-slices";

/** Checks on the page's own thread, a slice at a time. */
export const checkInSlices =
  (breathing?: Breathing): Checker =>
  (sheet, known, job) =>
    inSlices(checkSteps(sheet, known), job, breathing);
