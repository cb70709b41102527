import { contains, intersection, sameRect, type Rect } from "../univer/address";
import { without } from "../univer/cell-data";
import { newId } from "../univer/book";
import type { RuleLook } from "../content";
import type { ConditionalFormatType, ConditionalRule } from "../univer/conditional-rules";
import { asFlag, asInteger, asOneOf, asRecord, asText } from "../wire/arguments";
import { invalidArgument, invalidOperation, itemNotFound, notImplemented } from "../wire/failure";
import { reads, type Family, type Scalar } from "../wire/family";
import type { Ref } from "../wire/ref";
import type { WireValue } from "../wire/request";
import { asColor } from "./format-properties";
import { colourStops } from "./colour-stops";
import { range } from "./places";
import { ref, type AreasTarget, type RuleBorderTarget, type RuleTarget } from "./targets";

const TYPES = ["Custom", "CellValue", "ContainsText", "ColorScale"] as const;

/** The rules that touch the areas, first priority first. */
const rulesOn = ({ sheet, rects }: AreasTarget): readonly ConditionalRule[] =>
  sheet.rules.all.filter(({ id }) =>
    sheet.rules.rangesOf(id).some((rect) => rects.some((area) => intersection(area, rect) !== undefined)),
  );

const item = ({ book, sheet }: AreasTarget, rule: ConditionalRule): Ref =>
  ref("ConditionalFormat", { book, sheet, rule });

function add(it: AreasTarget, given: unknown): Ref {
  it.sheet.assertUnprotected();
  const type = TYPES.find((name) => name === given);
  if (type === undefined) throw notImplemented(`ConditionalFormatCollection.add("${String(given)}")`);
  const rule: ConditionalRule = {
    id: newId("rule"),
    type,
    stopIfTrue: false,
    formula: "=FALSE",
    rule: type === "Custom" ? null : {},
    look: {},
  };
  it.sheet.rules.add(rule, it.rects);
  return item(it, rule);
}

/** Takes the rules off these cells; a rule that reaches further keeps the rest of its range. */
function clearAll(it: AreasTarget): void {
  it.sheet.assertUnprotected();
  for (const { id } of rulesOn(it)) {
    const rest = it.sheet.rules.rangesOf(id).flatMap((rect) => it.rects.reduce(cutOut, [rect]));
    if (rest.length === 0) it.sheet.rules.remove(id);
    else it.sheet.rules.setRanges(id, rest);
  }
}

const cutOut = (parts: readonly Rect[], hole: Rect): Rect[] => parts.flatMap((part) => subtract(part, hole));

function subtract(rect: Rect, hole: Rect): Rect[] {
  const common = intersection(rect, hole);
  if (common === undefined) return [rect];
  if (contains(hole, rect) || sameRect(common, rect)) return [];
  const middle = { ...rect, startRow: common.startRow, endRow: common.endRow };
  return [
    { ...rect, endRow: common.startRow - 1 },
    { ...middle, endColumn: common.startColumn - 1 },
    { ...middle, startColumn: common.endColumn + 1 },
    { ...rect, startRow: common.endRow + 1 },
  ].filter((part) => part.startRow <= part.endRow && part.startColumn <= part.endColumn);
}

function found(it: AreasTarget, rule: ConditionalRule | undefined): Ref {
  if (rule === undefined) throw itemNotFound();
  return item(it, rule);
}

export const conditionalFormatCollection: Family<AreasTarget> = {
  name: "ConditionalFormatCollection",
  items: (it) => rulesOn(it).map((rule) => item(it, rule)),
  methods: {
    Add: (it, args) => add(it, args.given(0)),
    ClearAll: clearAll,
    GetCount: (it) => rulesOn(it).length,
    GetItem: (it, args) =>
      found(
        it,
        rulesOn(it).find(({ id }) => id === args.text(0)),
      ),
    GetItemAt: (it, args) => found(it, rulesOn(it)[args.integer(0)]),
    GetItemOrNullObject: (it, args) => {
      const rule = rulesOn(it).find(({ id }) => id === args.text(0));
      return rule === undefined ? null : item(it, rule);
    },
  },
};

