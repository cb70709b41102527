import type { PageSetup, SheetPlan } from "./plan";

/** A sheet with nothing on it; what a sheet has is spread over it. */
export const emptySheet = (name: string, page: PageSetup): SheetPlan => ({
  name,
  cells: [],
  widths: new Map(),
  heights: new Map(),
  flags: [],
  comments: [],
  lists: [],
  tables: [],
  charts: [],
  inputs: [],
  gridlines: true,
  page,
});
