import type { Chance } from "../../bench/causes/random";
import { added, Page, span } from "./page";

/** Makes a sheet of one layout, another one for each state of chance. */
export type Layout = (chance: Chance) => Page;

const PLACES =
  "Albania,Georgia,Chad,Mali,Peru,Nepal,Fiji,Togo,Oman,Laos,Cuba,Iran,Kenya,Malta,Niger,Qatar".split(",");
const LINES =
  "Salaries,Travel,Rent,Equipment,Training,Transport,Printing,Audit,Fuel,Water,Insurance,Postage".split(",");
const ARABIC = "تركيا,جورجيا,أرمينيا,مصر,لبنان,الأردن,العراق,اليمن".split(",");

const amounts = (chance: Chance, count: number): number[] =>
  Array.from({ length: count }, () => (chance.chance(0.06) ? 0 : chance.whole(12, 98_000)));

const sumOf = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0);

const named = (chance: Chance, names: readonly string[], count: number): string[] => {
  const left = [...names];
  return Array.from({ length: count }, () => left.splice(chance.whole(0, left.length - 1), 1)[0] ?? "");
};

const headings = (count: number): string[] =>
  span(0, count).map((index) => `Grant ${String.fromCharCode(65 + index)}`);

const block = (chance: Chance, rows: number, columns: number): number[][] =>
  span(0, rows).map(() => amounts(chance, columns));

const rightToLeft: Layout = (chance) => {
  const page = new Page();
  const [rows, columns] = [chance.whole(3, 7), chance.whole(2, 4)];
  page.add("البلد", ...span(0, columns).map((index) => `برنامج ${index + 1}`), "المجموع");
  const body = block(chance, rows, columns);
  const at = named(chance, ARABIC, rows).map((name, row) =>
    page.add(name, ...(body[row] ?? []), sumOf(body[row] ?? [])),
  );
  const foot = added(body);
  const total = page.add("المجموع", ...foot, sumOf(foot));
  page.rowTotal(total, at, span(1, columns + 2));
  page.columnTotal(columns + 1, span(1, columns + 1), [...at, total]);
  return page;
};

const labelsAtTheRight: Layout = (chance) => {
  const page = new Page();
  const [rows, columns] = [chance.whole(3, 7), chance.whole(2, 4)];
  page.add("الإجمالي", ...span(0, columns).map((index) => `سنة ${index + 1}`), "البند");
  const body = block(chance, rows, columns);
  const at = named(chance, ARABIC, rows).map((name, row) =>
    page.add(sumOf(body[row] ?? []), ...(body[row] ?? []), name),
  );
  const foot = added(body);
  const total = page.add(sumOf(foot), ...foot, "الإجمالي");
  page.rowTotal(total, at, span(0, columns + 1));
  page.columnTotal(0, span(1, columns + 1), [...at, total]);
  return page;
};

/** Years over plan and actual, a total of both kinds at the side. */
const mergedHeadings: Layout = (chance) => {
  const page = new Page();
  const years = chance.whole(2, 3);
  const rows = chance.whole(3, 6);
  page.add("Country", ...span(0, years).flatMap((year) => [2023 + year, null]), "Total", null);
  page.add(null, ...span(0, years).flatMap(() => ["Grants", "Loans"]), "Grants", "Loans");
  for (const year of span(0, years + 1))
    page.merges.push({ top: 0, bottom: 0, left: 1 + 2 * year, right: 2 + 2 * year });
  page.merges.push({ top: 0, bottom: 1, left: 0, right: 0 });
  const line = (): number[] => {
    const own = amounts(chance, years * 2);
    return [...own, sumOf(own.filter((_, at) => at % 2 === 0)), sumOf(own.filter((_, at) => at % 2 === 1))];
  };
  const body = span(0, rows).map(line);
  const at = named(chance, PLACES, rows).map((name, row) => page.add(name, ...(body[row] ?? [])));
  const total = page.add("Total", ...added(body));
  page.rowTotal(total, at, span(1, 2 * years + 3));
  for (const kind of [0, 1])
    page.columnTotal(
      1 + 2 * years + kind,
      span(0, years).map((year) => 1 + 2 * year + kind),
      [...at, total],
    );
  return page;
};