/** The rule as it is now; one that was deleted meanwhile is gone. */
function current({ sheet, rule }: RuleTarget): ConditionalRule {
  const now = sheet.rules.find(rule.id);
  if (now === undefined) throw itemNotFound();
  return now;
}

const change = ({ sheet, rule }: RuleTarget, to: Partial<ConditionalRule>): void =>
  sheet.rules.change(rule.id, to);

const changeLook = (it: RuleTarget, to: RuleLook): void =>
  change(it, { look: { ...current(it).look, ...to } });

/** The part of a rule that only rules of its type have. */
const ofType =
  (
    type: ConditionalFormatType,
    family:
      | "CustomConditionalFormat"
      | "CellValueConditionalFormat"
      | "TextConditionalFormat"
      | "ColorScaleConditionalFormat",
  ) =>
  (it: RuleTarget): Ref => {
    if (current(it).type !== type)
      throw invalidOperation(`The conditional format is not of the type ${type}.`);
    return ref(family, it);
  };

const orNull =
  (type: ConditionalFormatType, part: (it: RuleTarget) => Ref) =>
  (it: RuleTarget): Ref | null =>
    current(it).type === type ? part(it) : null;

const custom = ofType("Custom", "CustomConditionalFormat");
const cellValue = ofType("CellValue", "CellValueConditionalFormat");
const textComparison = ofType("ContainsText", "TextConditionalFormat");
const colorScale = ofType("ColorScale", "ColorScaleConditionalFormat");

export const conditionalFormat: Family<RuleTarget> = {
  name: "ConditionalFormat",
  identity: ({ rule }) => ({ Id: rule.id }),
  scalars: {
    Id: reads(({ rule }) => rule.id),
    Type: reads(({ rule }) => rule.type),
    Priority: {
      get: ({ sheet, rule }) => sheet.rules.priorityOf(rule.id),
      set: ({ sheet, rule }, value) => sheet.rules.setPriority(rule.id, asInteger(value)),
    },
    StopIfTrue: {
      get: (it) => current(it).stopIfTrue,
      set: (it, value) => change(it, { stopIfTrue: asFlag(value) }),
    },
  },
  objects: {
    Custom: custom,
    CustomOrNullObject: orNull("Custom", custom),
    CellValue: cellValue,
    CellValueOrNullObject: orNull("CellValue", cellValue),
    ColorScale: colorScale,
    ColorScaleOrNullObject: orNull("ColorScale", colorScale),
    TextComparison: textComparison,
    TextComparisonOrNullObject: orNull("ContainsText", textComparison),
  },
  methods: {
    Delete: ({ sheet, rule }) => {
      sheet.assertUnprotected();
      sheet.rules.remove(rule.id);
    },
    GetRange: (it) => {
      const only = single(it);
      if (only === null) throw itemNotFound();
      return only;
    },
    GetRangeOrNullObject: (it) => single(it),
    GetRanges: ({ book, sheet, rule }) =>
      ref("RangeAreas", { book, sheet, rects: sheet.rules.rangesOf(rule.id) }),
  },
};

function single(it: RuleTarget): Ref | null {
  const [first, ...more] = it.sheet.rules.rangesOf(it.rule.id);
  return first !== undefined && more.length === 0 ? range(it, first) : null;
}

const format = { Format: (it: RuleTarget) => ref("ConditionalRangeFormat", it) };

export const customConditionalFormat: Family<RuleTarget> = {
  name: "CustomConditionalFormat",
  objects: { ...format, Rule: (it) => ref("ConditionalFormatRule", it) },
};

export const colorScaleConditionalFormat: Family<RuleTarget> = {
  name: "ColorScaleConditionalFormat",
  scalars: {
    Criteria: {
      get: (it) => current(it).rule,
      set: (it, value) => change(it, { rule: colourStops(value) }),
    },
    ThreeColorScale: reads((it) => asRecord(current(it).rule)["midpoint"] !== undefined),
  },
};

const ruleObject: Scalar<RuleTarget> = {
  get: (it) => current(it).rule,
  set: (it, value) => change(it, { rule: asRecord(value) as WireValue }),
};

export const cellValueConditionalFormat: Family<RuleTarget> = {
  name: "CellValueConditionalFormat",
  scalars: { Rule: ruleObject },
  objects: format,
};

