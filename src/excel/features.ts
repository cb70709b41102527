import type { ExcelHost } from "./host";

/** The requirement set that the manifest asks for: conditional formats, names, links, freeze panes and
 *  `onChanged` need no check. */
export const REQUIRED = "1.7";

/** What goes beyond `REQUIRED`, the set it came with, and what is done without it. Nothing here is used before
 *  `has` said yes. */
export const FEATURES = {
  /** Without: gridlines stay visible on our sheets. */
  gridlines: "1.8",
  /** Without: the numbers along a chart show as Excel likes. */
  axisFormats: "1.8",
  /** Without: decisions are typed without a drop-down. */
  dropDowns: "1.8",
  /** Without: formats are set block by block instead of many blocks at once. */
  rangeAreas: "1.9",
  /** Without: hidden lines and indents are not known: less evidence, the same sums; sizes are set line by line. */
  cellProperties: "1.9",
  /** Without: the print set-up is left as it is. */
  pageLayout: "1.9",
  /** Without: filters are not seen. Cells are then written only where nothing stands, as ever. */
  autoFilter: "1.9",
  /** Without: the donor copy is a download. */
  createWorkbook: "1.8",
  /** Without: events of each sheet are not told; the pane's "check again" remains. */
  workbookEvents: "1.9",
  /** Without: what a comment is called stands beside its row, all of it on the Findings sheet, and the answer says
   *  so. Notes are no way out: they came with 1.18. */
  comments: "1.10",
  /** Without: Excel redraws while it is written to. */
  screenPause: "1.9",
  /** Without: merged cells are not known. */
  mergedAreas: "1.13",
} as const;

export type Feature = keyof typeof FEATURES;

export const has = (host: ExcelHost, feature: Feature): boolean => host.supports(FEATURES[feature]);
