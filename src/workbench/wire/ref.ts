/** An object of a family, before the family is looked up. It lets families point at each other without importing. */
export class Ref {
  constructor(
    readonly family: string,
    readonly it: unknown,
  ) {}
}
