/** Excel's numbers for the events of a worksheet, as office.js knows them. */
export const EVENT = {
  changed: 10,
  activated: 11,
  deactivated: 12,
  added: 13,
  selectionChanged: 14,
  deleted: 15,
  calculated: 16,
  formatChanged: 18,
  protectionChanged: 24,
} as const;

/** Category of all events that travel as messages. */
const EVENT_CATEGORY = 65536;

/** One event on its way to office.js: `[category, type, target id, JSON of its details]`. */
export type EventMessage = readonly [category: number, type: number, targetId: string, details: string];

export type EventListener = (messages: readonly EventMessage[]) => void;

/** Handlers of a collection are told under this name, those of a worksheet under its id. */
const COLLECTION = "Workbook";

/** Tells office.js what happened in the workbook, unless the add-in switched events off. */
export class Announcer {
  enabled = true;
  private readonly listeners = new Set<EventListener>();

  listen(listener: EventListener): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  announce(type: number, worksheetId: string, details: Readonly<Record<string, unknown>> = {}): void {
    if (!this.enabled) return;
    const message = JSON.stringify({ worksheetId, ...details });
    const messages = [worksheetId, COLLECTION].map(
      (target) => [EVENT_CATEGORY, type, target, message] as const,
    );
    for (const listener of this.listeners) listener(messages);
  }
}
