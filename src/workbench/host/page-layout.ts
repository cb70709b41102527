import type { Sheet } from "../univer/sheet";
import { formatRect } from "../univer/address";
import { asRecord } from "../wire/arguments";
import { itemNotFound } from "../wire/failure";
import type { Family, Scalar } from "../wire/family";
import type { Ref } from "../wire/ref";
import type { WireValue } from "../wire/request";
import { range, rangeArgument, rectOn, rectsOn } from "./places";
import { ref, targetOf, type HeaderFooterTarget, type SheetTarget } from "./targets";

/** Page set-up is kept and given back; nothing is printed here, so nothing is done with it. */
const INITIAL: Readonly<Record<string, WireValue>> = {
  Orientation: "Portrait",
  PaperSize: "A4",
  BlackAndWhite: false,
  CenterHorizontally: false,
  CenterVertically: false,
  DraftMode: false,
  FirstPageNumber: "",
  PrintComments: "NoComments",
  PrintErrors: "AsDisplayed",
  PrintGridlines: false,
  PrintHeadings: false,
  PrintOrder: "DownThenOver",
  LeftMargin: 50.4,
  RightMargin: 50.4,
  TopMargin: 54,
  BottomMargin: 54,
  HeaderMargin: 21.6,
  FooterMargin: 21.6,
};

const kept = <T extends { readonly sheet: Sheet }>(
  key: (it: T) => string,
  initial: WireValue,
): Scalar<T> => ({
  get: (it) => it.sheet.page.get(key(it)) ?? initial,
  set: (it, value) => {
    it.sheet.page.set(key(it), value as WireValue);
  },
});

const PRINT_AREA = "PrintArea";
const TITLE_ROWS = "PrintTitleRows";
const TITLE_COLUMNS = "PrintTitleColumns";

const area = (it: SheetTarget, key: string): Ref | null => {
  const address = it.sheet.page.get(key);
  return typeof address === "string" ? range(it, rectOn(it, address)) : null;
};

const printArea = ({ book, sheet }: SheetTarget): Ref | null => {
  const addresses = sheet.page.get(PRINT_AREA);
  return typeof addresses === "string"
    ? ref("RangeAreas", { book, sheet, rects: rectsOn({ book, sheet }, addresses) })
    : null;
};

function existing(found: Ref | null): Ref {
  if (found === null) throw itemNotFound();
  return found;
}

const setArea =
  (key: string): NonNullable<Family<SheetTarget>["methods"]>[string] =>
  (it, args) => {
    const areas = args.object(0, "RangeAreas");
    const rects = areas ? targetOf(areas, "RangeAreas").rects : [rangeArgument(it, args, 0).rect];
    it.sheet.page.set(key, rects.map(formatRect).join(","));
  };

const POINTS_PER: Readonly<Record<string, number>> = { Points: 1, Inches: 72, Centimeters: 72 / 2.54 };

export const pageLayout: Family<SheetTarget> = {
  name: "PageLayout",
  scalars: {
    ...Object.fromEntries(
      Object.entries(INITIAL).map(([name, initial]) => [name, kept<SheetTarget>(() => name, initial)]),
    ),
    // A zoom is either a scale or a number of pages to fit.
    Zoom: kept(() => "Zoom", { scale: 100 }),
  },
  objects: { HeadersFooters: (it) => ref("HeaderFooterGroup", it) },
  methods: {
    SetPrintArea: setArea(PRINT_AREA),
    SetPrintTitleRows: setArea(TITLE_ROWS),
    SetPrintTitleColumns: setArea(TITLE_COLUMNS),
    SetPrintMargins: ({ sheet }, args) => {
      const points = POINTS_PER[args.text(0)] ?? 1;
      for (const [side, size] of Object.entries(asRecord(args.given(1))))
        sheet.page.set(`${side.charAt(0).toUpperCase()}${side.slice(1)}Margin`, Number(size) * points);
    },
    GetPrintArea: (it) => existing(printArea(it)),
    GetPrintAreaOrNullObject: printArea,
    GetPrintTitleRows: (it) => existing(area(it, TITLE_ROWS)),
    GetPrintTitleRowsOrNullObject: (it) => area(it, TITLE_ROWS),
    GetPrintTitleColumns: (it) => existing(area(it, TITLE_COLUMNS)),
    GetPrintTitleColumnsOrNullObject: (it) => area(it, TITLE_COLUMNS),
  },
};

export const headerFooterGroup: Family<SheetTarget> = {
  name: "HeaderFooterGroup",
  scalars: {
    State: kept(() => "HeaderFooterState", "Default"),
    UseSheetMargins: kept(() => "UseSheetMargins", true),
    UseSheetScale: kept(() => "UseSheetScale", true),
  },
  objects: Object.fromEntries(
    ["DefaultForAllPages", "EvenPages", "FirstPage", "OddPages"].map((pages) => [
      pages,
      (it: SheetTarget) => ref("HeaderFooter", { ...it, pages }),
    ]),
  ),
};

const PARTS = ["LeftHeader", "CenterHeader", "RightHeader", "LeftFooter", "CenterFooter", "RightFooter"];

export const headerFooter: Family<HeaderFooterTarget> = {
  name: "HeaderFooter",
  scalars: Object.fromEntries(
    PARTS.map((part) => [part, kept<HeaderFooterTarget>(({ pages }) => `${pages}.${part}`, "")]),
  ),
};
