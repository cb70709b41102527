import type { Book } from "../univer/book";
import { Catalogue } from "../wire/catalogue";
import { invalidReference, notImplemented } from "../wire/failure";
import type { Family } from "../wire/family";
import type { Ref } from "../wire/ref";
import type { Host } from "../wire/answer";
import type { Action } from "../wire/request";
import * as applicationFamilies from "./application";
import { autoFilter } from "./auto-filter";
import * as chartPartFamilies from "./chart-parts";
import * as chartFamilies from "./charts";
import * as commentFamilies from "./comments";
import * as ruleFamilies from "./conditional-formats";
import { dataValidation } from "./data-validation";
import * as formatFamilies from "./formats";
import * as nameFamilies from "./names";
import * as pageFamilies from "./page-layout";
import { rangeFamily, rangeView } from "./range";
import { rangeAreas, rangeCollection } from "./range-areas";
import * as settingFamilies from "./settings";
import { table, tableCollection, tableScopedCollection } from "./tables";
import { ref, type SheetTarget } from "./targets";
import * as workbookFamilies from "./workbook";
import { worksheet, worksheetFreezePanes, worksheetProtection } from "./worksheet";
import { worksheetCollection } from "./worksheet-collection";

const families: readonly Family<never>[] = [
  ...Object.values(applicationFamilies),
  autoFilter,
  ...Object.values(chartFamilies),
  ...Object.values(chartPartFamilies),
  ...Object.values(commentFamilies),
  ...Object.values(ruleFamilies),
  dataValidation,
  ...Object.values(formatFamilies),
  ...Object.values(nameFamilies),
  ...Object.values(pageFamilies),
  rangeFamily,
  rangeView,
  rangeAreas,
  rangeCollection,
  ...Object.values(settingFamilies),
  table,
  tableCollection,
  tableScopedCollection,
  ...Object.values(workbookFamilies),
  worksheet,
  worksheetFreezePanes,
  worksheetProtection,
  worksheetCollection,
];

/** Everything of Excel's API that this stand-in answers. */
export const catalogue = new Catalogue(families);

const ADDIN_SERVICE = "Microsoft.InternalService.AddinInternalService";

/** Excel's side of the wire for one workbook. */
export class ExcelHost implements Host {
  readonly catalogue = catalogue;
  readonly root: Ref;

  constructor(
    private readonly book: Book,
    readonly beforeAction: (action: Action) => void = () => undefined,
    readonly onBug: (error: unknown) => void = () => undefined,
  ) {
    this.root = ref("Workbook", book);
  }

  service(name: string): Ref {
    if (name !== ADDIN_SERVICE) throw notImplemented(name);
    return ref("AddinInternalService", this.book);
  }

  /** A tracked range; one whose sheet was deleted meanwhile leads nowhere. */
  reference(id: string): Ref {
    const found = this.book.tracked.get(id);
    const { sheet } = (found?.it ?? {}) as Partial<SheetTarget>;
    if (found === undefined || (sheet && this.book.sheetById(sheet.id) === undefined))
      throw invalidReference();
    return found;
  }

  recalculated(): Promise<void> {
    return this.book.recalculation.upToDate();
  }
}
