import type { NamedRange } from "hucre";
import { columnName, rangeToA1, type SheetPlan } from "../core";

const onSheet = (name: string, address: string): string => `'${name.replaceAll("'", "''")}'!${address}`;

const fixed = (address: string): string => address.replace(/([A-Z]+)(\d+)/g, "$$$1$$$2");

/** Print area and repeated lines as the file format's reserved names. The library's own page set-up writes them
 *  without quotes around a sheet's name, which breaks for a name with a space. */
export const printNames = ({ name, page }: SheetPlan): readonly NamedRange[] => {
  const { printArea, repeatRows, repeatColumns } = page;
  const titles = [
    ...(repeatColumns ? [`$${columnName(repeatColumns[0])}:$${columnName(repeatColumns[1])}`] : []),
    ...(repeatRows ? [`$${repeatRows[0] + 1}:$${repeatRows[1] + 1}`] : []),
  ].map((address) => onSheet(name, address));
  return [
    ...(printArea
      ? [{ name: "_xlnm.Print_Area", range: onSheet(name, fixed(rangeToA1(printArea))), scope: name }]
      : []),
    ...(titles.length > 0 ? [{ name: "_xlnm.Print_Titles", range: titles.join(","), scope: name }] : []),
  ];
};
