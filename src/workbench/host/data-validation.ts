import { contains, intersection } from "../univer/address";
import type { ValidationState } from "../univer/sheet";
import { asRecord } from "../wire/arguments";
import { reads, type Family, type Scalar } from "../wire/family";
import type { WireValue } from "../wire/request";
import { Ref } from "../wire/ref";
import { addressOf } from "./places";
import type { AreasTarget, RangeTarget } from "./targets";

/** The rule that covers all of the cells; rules are kept and given back, typed values are not held to them. */
const covering = ({ sheet, rects }: AreasTarget): ValidationState | undefined =>
  sheet.validations.find((one) =>
    rects.every((rect) => one.rects.some((covered) => contains(covered, rect))),
  );

function clear({ sheet, rects }: AreasTarget): void {
  const kept = sheet.validations.filter(
    (one) => !one.rects.some((a) => rects.some((b) => intersection(a, b))),
  );
  sheet.validations.splice(0, sheet.validations.length, ...kept);
}

function setRule(it: AreasTarget, value: unknown): void {
  it.sheet.assertUnprotected();
  const rule = asRecord(value);
  clear(it);
  if (Object.keys(rule).length === 0) return;
  it.sheet.validations.push({ rects: [...it.rects], rule: plain(rule), settings: new Map() });
}

/** A list's source may be a range, which becomes a formula. */
const plain = (value: unknown): WireValue =>
  value instanceof Ref
    ? `=${addressOf(value.it as RangeTarget)}`
    : typeof value === "object" && value !== null && !Array.isArray(value)
      ? Object.fromEntries(Object.entries(value).map(([key, part]) => [key, plain(part)]))
      : (value as WireValue);

const TYPES: Readonly<Record<string, string>> = {
  list: "List",
  wholeNumber: "WholeNumber",
  decimal: "Decimal",
  textLength: "TextLength",
  date: "Date",
  time: "Time",
  custom: "Custom",
};

const typeOf = (it: AreasTarget): string => {
  const kind = Object.keys(asRecord(covering(it)?.rule ?? {}))[0];
  return kind === undefined ? "None" : (TYPES[kind] ?? "None");
};

const setting = (name: string, initial: WireValue): Scalar<AreasTarget> => ({
  get: (it) => covering(it)?.settings.get(name) ?? initial,
  set: (it, value) => {
    covering(it)?.settings.set(name, value as WireValue);
  },
});

export const dataValidation: Family<AreasTarget> = {
  name: "DataValidation",
  scalars: {
    Type: reads(typeOf),
    Rule: { get: (it) => covering(it)?.rule ?? {}, set: setRule },
    IgnoreBlanks: setting("IgnoreBlanks", true),
    ErrorAlert: setting("ErrorAlert", { message: "", showAlert: true, style: "Stop", title: "" }),
    Prompt: setting("Prompt", { message: "", showPrompt: true, title: "" }),
  },
  methods: {
    Clear: (it) => {
      it.sheet.assertUnprotected();
      clear(it);
    },
  },
};
