/** Excel's limit for a sheet's name. */
const LONGEST = 31;

const allowed = (name: string): string => {
  const plain = name
    .replace(/[[\]:*?/\\]/g, "_")
    .replace(/^'+|'+$/g, "")
    .slice(0, LONGEST);
  return plain.trim() === "" ? "Sheet" : plain;
};

/**
 * Gives sheets names that one workbook can hold: allowed, at most 31 characters, each different without regard to
 * case. What is asked for first keeps its name.
 * @example const name = sheetNamer(); name("Totals"); name("totals") // => "totals (2)"
 */
export const sheetNamer = (): ((wanted: string) => string) => {
  const taken = new Set<string>();
  return (wanted) => {
    const plain = allowed(wanted);
    let name = plain;
    for (let number = 2; taken.has(name.toLowerCase()); number += 1) {
      const ending = ` (${number})`;
      name = plain.slice(0, LONGEST - ending.length) + ending;
    }
    taken.add(name.toLowerCase());
    return name;
  };
};
