declare const brand: unique symbol;

/** A whole number of a table's smallest unit (cents where the table's scale is 2). Exact: sums never round. */
export type Amount = bigint & { readonly [brand]?: "Amount" };

/** A decimal number as it is written: `units` × 10^−`scale`; `scale` counts the digits after the decimal mark. */
export interface Decimal {
  readonly units: bigint;
  readonly scale: number;
}

/** Excel keeps and shows at most 15 significant digits; what lies beyond is the noise of binary fractions. */
export const EXCEL_DIGITS = 15;

const ten = (exponent: number): bigint => 10n ** BigInt(exponent);

/** The decimal number that a digit string with an optional point and exponent writes.
 *  @example decimalOf("-12.50") // => { units: -1250n, scale: 2 } */
export const decimalOf = (text: string): Decimal => {
  const match = /^([+-]?)(\d*)\.?(\d*)(?:[eE]([+-]?\d+))?$/.exec(text);
  if (!match || `${match[2] ?? ""}${match[3] ?? ""}` === "") throw new Error(`No decimal number: ${text}`);
  const [, sign = "", whole = "", fraction = "", exponent = "0"] = match;
  const scale = fraction.length - Number(exponent);
  const units = BigInt(sign === "-" ? `-${whole}${fraction}` : `${whole}${fraction}`);
  return scale >= 0 ? { units, scale } : { units: units * ten(-scale), scale: 0 };
};

/** The decimal number that a cell's number stands for, to Excel's 15 significant digits, without trailing zeros.
 *  @example decimalOfNumber(0.1 + 0.2) // => { units: 3n, scale: 1 } */
export const decimalOfNumber = (value: number): Decimal =>
  Number.isSafeInteger(value)
    ? { units: BigInt(value), scale: 0 }
    : decimalOf(String(Number(value.toPrecision(EXCEL_DIGITS))));

/** The same number at another scale; digits that do not fit are rounded half away from zero.
 *  @example rescale({ units: 125n, scale: 1 }, 2) // => 1250n
 *  @example rescale({ units: 125n, scale: 1 }, 0) // => 13n */
export const rescale = ({ units, scale }: Decimal, to: number): Amount => {
  if (to >= scale) return units * ten(to - scale);
  const divisor = ten(scale - to);
  const half = units < 0n ? -divisor / 2n : divisor / 2n;
  return (units + half) / divisor;
};

export const absolute = (amount: bigint): Amount => (amount < 0n ? -amount : amount);

export const sumOf = (amounts: Iterable<Amount>): Amount => {
  let sum = 0n;
  for (const amount of amounts) sum += amount;
  return sum;
};

/** An amount as an exact decimal string, the form of every figure in JSON.
 *  @example decimalText(-320921650n, 2) // => "-3209216.50" */
export const decimalText = (amount: Amount, scale: number): string => {
  const digits = absolute(amount)
    .toString()
    .padStart(scale + 1, "0");
  const sign = amount < 0n ? "-" : "";
  return scale === 0 ? sign + digits : `${sign}${digits.slice(0, -scale)}.${digits.slice(-scale)}`;
};

/** How a reader's Excel writes figures. */
export interface FigureStyle {
  /** Between groups of three digits. */
  readonly group: string;
  readonly decimal: string;
  /** South Asian figures group by two digits before the last three: 12,34,567. */
  readonly pairs?: true;
}

/** Groups by a no-break space, as the published chapters do. */
export const PLAIN_FIGURES: FigureStyle = { group: "\u00a0", decimal: "." };

let inUse = PLAIN_FIGURES;

/** The figures of all sentences from here on; called through `speak`, which says when. */
export const writeFiguresAs = (style: FigureStyle): void => {
  inUse = style;
};

const THREES = /\B(?=(?:\d{3})+$)/g;
const PAIRS = /\B(?=(?:\d{2})*\d{3}$)/g;

/** An amount for people, in the figures of the run unless others are given: grouped, negative with a true minus sign.
 *  @example figureText(-3209216n, 0, { group: " ", decimal: "." }) // => "−3 209 216" */
export const figureText = (amount: Amount, scale: number, style: FigureStyle = inUse): string => {
  const [whole = "", fraction] = decimalText(absolute(amount), scale).split(".");
  const grouped = whole.replace(style.pairs ? PAIRS : THREES, style.group);
  return (amount < 0n ? "\u2212" : "") + grouped + (fraction === undefined ? "" : style.decimal + fraction);
};

/** A count of things for people, in the figures of the run.
 *  @example countText(1234) // => "1 234", with a no-break space */
export const countText = (count: number): string => figureText(BigInt(count), 0);

/** Every amount of at most 15 digits is smaller. */
const FITS = 10n ** BigInt(EXCEL_DIGITS);

/** An amount as the number a worksheet cell holds; undefined where 15 significant digits cannot hold it.
 *  @example numberOf(1250n, 2) // => 12.5 */
export const numberOf = (amount: Amount, scale: number): number | undefined => {
  // two whole numbers that a double holds: their quotient is the double nearest to the amount, as the text's is
  if (-FITS < amount && amount < FITS && scale <= EXCEL_DIGITS) return Number(amount) / 10 ** scale;
  const text = decimalText(amount, scale);
  const digits = absolute(amount).toString().replace(/0+$/, "");
  return digits.length <= EXCEL_DIGITS ? Number(text) : undefined;
};
