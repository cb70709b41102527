import { Arguments, asRecord } from "./arguments";
import type { Catalogue } from "./catalogue";
import { ApiFailure, invalidArgument, notImplemented } from "./failure";
import { type Outcome } from "./family";
import { Ref } from "./ref";
import { project } from "./projection";
import {
  ACTION,
  PATH,
  type Action,
  type ActionResult,
  type Answer,
  type ArgumentInfo,
  type Batch,
} from "./request";
import type { ObjectPath, WireValue } from "./request";

/** What answering needs to know of the workbook behind it. */
export interface Host {
  readonly catalogue: Catalogue;
  /** The object that all paths start from. */
  readonly root: Ref;
  /** Office's own services, which office.js calls by name (`Microsoft.…`). */
  service(name: string): Ref;
  /** An object that a batch before this one tracked. */
  reference(id: string): Ref;
  /** Formulas show what the cells say: called before something is read. */
  recalculated(): Promise<void>;
  /** Called before each action; throwing refuses it. */
  beforeAction?(action: Action): void;
  /** Told about errors that are not Excel's own refusals: bugs of the stand-in. */
  onBug?(error: unknown): void;
}

/** Runs one batch in order. What was done before an error stays done, as in Excel. */
export const answerBatch = (host: Host, batch: Batch): Promise<Answer> => new Run(host, batch).answer();

class Run {
  private readonly objects = new Map<number, Ref | null>();

  constructor(
    private readonly host: Host,
    private readonly batch: Batch,
  ) {}

  async answer(): Promise<Answer> {
    const Results: ActionResult[] = [];
    const TraceIds: number[] = [];
    for (const [ActionIndex, action] of this.batch.Actions.entries()) {
      try {
        this.host.beforeAction?.(action);
        const Value = await this.act(action, TraceIds);
        Results.push({ ActionId: action.Id, Value });
      } catch (error) {
        return {
          Error: { ...this.described(error), ActionIndex },
          ProcessedResults: { Results, TraceIds },
          TraceIds,
        };
      }
    }
    await this.host.recalculated();
    return { Results, TraceIds };
  }

  private described(error: unknown): { Code: string; Message: string; Location: string } {
    if (error instanceof ApiFailure)
      return { Code: error.code, Message: error.message, Location: error.location };
    this.host.onBug?.(error);
    const Message = error instanceof Error ? error.message : String(error);
    return { Code: "GeneralException", Message, Location: "" };
  }

  private async act(action: Action, traces: number[]): Promise<WireValue> {
    if (action.ActionType === ACTION.trace) {
      traces.push(action.Id);
      return null;
    }
    const ref = await this.objectAt(action.ObjectPathId);
    return ref === null ? null : this.perform(action, ref);
  }

  private async perform(action: Action, ref: Ref): Promise<WireValue> {
    const { catalogue } = this.host;
    switch (action.ActionType) {
      case ACTION.instantiate:
        return catalogue.identity(ref);
      case ACTION.query:
        await this.host.recalculated();
        return project(catalogue, ref, action.QueryInfo ?? {});
      case ACTION.method:
        return this.value(
          await catalogue.call(ref, action.Name, await this.argumentsOf(action.ArgumentInfo)),
        );
      case ACTION.setProperty:
        await catalogue.write(
          ref,
          action.Name,
          (await this.argumentsOf(action.ArgumentInfo)).given(0) ?? null,
        );
        return null;
      case ACTION.update:
        await this.update(ref, asRecord(action.ObjectState));
        return null;
      default:
        throw notImplemented(`action type ${action.ActionType} (${action.Name})`);
    }
  }

  /** `object.set({ format: { fill: { color } } })`: a property at a time, down the tree. */
  private async update(ref: Ref, state: Readonly<Record<string, unknown>>): Promise<void> {
    const { catalogue } = this.host;
    for (const [written, value] of Object.entries(state)) {
      const member = catalogue.memberNamed(ref, written);
      if (!catalogue.isObject(ref, member)) await catalogue.write(ref, member, value);
      else {
        const child = catalogue.object(ref, member);
        if (child !== null) await this.update(child, asRecord(value));
      }
    }
  }

  private value(outcome: Outcome): WireValue {
    return outcome instanceof Ref ? this.host.catalogue.identity(outcome) : (outcome ?? null);
  }

  private async argumentsOf(info: ArgumentInfo | undefined): Promise<Arguments> {
    const references = info?.ReferencedObjectPathIds ?? [];
    const values: unknown[] = [];
    for (const [place, value] of (info?.Arguments ?? []).entries()) {
      const id = references[place];
      values.push(typeof id === "number" && id !== 0 ? await this.objectAt(id) : value);
    }
    return new Arguments(values);
  }

  private async objectAt(id: number): Promise<Ref | null> {
    const known = this.objects.get(id);
    if (known !== undefined) return known;
    const path = this.batch.ObjectPaths[id];
    if (path === undefined) throw invalidArgument(`There is no object path ${id}.`);
    const found = await this.resolve(path);
    this.objects.set(id, found);
    return found;
  }

  private async resolve(path: ObjectPath): Promise<Ref | null> {
    switch (path.ObjectPathType) {
      case PATH.global:
        return this.host.root;
      case PATH.newObject:
        return this.host.service(path.Name);
      case PATH.nullObject:
        return null;
      case PATH.reference:
        return this.host.reference(path.Name);
      default:
        return this.reached(path);
    }
  }

  private async reached(path: ObjectPath): Promise<Ref | null> {
    const parent = await this.objectAt(path.ParentObjectPathId ?? 0);
    if (parent === null) return null;
    const { catalogue } = this.host;
    if (path.ObjectPathType === PATH.property) return catalogue.object(parent, path.Name);
    const method = path.ObjectPathType === PATH.indexer ? "GetItem" : path.Name;
    const outcome = await catalogue.call(parent, method, await this.argumentsOf(path.ArgumentInfo));
    return outcome instanceof Ref ? outcome : null;
  }
}