/** A region, its countries in the next column, a subtotal for each region. */
const labelsInColumns: Layout = (chance) => {
  const page = new Page();
  const columns = chance.whole(2, 4);
  page.add("Region", "Country", ...headings(columns));
  const subtotals: number[] = [];
  const sums: number[][] = [];
  for (const region of named(chance, ["Africa", "Asia", "Europe", "Americas"], chance.whole(2, 3))) {
    const rows = chance.whole(2, 4);
    const body = block(chance, rows, columns);
    const at = named(chance, PLACES, rows).map((name, row) =>
      page.add(row === 0 ? region : null, name, ...(body[row] ?? [])),
    );
    sums.push(added(body));
    subtotals.push(page.add(`Total ${region}`, null, ...added(body)));
    page.rowTotal(subtotals.at(-1) ?? 0, at, span(2, columns + 2));
  }
  page.rowTotal(page.add("Grand total", null, ...added(sums)), subtotals, span(2, columns + 2));
  return page;
};

/** Totals above their members, which are indented by style or by spaces, two levels deep. */
const indented: Layout = (chance) => {
  const page = new Page();
  const columns = chance.whole(2, 4);
  const byStyle = chance.chance(0.5);
  page.add("Line", ...headings(columns));
  const label = (name: string, level: number): string => (byStyle ? name : `${"   ".repeat(level)}${name}`);
  const total = page.add("Expenditure", ...span(0, columns).map(() => 0));
  const groups: number[] = [];
  const sums: number[][] = [];
  for (const group of named(
    chance,
    ["Staff costs", "Operations", "Capital", "Grants paid"],
    chance.whole(2, 3),
  )) {
    const body = block(chance, chance.whole(2, 4), columns);
    const head = page.add(label(group, 1), ...added(body));
    if (byStyle) page.indent(head, 1);
    const at = named(chance, LINES, body.length).map((name, row) =>
      page.add(label(name, 2), ...(body[row] ?? [])),
    );
    if (byStyle) for (const row of at) page.indent(row, 2);
    page.rowTotal(head, at, span(1, columns + 1));
    groups.push(head);
    sums.push(added(body));
  }
  added(sums).forEach((value, column) => page.put(total, column + 1, value));
  page.rowTotal(total, groups, span(1, columns + 1));
  return page;
};

/** Groups apart by blank rows, each closed by a subtotal, and a grand total at the end. */
const separated: Layout = (chance) => {
  const page = new Page();
  const columns = chance.whole(2, 5);
  page.add("Budget of the field offices");
  page.add();
  page.add("Line", ...headings(columns));
  const subtotals: number[] = [];
  const sums: number[][] = [];
  for (const group of span(1, chance.whole(3, 5))) {
    page.add();
    page.add(`Part ${group}`);
    const body = block(chance, chance.whole(2, 5), columns);
    const at = named(chance, LINES, body.length).map((name, row) => page.add(name, ...(body[row] ?? [])));
    if (chance.chance(0.5)) page.add();
    subtotals.push(page.add("Subtotal", ...added(body)));
    page.rowTotal(subtotals.at(-1) ?? 0, at, span(1, columns + 1));
    sums.push(added(body));
  }
  page.add();
  page.rowTotal(page.add("Total", ...added(sums)), subtotals, span(1, columns + 1));
  page.add("Source: the offices' own returns.");
  return page;
};

const totalsAbove: Layout = (chance) => {
  const page = new Page();
  const [rows, columns] = [chance.whole(3, 9), chance.whole(2, 4)];
  page.add("Country", ...headings(columns), "All grants");
  const body = block(chance, rows, columns);
  const foot = added(body);
  const total = page.add(chance.pick(["Total", "World", "All countries"]), ...foot, sumOf(foot));
  const at = named(chance, PLACES, rows).map((name, row) =>
    page.add(name, ...(body[row] ?? []), sumOf(body[row] ?? [])),
  );
  page.rowTotal(total, at, span(1, columns + 2));
  page.columnTotal(columns + 1, span(1, columns + 1), [total, ...at]);
  return page;
};

