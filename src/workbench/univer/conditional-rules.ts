import type { IStyleBase } from "@univerjs/core";
import type { IConditionFormattingRule } from "@univerjs/sheets-conditional-formatting";
import type {} from "@univerjs/sheets-conditional-formatting/facade";
import type { FWorksheet } from "@univerjs/sheets/facade";
import { BORDER_SIDES, type RuleLook } from "../content";
import type { WireValue } from "../wire/request";
import { formatRect, type Rect } from "./address";
import type { Mutate } from "./cell-grid";
import { colourScale, stopsOf } from "./colour-scale";
import { borderCode, sideKey } from "./style";

export type ConditionalFormatType = "Custom" | "CellValue" | "ContainsText" | "ColorScale";

/** A rule as Excel keeps it. Its ranges live in Univer, which moves them when rows come and go. */
export interface ConditionalRule {
  readonly id: string;
  readonly type: ConditionalFormatType;
  readonly stopIfTrue: boolean;
  /** With its equals sign, relative to the first cell of the ranges. */
  readonly formula: string;
  /** The rule object of the types that have one instead of a formula. */
  readonly rule: WireValue;
  readonly look: RuleLook;
}

/** The conditional formats of one sheet, first priority first. Univer draws them. */
export class ConditionalRules {
  private readonly details = new Map<string, ConditionalRule>();

  constructor(
    private readonly grid: FWorksheet,
    private readonly mutate: Mutate,
  ) {}

  get all(): readonly ConditionalRule[] {
    return this.drawn.map((rule) => this.details.get(rule.cfId) ?? drawnByHand(rule));
  }

  find(id: string): ConditionalRule | undefined {
    return this.all.find((rule) => rule.id === id);
  }

  rangesOf(id: string): readonly Rect[] {
    return this.drawn.find((rule) => rule.cfId === id)?.ranges ?? [];
  }

  priorityOf(id: string): number {
    return this.drawn.findIndex((rule) => rule.cfId === id);
  }

  /** A new rule comes first, as in Excel. */
  add(rule: ConditionalRule, ranges: readonly Rect[]): void {
    const others = this.drawn;
    this.details.set(rule.id, rule);
    this.draw([toUniver(rule, ranges), ...others]);
  }

  /** Univer wants a whole rule at once, Excel sends it a property at a time. */
  change(id: string, change: Partial<ConditionalRule>): void {
    const rule = this.find(id);
    if (rule === undefined) return;
    const changed = { ...rule, ...change };
    this.details.set(id, changed);
    this.mutate("sheet.mutation.set-conditional-rule", { rule: toUniver(changed, this.rangesOf(id)) });
  }

  setRanges(id: string, ranges: readonly Rect[]): void {
    const rule = this.find(id);
    if (rule !== undefined)
      this.mutate("sheet.mutation.set-conditional-rule", { rule: toUniver(rule, ranges) });
  }

  setPriority(id: string, priority: number): void {
    const others = this.drawn.filter((rule) => rule.cfId !== id);
    const moved = this.drawn.filter((rule) => rule.cfId === id);
    this.draw([...others.slice(0, priority), ...moved, ...others.slice(priority)]);
  }

  remove(id: string): void {
    this.details.delete(id);
    this.mutate("sheet.mutation.delete-conditional-rule", { cfId: id });
  }

  private get drawn(): readonly IConditionFormattingRule[] {
    return this.grid.getConditionalFormattingRules();
  }

  /** Puts Univer's rules in this order; each one added goes before those added earlier. */
  private draw(rules: readonly IConditionFormattingRule[]): void {
    for (const { cfId } of this.drawn) this.mutate("sheet.mutation.delete-conditional-rule", { cfId });
    for (const rule of [...rules].reverse()) this.mutate("sheet.mutation.add-conditional-rule", { rule });
  }
}

