import { invalidArgument } from "./failure";
import { Ref } from "./ref";

/** The arguments of a call, read by place. A wrong kind is refused as Excel refuses it. */
export class Arguments {
  constructor(private readonly values: readonly unknown[]) {}

  given(index: number): unknown {
    return this.values[index] ?? undefined;
  }

  text(index: number): string {
    return asText(this.given(index));
  }

  textOr<D>(index: number, otherwise: D): string | D {
    const value = this.given(index);
    return value === undefined ? otherwise : asText(value);
  }

  integer(index: number): number {
    return asInteger(this.given(index));
  }

  integerOr<D>(index: number, otherwise: D): number | D {
    const value = this.given(index);
    return value === undefined ? otherwise : asInteger(value);
  }

  flag(index: number): boolean {
    return this.given(index) === true;
  }

  /** An object of the family, or nothing when the argument is something else. */
  object(index: number, family: string): Ref | undefined {
    const value = this.given(index);
    return value instanceof Ref && value.family === family ? value : undefined;
  }
}

export function asText(value: unknown): string {
  if (typeof value !== "string") throw invalidArgument();
  return value;
}

export function asNumber(value: unknown): number {
  if (typeof value !== "number" || !Number.isFinite(value)) throw invalidArgument();
  return value;
}

export function asInteger(value: unknown): number {
  const number = asNumber(value);
  if (!Number.isInteger(number)) throw invalidArgument();
  return number;
}

export function asFlag(value: unknown): boolean {
  if (typeof value !== "boolean") throw invalidArgument();
  return value;
}

/** One of the names an enumeration allows, whatever the case it is written in. */
export function asOneOf<N extends string>(value: unknown, names: readonly N[]): N {
  const found = names.find((name) => name.toLowerCase() === String(value).toLowerCase());
  if (found === undefined) throw invalidArgument();
  return found;
}

export const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

export function asRecord(value: unknown): Readonly<Record<string, unknown>> {
  if (!isRecord(value)) throw invalidArgument();
  return value;
}