/** Splits amounts in so many parts that add up to them. */
const parted = (chance: Chance, whole: readonly number[], parts: number): number[][] => {
  const left = [...whole];
  return span(0, parts).map((part) =>
    left.map((rest, column) => {
      const own = part === parts - 1 ? rest : Math.floor((rest * chance.whole(10, 60)) / 100);
      left[column] = rest - own;
      return own;
    }),
  );
};

const twoBreakdowns: Layout = (chance) => {
  const page = new Page();
  const columns = chance.whole(3, 5);
  page.add("Beneficiaries", ...headings(columns));
  const whole = Array.from({ length: columns }, () => chance.whole(2_000, 90_000));
  const total = page.add("Total", ...whole);
  for (const [head, names] of [
    ["By sex", ["Women", "Men"]],
    ["By age", ["Under 18", "18 to 59", "60 and over"]],
  ] as const) {
    page.add(head);
    const at = parted(chance, whole, names.length).map((line, row) => page.add(names[row], ...line));
    page.rowTotal(total, at, span(1, columns + 1));
  }
  return page;
};

const less: Layout = (chance) => {
  const page = new Page();
  const columns = chance.whole(2, 5);
  page.add("", ...span(2020, 2020 + columns).map(String));
  const income = block(chance, chance.whole(2, 4), columns);
  const at = named(chance, LINES, income.length).map((name, row) => page.add(name, ...(income[row] ?? [])));
  const gross = page.add("Gross total", ...added(income));
  page.rowTotal(gross, at, span(1, columns + 1));
  const refunds = added(income).map((value) => Math.floor((value * chance.whole(5, 30)) / 100));
  const minus = page.add(chance.pick(["Less: refunds", "Less refunds", "Deductions"]), ...refunds);
  const net = page.add("Net", ...added(income).map((value, column) => value - (refunds[column] ?? 0)));
  page.rowTotal(net, [gross], span(1, columns + 1), [minus]);
  return page;
};

/** A heading "Less:" of its own over several lines that are subtracted. */
const lessHeading: Layout = (chance) => {
  const page = new Page();
  const columns = chance.whole(2, 5);
  page.add("", ...span(2020, 2020 + columns).map(String));
  const gross = Array.from({ length: columns }, () => chance.whole(20_000, 90_000));
  const first = page.add("Gross income", ...gross);
  page.add(chance.pick(["Less:", "Deduct:", "Less"]));
  const count = chance.whole(2, 4);
  const taken = span(0, count).map(() =>
    gross.map((value) => Math.floor((value * chance.whole(2, 20)) / 100)),
  );
  const at = named(chance, LINES, count).map((name, row) => page.add(name, ...(taken[row] ?? [])));
  const net = page.add("Net income", ...gross.map((value, column) => value - (added(taken)[column] ?? 0)));
  page.rowTotal(net, [first], span(1, columns + 1), at);
  return page;
};

/** Two tables one under the other, and a grand total over both. */
const severalTables: Layout = (chance) => {
  const page = new Page();
  const columns = chance.whole(2, 4);
  const subtotals: number[] = [];
  const sums: number[][] = [];
  for (const part of ["Income", "Transfers"]) {
    page.add(part);
    page.add("Line", ...headings(columns));
    const body = block(chance, chance.whole(3, 6), columns);
    const at = named(chance, LINES, body.length).map((name, row) => page.add(name, ...(body[row] ?? [])));
    subtotals.push(page.add("Total", ...added(body)));
    page.rowTotal(subtotals.at(-1) ?? 0, at, span(1, columns + 1));
    sums.push(added(body));
    page.add();
  }
  page.rowTotal(page.add("Grand total", ...added(sums)), subtotals, span(1, columns + 1));
  return page;
};