export const textConditionalFormat: Family<RuleTarget> = {
  name: "TextConditionalFormat",
  scalars: { Rule: ruleObject },
  objects: format,
};

const formula: Scalar<RuleTarget> = {
  get: (it) => current(it).formula,
  set: (it, value) => {
    const text = asText(value);
    const tree = it.book.api.getFormula().lexerTreeBuilder.treeBuilder(text);
    if (!text.startsWith("=") || typeof tree === "string") throw invalidArgument();
    change(it, { formula: text });
  },
};

export const conditionalFormatRule: Family<RuleTarget> = {
  name: "ConditionalFormatRule",
  scalars: { Formula: formula, FormulaLocal: formula },
};

const look = <K extends Exclude<keyof RuleLook, "borders">>(
  name: K,
  parse: (value: unknown) => RuleLook[K],
  silent: WireValue,
): Scalar<RuleTarget> => ({
  get: (it) => current(it).look[name] ?? silent,
  set: (it, value) => changeLook(it, { [name]: parse(value) }),
});

export const conditionalRangeFormat: Family<RuleTarget> = {
  name: "ConditionalRangeFormat",
  scalars: { NumberFormat: look("numberFormat", asText, null) },
  objects: {
    Borders: (it) => ref("ConditionalRangeBorderCollection", it),
    Fill: (it) => ref("ConditionalRangeFill", it),
    Font: (it) => ref("ConditionalRangeFont", it),
  },
};

export const conditionalRangeFill: Family<RuleTarget> = {
  name: "ConditionalRangeFill",
  scalars: { Color: look("fill", asColor, "") },
  methods: {
    Clear: (it) => {
      change(it, { look: without(current(it).look, "fill") });
    },
  },
};

export const conditionalRangeFont: Family<RuleTarget> = {
  name: "ConditionalRangeFont",
  scalars: {
    Color: look("fontColor", asColor, ""),
    Bold: look("bold", asFlag, null),
    Italic: look("italic", asFlag, null),
    Strikethrough: look("strikethrough", asFlag, null),
    Underline: {
      get: (it) => (current(it).look.underline === true ? "Single" : "None"),
      set: (it, value) => changeLook(it, { underline: asText(value) !== "None" }),
    },
  },
  methods: {
    Clear: (it) => {
      const { fill, numberFormat, borders } = current(it).look;
      const kept = { ...(fill ? { fill } : {}), ...(numberFormat ? { numberFormat } : {}) };
      change(it, { look: borders ? { ...kept, borders } : kept });
    },
  },
};

const SIDES = ["EdgeTop", "EdgeBottom", "EdgeLeft", "EdgeRight"] as const;

const side = (it: RuleTarget, name: string): Ref => ref("ConditionalRangeBorder", { ...it, side: name });

export const conditionalRangeBorderCollection: Family<RuleTarget> = {
  name: "ConditionalRangeBorderCollection",
  scalars: { Count: reads(() => SIDES.length) },
  items: (it) => SIDES.map((name) => side(it, name)),
  objects: {
    Top: (it) => side(it, "EdgeTop"),
    Bottom: (it) => side(it, "EdgeBottom"),
    Left: (it) => side(it, "EdgeLeft"),
    Right: (it) => side(it, "EdgeRight"),
  },
  methods: {
    GetItem: (it, args) => side(it, asOneOf(args.given(0), SIDES)),
    GetItemAt: (it, args) => side(it, SIDES[args.integer(0)] ?? "EdgeTop"),
  },
};

const NO_LINE = { style: "None", color: "#000000" };

const line = (it: RuleBorderTarget) => ({ ...NO_LINE, ...current(it).look.borders?.[it.side] });

function setLine(it: RuleBorderTarget, to: Partial<typeof NO_LINE>): void {
  changeLook(it, { borders: { ...current(it).look.borders, [it.side]: { ...line(it), ...to } } });
}

export const conditionalRangeBorder: Family<RuleBorderTarget> = {
  name: "ConditionalRangeBorder",
  scalars: {
    SideIndex: reads((it) => it.side),
    Style: { get: (it) => line(it).style, set: (it, value) => setLine(it, { style: asText(value) }) },
    Color: { get: (it) => line(it).color, set: (it, value) => setLine(it, { color: asColor(value) }) },
  },
};
