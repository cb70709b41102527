/**
 * Works on several items at once and gives the results in the items' order, however long each takes. At most
 * `ahead` items are under way or waiting to be given, so that a slow one holds up work but never memory.
 * @example for await (const page of inOrder(["a", "b"], 2, fetchPage)) print(page) // a's page, then b's
 */
export async function* inOrder<Item, Made>(
  items: Iterable<Item>,
  ahead: number,
  work: (item: Item) => Promise<Made>,
): AsyncGenerator<Made> {
  const underWay: Promise<Made>[] = [];
  for (const item of items) {
    underWay.push(work(item));
    const first = underWay.length >= ahead ? underWay.shift() : undefined;
    if (first) yield await first;
  }
  yield* underWay;
}