const runningBalance: Layout = (chance) => {
  const page = new Page();
  const rows = chance.whole(5, 12);
  page.add("Date", "Text", "Debit", "Credit", "Balance");
  let balance = 0;
  const at = span(0, rows).map((row) => {
    const isDebit = chance.chance(0.5);
    const amount = chance.whole(20, 9_000);
    balance += isDebit ? -amount : amount;
    return page.add(
      `2025-0${1 + (row % 9)}-1${row % 9}`,
      chance.pick(LINES),
      isDebit ? amount : null,
      isDebit ? null : amount,
      balance,
    );
  });
  const sum = (column: number): number => at.reduce((all, row) => all + page.value(row, column), 0);
  const total = page.add("Total", null, sum(2), sum(3), null);
  for (const column of [2, 3])
    page.rowTotal(
      total,
      at.filter((row) => page.value(row, column) > 0),
      [column],
    );
  page.truth.splice(0, page.truth.length, ...page.truth.filter(({ members }) => members.length > 1));
  return page;
};

const codesAndRates: Layout = (chance) => {
  const page = new Page();
  const [rows, columns] = [chance.whole(4, 9), chance.whole(2, 3)];
  page.add("Code", "Line", "Since", ...headings(columns), "Total", "Share, %", "Average cost");
  const body = block(chance, rows, columns);
  const all = sumOf(body.flat());
  let code = 1000;
  const at = named(chance, LINES, rows).map((name, row) => {
    code += chance.whole(1, 90);
    const own = sumOf(body[row] ?? []);
    const share = Number(((100 * own) / all).toFixed(1));
    return page.add(
      code,
      name,
      chance.whole(1990, 2024),
      ...(body[row] ?? []),
      own,
      share,
      chance.whole(10, 99) + 0.5,
    );
  });
  const foot = added(body);
  const total = page.add(null, "Total", null, ...foot, all, null, null);
  page.rowTotal(total, at, span(3, columns + 4));
  page.columnTotal(columns + 3, span(3, columns + 3), [...at, total]);
  return page;
};

const quarters: Layout = (chance) => {
  const page = new Page();
  const rows = chance.whole(3, 6);
  page.add("Line", "Jan", "Feb", "Mar", "Q1", "Apr", "May", "Jun", "Q2", "Half year");
  const line = (): number[] => {
    const [first, second] = [amounts(chance, 3), amounts(chance, 3)];
    return [...first, sumOf(first), ...second, sumOf(second), sumOf(first) + sumOf(second)];
  };
  const body = span(0, rows).map(line);
  const at = named(chance, LINES, rows).map((name, row) => page.add(name, ...(body[row] ?? [])));
  const total = page.add("Total", ...added(body));
  page.rowTotal(total, at, span(1, 10));
  page.columnTotal(4, [1, 2, 3], [...at, total]);
  page.columnTotal(8, [5, 6, 7], [...at, total]);
  page.columnTotal(9, [4, 8], [...at, total]);
  return page;
};

const noTotals: Layout = (chance) => {
  const page = new Page();
  const [rows, columns] = [chance.whole(5, 20), chance.whole(2, 5)];
  page.add("Office", ...headings(columns), "Year");
  for (const [row, name] of named(chance, [...PLACES, ...LINES], rows).entries())
    page.add(name, ...amounts(chance, columns), 2000 + (row % 20));
  return page;
};

export const LAYOUTS: Readonly<Record<string, Layout>> = {
  "right to left": rightToLeft,
  "labels at the right": labelsAtTheRight,
  "merged headings": mergedHeadings,
  "labels in several columns": labelsInColumns,
  "indented labels": indented,
  "blank separator lines": separated,
  "totals above members": totalsAbove,
  "two breakdowns": twoBreakdowns,
  "subtracted member": less,
  "heading Less over several": lessHeading,
  "grand total over tables": severalTables,
  "running balance": runningBalance,
  "codes, years, rates": codesAndRates,
  "quarters and half year": quarters,
  "list without totals": noTotals,
};
