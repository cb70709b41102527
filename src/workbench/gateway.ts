import type { Book } from "./univer/book";
import { ExcelHost } from "./host/excel-host";
import { answerBatch } from "./wire/answer";
import { ApiFailure } from "./wire/failure";
import { DELAY_FOR_CELL_EDIT, type Action, type Answer, type Batch } from "./wire/request";

/** One round trip, as it was weighed at the wire. */
export interface Exchange {
  readonly request: Batch;
  readonly answer: Answer;
  readonly requestBytes: number;
  readonly responseBytes: number;
  readonly milliseconds: number;
}

/** A refusal to be given instead of Excel's answer, where Excel's own would occur. */
export interface Fault {
  readonly code: string;
  readonly message?: string;
  /** How often; once if left out. */
  readonly times?: number;
  /** Refuses whole requests before anything is done. */
  readonly request?: (batch: Batch, bytes: number) => boolean;
  /** Refuses an action; the ones before it in the batch stay done. */
  readonly action?: (action: Action) => boolean;
  /** Drops the answer of a request after all of it was done: the add-in is told of a refusal that was none. */
  readonly answer?: (batch: Batch) => boolean;
}

/** What a person typing into a cell does to requests. */
export interface CellEditing {
  isEditing(): boolean;
  /** Resolves when the person is done. */
  ended(): Promise<void>;
}

export interface Limits {
  /** Bytes of one request and of one response: 5 MB in Excel on the web, none on the desktop. */
  readonly payloadBytes?: number;
}

const CELL_EDIT_MODE = "InvalidOperationInCellEditMode";

/** The way from office.js to the workbook: one request after another, refused or answered, and every one recorded. */
export class Gateway {
  readonly wire: Exchange[] = [];
  /** Errors of the stand-in itself: a test that meets one fails for it. */
  readonly bugs: unknown[] = [];
  private readonly faults: { fault: Fault; left: number }[] = [];
  private readonly host: ExcelHost;
  private queue: Promise<unknown> = Promise.resolve();

  constructor(
    book: Book,
    private readonly editing: CellEditing,
    private readonly limits: Limits = {},
  ) {
    this.host = new ExcelHost(
      book,
      (action) => this.refuseAction(action),
      (error) => this.bugs.push(error),
    );
  }

  /** Answers the JSON of one request with the JSON of its answer. */
  answer(body: string, flags: number): Promise<string> {
    const answered = this.queue.then(() => this.answerNext(body, flags));
    this.queue = answered.catch(() => undefined);
    return answered;
  }

  injectFault(fault: Fault): () => void {
    const entry = { fault, left: fault.times ?? 1 };
    this.faults.push(entry);
    return () => {
      entry.left = 0;
    };
  }

  private async answerNext(body: string, flags: number): Promise<string> {
    const started = performance.now();
    const request = JSON.parse(body) as Batch;
    const requestBytes = byteLength(body);
    const answer =
      (await this.refusal(request, requestBytes, flags)) ??
      this.dropped(request, await answerBatch(this.host, request));
    const text = JSON.stringify(answer);
    const responseBytes = byteLength(text);
    this.wire.push({
      request,
      answer,
      requestBytes,
      responseBytes,
      milliseconds: performance.now() - started,
    });
    return this.isTooMuch(responseBytes)
      ? JSON.stringify(refused("ResponsePayloadSizeLimitExceeded", "The response is too large."))
      : text;
  }

  private async refusal(batch: Batch, bytes: number, flags: number): Promise<Answer | undefined> {
    if (this.editing.isEditing()) {
      if ((flags & DELAY_FOR_CELL_EDIT) === 0)
        return refused(CELL_EDIT_MODE, "Excel is in cell-editing mode.");
      await this.editing.ended();
    }
    if (this.isTooMuch(bytes)) return refused("RequestPayloadSizeLimitExceeded", "The request is too large.");
    const fault = this.take(({ request }) => request?.(batch, bytes) === true);
    return fault && refused(fault.code, fault.message ?? fault.code);
  }

  private dropped(batch: Batch, answer: Answer): Answer {
    const fault = this.take((one) => one.answer?.(batch) === true);
    return fault ? refused(fault.code, fault.message ?? fault.code) : answer;
  }

  private refuseAction(action: Action): void {
    const fault = this.take((one) => one.action?.(action) === true);
    if (fault !== undefined) throw new ApiFailure(fault.code, fault.message ?? fault.code);
  }

  private take(applies: (fault: Fault) => boolean): Fault | undefined {
    const entry = this.faults.find(({ fault, left }) => left > 0 && applies(fault));
    if (entry !== undefined) entry.left--;
    return entry?.fault;
  }

  private isTooMuch(bytes: number): boolean {
    return bytes > (this.limits.payloadBytes ?? Infinity);
  }
}

const refused = (Code: string, Message: string): Answer => ({
  Error: { Code, Message, Location: "", ActionIndex: 0 },
  ProcessedResults: { Results: [], TraceIds: [] },
  TraceIds: [],
});

const byteLength = (text: string): number => new TextEncoder().encode(text).length;
