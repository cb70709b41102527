/** Functions that came after the file format: files mark them with a prefix that no one types. */
const PREFIX: Readonly<Record<string, string>> = {
  "_xlfn._xlws.": "FILTER SORT",
  "_xlfn.": [
    "ARRAYTOTEXT BYCOL BYROW CHOOSECOLS CHOOSEROWS CONCAT DAYS DROP EXPAND HSTACK IFNA IFS ISFORMULA LAMBDA LET",
    "MAKEARRAY MAP MAXIFS MINIFS NUMBERVALUE RANDARRAY REDUCE SCAN SEQUENCE SORTBY SWITCH TAKE TEXTAFTER TEXTBEFORE",
    "TEXTJOIN TEXTSPLIT TOCOL TOROW UNICHAR UNICODE UNIQUE VALUETOTEXT VSTACK WRAPCOLS WRAPROWS XLOOKUP XMATCH XOR",
  ].join(" "),
};

/** @example withoutPrefixes("_xlfn.XLOOKUP(A1,B:B,C:C)") // => "XLOOKUP(A1,B:B,C:C)" */
export const withoutPrefixes = (formula: string): string =>
  formula.replaceAll(/_xlfn\.(_xlws\.)?|_xlws\./g, "");

const prefixes = new Map(
  Object.entries(PREFIX).flatMap(([prefix, names]) =>
    names.split(" ").map((name) => [name, prefix] as const),
  ),
);

/** @example withPrefixes("IFS(A1>0,1)") // => "_xlfn.IFS(A1>0,1)"; text within quotation marks is left alone */
export const withPrefixes = (formula: string): string =>
  formula.replaceAll(
    /"[^"]*"|([A-Z]+)(?=\()/g,
    (found, name?: string) => `${prefixes.get(name ?? "") ?? ""}${found}`,
  );
