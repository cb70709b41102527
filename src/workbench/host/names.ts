import type { FWorkbook } from "@univerjs/sheets/facade";
import { absolute, formatAddress, parseAddress } from "../univer/address";
import { asFlag, asText, type Arguments } from "../wire/arguments";
import { invalidArgument, itemAlreadyExists, itemNotFound } from "../wire/failure";
import { reads, type Family } from "../wire/family";
import type { Ref } from "../wire/ref";
import { ref, targetOf, type NameTarget, type RangeTarget, type ScopeTarget } from "./targets";

type FDefinedName = ReturnType<FWorkbook["getDefinedNames"]>[number];

const NAME = /^[\p{L}_\\][\p{L}\p{N}_.\\]{0,254}$/u;

const named = ({ book, sheet }: ScopeTarget): readonly FDefinedName[] =>
  sheet
    ? sheet.grid.getDefinedNames()
    : book.workbook.getDefinedNames().filter((one) => one.isWorkbookScope());

const find = (it: ScopeTarget, name: string): FDefinedName | undefined =>
  named(it).find((one) => one.getName().toLowerCase() === name.toLowerCase());

const item = ({ book, sheet }: ScopeTarget, name: string): Ref =>
  ref("NamedItem", { book, name, ...(sheet ? { sheet } : {}) });

function add(it: ScopeTarget, args: Arguments): Ref {
  const name = args.text(0);
  // What reads as a cell's address cannot be a name.
  if (!NAME.test(name) || parseAddress(name) !== undefined) throw invalidArgument();
  if (find(it, name) !== undefined) throw itemAlreadyExists();
  const given = args.object(1, "Range");
  const formula = given ? refersTo(targetOf(given, "Range")) : asText(args.given(1)).replace(/^=/, "");
  it.book.asAddIn(() => {
    if (it.sheet) it.sheet.grid.insertDefinedName(name, formula);
    else it.book.workbook.insertDefinedName(name, formula);
  });
  const comment = args.textOr(2, undefined) ?? "";
  if (comment !== "") it.book.asAddIn(() => find(it, name)?.setComment(comment));
  it.book.recalculation.touchedEverything();
  return item(it, name);
}

const refersTo = ({ sheet, rect }: RangeTarget): string => absolute(formatAddress(sheet.name, rect));

export const namedItemCollection: Family<ScopeTarget> = {
  name: "NamedItemCollection",
  items: (it) => named(it).map((one) => item(it, one.getName())),
  methods: {
    Add: add,
    GetCount: (it) => named(it).length,
    GetItem: (it, args) => {
      if (find(it, args.text(0)) === undefined) throw itemNotFound();
      return item(it, args.text(0));
    },
    GetItemOrNullObject: (it, args) => (find(it, args.text(0)) === undefined ? null : item(it, args.text(0))),
  },
};

function record(it: NameTarget): FDefinedName {
  const one = find(it, it.name);
  if (one === undefined) throw itemNotFound();
  return one;
}

const rangeOf = (it: NameTarget): Ref | null => {
  const parsed = parseAddress(record(it).getFormulaOrRefString());
  const sheet = parsed?.sheet === undefined ? undefined : it.book.sheetNamed(parsed.sheet);
  return parsed && sheet ? ref("Range", { book: it.book, sheet, rect: parsed.rect }) : null;
};

export const namedItem: Family<NameTarget> = {
  name: "NamedItem",
  identity: ({ name }) => ({ _Id: name }),
  scalars: {
    Name: reads((it) => record(it).getName()),
    Formula: {
      get: (it) => `=${record(it).getFormulaOrRefString()}`,
      set: (it, value) => {
        const formula = asText(value).replace(/^=/, "");
        it.book.asAddIn(() => record(it).setFormula(formula));
        it.book.recalculation.touchedEverything();
      },
    },
    Value: reads((it) => record(it).getFormulaOrRefString()),
    Type: reads((it) => (rangeOf(it) === null ? "String" : "Range")),
    Scope: reads(({ sheet }) => (sheet ? "Worksheet" : "Workbook")),
    Visible: {
      get: ({ book, name }) => !book.hiddenNames.has(name),
      set: ({ book, name }, visible) => {
        if (asFlag(visible)) book.hiddenNames.delete(name);
        else book.hiddenNames.add(name);
      },
    },
    Comment: {
      get: (it) => record(it).getComment() ?? "",
      set: (it, value) => it.book.asAddIn(() => record(it).setComment(asText(value))),
    },
  },
  methods: {
    GetRange: (it) => {
      const range = rangeOf(it);
      if (range === null) throw itemNotFound();
      return range;
    },
    GetRangeOrNullObject: rangeOf,
    Delete: (it) => {
      it.book.asAddIn(() => record(it).delete());
      it.book.recalculation.touchedEverything();
    },
  },
};