function toUniver(rule: ConditionalRule, ranges: readonly Rect[]) {
  const style: IStyleBase = {};
  const { look } = rule;
  if (look.fill) style.bg = { rgb: look.fill };
  if (look.fontColor) style.cl = { rgb: look.fontColor };
  if (look.bold !== undefined) style.bl = look.bold ? 1 : 0;
  if (look.italic !== undefined) style.it = look.italic ? 1 : 0;
  if (look.underline !== undefined) style.ul = { s: look.underline ? 1 : 0 };
  if (look.strikethrough !== undefined) style.st = { s: look.strikethrough ? 1 : 0 };
  if (look.borders) style.bd = bordersOf(look.borders);
  const value = rule.type === "Custom" ? rule.formula : asFormula(rule, ranges);
  const highlight =
    rule.type === "ColorScale"
      ? colourScale(stopsOf(rule.rule))
      : { type: "highlightCell", subType: "formula", value, style };
  // Univer's own enumerations are these strings.
  return {
    cfId: rule.id,
    ranges: [...ranges],
    stopIfTrue: rule.stopIfTrue,
    rule: highlight,
  } as unknown as IConditionFormattingRule;
}

const bordersOf = (borders: NonNullable<RuleLook["borders"]>): NonNullable<IStyleBase["bd"]> =>
  Object.fromEntries(
    BORDER_SIDES.flatMap((side) => {
      const line = borders[side];
      return line && line.style !== "None"
        ? [[sideKey(side), borderCode({ style: "Continuous", ...colored(line) })]]
        : [];
    }),
  );

const colored = ({ color }: { readonly color?: string }) => (color === undefined ? {} : { color });

const COMPARISON: Readonly<Record<string, string>> = {
  EqualTo: "=",
  NotEqualTo: "<>",
  GreaterThan: ">",
  GreaterThanOrEqual: ">=",
  LessThan: "<",
  LessThanOrEqual: "<=",
};

/** The other types as the formula that says the same of the first cell. */
function asFormula({ type, rule }: ConditionalRule, ranges: readonly Rect[]): string {
  const first = ranges[0];
  const details = (rule ?? {}) as Readonly<Record<string, string | undefined>>;
  if (first === undefined) return "=FALSE";
  const cell = formatRect({ ...first, endRow: first.startRow, endColumn: first.startColumn });
  const operand = (text: string | undefined) => (text ?? "").replace(/^=/, "");
  const { operator = "", formula1, formula2, text } = details;
  if (type === "ContainsText") return textFormula(cell, operator, text ?? "");
  if (operator === "Between") return `=AND(${cell}>=${operand(formula1)},${cell}<=${operand(formula2)})`;
  if (operator === "NotBetween") return `=OR(${cell}<${operand(formula1)},${cell}>${operand(formula2)})`;
  const sign = COMPARISON[operator];
  return sign === undefined || operand(formula1) === "" ? "=FALSE" : `=${cell}${sign}${operand(formula1)}`;
}

function textFormula(cell: string, operator: string, text: string): string {
  const quoted = `"${text.replaceAll('"', '""')}"`;
  const length = text.length;
  if (operator === "BeginsWith") return `=LEFT(${cell},${length})=${quoted}`;
  if (operator === "EndsWith") return `=RIGHT(${cell},${length})=${quoted}`;
  const found = `ISNUMBER(SEARCH(${quoted},${cell}))`;
  return operator === "NotContains" ? `=NOT(${found})` : `=${found}`;
}

/** A rule that a person made in the grid's own dialog. */
function drawnByHand(rule: IConditionFormattingRule): ConditionalRule {
  const { value, style } = rule.rule as { value?: unknown; style?: IStyleBase };
  return {
    id: rule.cfId,
    type: "Custom",
    stopIfTrue: rule.stopIfTrue,
    formula: typeof value === "string" ? value : "=FALSE",
    rule: null,
    look: {
      ...(style?.bg?.rgb ? { fill: style.bg.rgb } : {}),
      ...(style?.cl?.rgb ? { fontColor: style.cl.rgb } : {}),
    },
  };
}
