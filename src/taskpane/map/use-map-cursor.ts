import {
  useRef,
  useState,
  type FocusEvent,
  type KeyboardEvent,
  type MouseEvent,
  type RefObject,
} from "react";
import type { CellRef } from "../../core/index";
import type { BalanceMap } from "./balance-map";
import { entryPlace, moved, type MapPlace } from "./map-cursor";

/** Where the map's one tab stop is, what the mouse is over, and what moves them. */
export interface MapCursor {
  readonly grid: RefObject<HTMLTableElement>;
  /** The place that takes the focus when the keyboard comes to the map. */
  readonly stop: MapPlace;
  /** The place that is described under the map. */
  readonly shown: MapPlace | undefined;
  readonly handlers: {
    readonly onKeyDown: (event: KeyboardEvent) => void;
    readonly onFocus: (event: FocusEvent) => void;
    readonly onBlur: () => void;
    readonly onMouseOver: (event: MouseEvent) => void;
    readonly onMouseLeave: () => void;
    readonly onClick: (event: MouseEvent) => void;
  };
}

const placeUnder = (target: EventTarget): MapPlace | undefined => {
  const cell = target instanceof Element ? target.closest<HTMLElement>("[data-place]") : null;
  const [row, column] = (cell?.dataset["place"] ?? "").split(",").map(Number);
  return row === undefined || column === undefined || !cell ? undefined : { row, column };
};

const cellAt = (map: BalanceMap, place: MapPlace | undefined): CellRef | undefined =>
  place && map.cells[place.row]?.[place.column]?.cell;

/** The name by which the cursor finds a cell of the grid again. */
export const placeName = ({ row, column }: MapPlace): string => `${row},${column}`;

/** One tab stop for the whole map, moved by arrow keys; a click or Enter goes to the cell. */
export const useMapCursor = (map: BalanceMap, go: (cell: CellRef) => void): MapCursor => {
  const grid = useRef<HTMLTableElement>(null);
  const [focus, setFocus] = useState<MapPlace>();
  const [focused, setFocused] = useState(false);
  const [hover, setHover] = useState<MapPlace>();
  const stop = focus && cellAt(map, focus) ? focus : entryPlace(map);

  const onKeyDown = (event: KeyboardEvent): void => {
    const next = moved(stop, event.key, event.ctrlKey, map);
    const enters = event.key === "Enter" || event.key === " ";
    const cell = cellAt(map, stop);
    if (!next && !enters) return;
    event.preventDefault();
    if (next) grid.current?.querySelector<HTMLElement>(`[data-place="${placeName(next)}"]`)?.focus();
    else if (cell) go(cell);
  };
  const focusOn = (event: FocusEvent): void => {
    setFocus(placeUnder(event.target));
    setFocused(true);
  };
  const click = (event: MouseEvent): void => {
    const cell = cellAt(map, placeUnder(event.target));
    if (cell) go(cell);
  };
  return {
    grid,
    stop,
    shown: hover ?? (focused ? stop : undefined),
    handlers: {
      onKeyDown,
      onFocus: focusOn,
      onBlur: () => setFocused(false),
      onMouseOver: (event) => setHover(placeUnder(event.target)),
      onMouseLeave: () => setHover(undefined),
      onClick: click,
    },
  };
};
