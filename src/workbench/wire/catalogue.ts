import type { Arguments } from "./arguments";
import { ApiFailure, notImplemented } from "./failure";
import type { Family, Outcome, Scalar } from "./family";
import type { Ref } from "./ref";
import type { WireValue } from "./request";

const camel = (name: string): string => name.charAt(0).toLowerCase() + name.slice(1);

/** All families by name, and what can be asked of an object of any of them. */
export class Catalogue {
  private readonly families: ReadonlyMap<string, Family<unknown>>;

  constructor(families: readonly Family<never>[]) {
    // A Ref pairs a family's name with an object of that family's type (see host/refs.ts), so the cast holds.
    this.families = new Map(families.map((family) => [family.name, family as unknown as Family<unknown>]));
  }

  /** Every implemented member as `Range.getRow`, for the documentation. */
  members(): readonly string[] {
    return [...this.families.values()].flatMap((family) =>
      [family.scalars, family.objects, family.methods]
        .flatMap((members) => Object.keys(members ?? {}))
        .filter((name) => !name.startsWith("_"))
        .map((name) => `${family.name}.${camel(name)}`),
    );
  }

  identity(ref: Ref): Readonly<Record<string, WireValue>> {
    return this.family(ref).identity?.(ref.it) ?? {};
  }

  items(ref: Ref): readonly Ref[] | undefined {
    return this.family(ref).items?.(ref.it);
  }

  scalarNames(ref: Ref): readonly string[] {
    return Object.entries(this.family(ref).scalars ?? {})
      .filter(([, scalar]) => scalar.get !== undefined && scalar.onRequest === undefined)
      .map(([name]) => name);
  }

  /** The name on the wire of a member written in any case. */
  memberNamed(ref: Ref, written: string): string {
    const { name, scalars, objects } = this.family(ref);
    const wanted = written.toLowerCase();
    const found = [...Object.keys(scalars ?? {}), ...Object.keys(objects ?? {})].find(
      (member) => member.toLowerCase() === wanted,
    );
    if (found === undefined) throw notImplemented(`${name}.${camel(written)}`);
    return found;
  }

  isObject(ref: Ref, member: string): boolean {
    return this.family(ref).objects?.[member] !== undefined;
  }

  read(ref: Ref, member: string): WireValue {
    const get = this.scalar(ref, member).get;
    if (get === undefined) throw notImplemented(`reading ${this.label(ref, member)}`);
    return this.located(ref, member, () => get(ref.it));
  }

  object(ref: Ref, member: string): Ref | null {
    const reach = this.family(ref).objects?.[member];
    if (reach === undefined) throw notImplemented(this.label(ref, member));
    return this.located(ref, member, () => reach(ref.it));
  }

  write(ref: Ref, member: string, value: unknown): void | Promise<void> {
    const set = this.scalar(ref, member).set;
    if (set === undefined) throw notImplemented(`setting ${this.label(ref, member)}`);
    return this.located(ref, member, () => set(ref.it, value));
  }

  call(ref: Ref, method: string, args: Arguments): Outcome | Promise<Outcome> {
    const perform = this.family(ref).methods?.[method];
    if (perform === undefined) throw notImplemented(this.label(ref, method));
    return this.located(ref, method, () => perform(ref.it, args));
  }

  private family({ family }: Ref): Family<unknown> {
    const found = this.families.get(family);
    if (found === undefined) throw notImplemented(family);
    return found;
  }

  private scalar(ref: Ref, member: string): Scalar<unknown> {
    const found = this.family(ref).scalars?.[member];
    if (found === undefined) throw notImplemented(this.label(ref, member));
    return found;
  }

  private label(ref: Ref, member: string): string {
    return `${ref.family}.${camel(member)}`;
  }

  /** Says which member refused, as `error.debugInfo.errorLocation` does in Excel. */
  private located<R>(ref: Ref, member: string, act: () => R): R {
    try {
      return act();
    } catch (error) {
      if (error instanceof ApiFailure && error.location === "") error.location = this.label(ref, member);
      throw error;
    }
  }
}
