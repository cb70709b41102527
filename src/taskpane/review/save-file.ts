const XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

/** Long enough for the browser to have taken over the bytes. */
const KEEP_MS = 60_000;

/** Hands the bytes of a workbook to the browser's downloads. */
export const saveFile = ({ bytes, name }: { readonly bytes: Uint8Array; readonly name: string }): void => {
  const address = URL.createObjectURL(new Blob([new Uint8Array(bytes)], { type: XLSX }));
  const link = document.createElement("a");
  link.href = address;
  link.download = name;
  document.body.append(link);
  link.click();
  link.remove();
  setTimeout(() => URL.revokeObjectURL(address), KEEP_MS);
};
