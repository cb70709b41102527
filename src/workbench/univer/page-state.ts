import type { PageContent } from "../content";
import type { WireValue } from "../wire/request";

/** Page set-up is kept by the wire's names. */
const PAGE = {
  orientation: "Orientation",
  zoom: "Zoom",
  printArea: "PrintArea",
  titleRows: "PrintTitleRows",
  titleColumns: "PrintTitleColumns",
  centerFooter: "DefaultForAllPages.CenterFooter",
} as const;

const MARGIN = "Margin";

type Page = ReadonlyMap<string, WireValue>;

export function pageContent(page: Page): PageContent {
  const text = (name: string): string | undefined => {
    const value = page.get(name);
    return typeof value === "string" && value !== "" ? value : undefined;
  };
  const zoom = page.get(PAGE.zoom) as
    { horizontalFitToPages?: number; verticalFitToPages?: number } | undefined;
  const fits = zoom !== undefined && (zoom.horizontalFitToPages ?? zoom.verticalFitToPages) !== undefined;
  const margins = Object.fromEntries(
    [...page].flatMap(([name, value]): [string, number][] =>
      name.endsWith(MARGIN) && typeof value === "number"
        ? [[name.slice(0, -MARGIN.length).toLowerCase(), value]]
        : [],
    ),
  );
  const texts = {
    printArea: text(PAGE.printArea),
    titleRows: text(PAGE.titleRows),
    titleColumns: text(PAGE.titleColumns),
    centerFooter: text(PAGE.centerFooter),
  };
  return {
    ...(text(PAGE.orientation) === "Landscape" ? { landscape: true } : {}),
    ...(fits ? { fit: { wide: zoom.horizontalFitToPages ?? 0, tall: zoom.verticalFitToPages ?? 0 } } : {}),
    ...(Object.keys(margins).length > 0 ? { margins } : {}),
    ...Object.fromEntries(Object.entries(texts).filter(([, value]) => value !== undefined)),
  };
}

export function setPage(page: Map<string, WireValue>, content: PageContent): void {
  const { landscape, fit, margins = {}, ...texts } = content;
  for (const [side, points] of Object.entries(margins))
    page.set(`${side.charAt(0).toUpperCase()}${side.slice(1)}${MARGIN}`, points);
  if (landscape) page.set(PAGE.orientation, "Landscape");
  if (fit) page.set(PAGE.zoom, { horizontalFitToPages: fit.wide, verticalFitToPages: fit.tall });
  for (const name of ["printArea", "titleRows", "titleColumns", "centerFooter"] as const) {
    const value = texts[name];
    if (value !== undefined) page.set(PAGE[name], value);
  }
}
