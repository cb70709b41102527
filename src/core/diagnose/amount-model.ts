import { absolute } from "../amount";

/** Figures looked at; more say nothing new. */
const SAMPLE = 600;
/** How much an even spread counts beside what was seen. */
const SMOOTHING = 2;
const DIGITS = 20;

const trailingZeros = (digits: string): number => digits.length - digits.replace(/0+$/, "").length;

/** How many amounts have so many digits, so many of them zeros at the end. */
const amountsLike = (digits: number, zeros: number): number =>
  zeros >= digits - 1 ? 9 : 81 * 10 ** (digits - zeros - 2);

/**
 * What amounts of this table look like: their sign, their size, how round they are, how often they are nil. A
 * meant amount of 12,000 is more likely than one of 12,347 where the table's figures are round.
 */
export class AmountModel {
  private readonly digits: number[] = [];
  private readonly zeros: number[] = [];
  private nil = 0;
  private negative = 0;
  private count = 0;

  constructor(values: readonly bigint[]) {
    const step = Math.max(1, Math.floor(values.length / SAMPLE));
    for (let index = 0; index < values.length; index += step) this.see(values[index] ?? 0n);
  }

  private see(value: bigint): void {
    this.count += 1;
    if (value === 0n) {
      this.nil += 1;
      return;
    }
    if (value < 0n) this.negative += 1;
    const text = String(absolute(value));
    const digits = Math.min(DIGITS, text.length);
    const zeros = Math.min(DIGITS, trailingZeros(text));
    this.digits[digits] = (this.digits[digits] ?? 0) + 1;
    this.zeros[zeros] = (this.zeros[zeros] ?? 0) + 1;
  }

  private share(seen: number, even: number, of: number): number {
    return (seen + SMOOTHING * even) / (of + SMOOTHING);
  }

  /** How surprising an amount is among those of the table, in bits. */
  surprise(value: bigint): number {
    if (value === 0n) return -Math.log2(this.share(this.nil, 0.1, this.count));
    const filled = this.count - this.nil;
    const text = String(absolute(value));
    const [digits, zeros] = [Math.min(DIGITS, text.length), Math.min(DIGITS, trailingZeros(text))];
    const negative = this.share(this.negative, 0.05, filled);
    const probability =
      (1 - this.share(this.nil, 0.1, this.count)) *
      (value < 0n ? negative : 1 - negative) *
      this.share(this.digits[digits] ?? 0, 1 / DIGITS, filled) *
      this.share(this.zeros[zeros] ?? 0, 0.9 * 0.1 ** zeros, filled);
    return Math.log2(amountsLike(digits, zeros)) - Math.log2(probability);
  }
}

/** How amounts and how totals of a table look, each apart. */
export interface AmountModels {
  readonly amounts: AmountModel;
  readonly totals: AmountModel;
}

export const amountModels = (
  figures: readonly { readonly value: bigint; readonly isTotal: boolean }[],
): AmountModels => ({
  amounts: new AmountModel(figures.filter(({ isTotal }) => !isTotal).map(({ value }) => value)),
  totals: new AmountModel(figures.filter(({ isTotal }) => isTotal).map(({ value }) => value)),
});
