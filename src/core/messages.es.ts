import { absolute, countText } from "./amount";
import type { ExplanationStep } from "./diagnose/explain";
import type { Edit, Evidence, Finding } from "./diagnose/finding";
import { toldSlip, type ToldSlip } from "./diagnose/slips";
import type { Names } from "./names";
import type { FileForm, FileProblem } from "./source-file";
import type { Words } from "./words";

/**
 * Every sentence in Spanish, in the order of the English file, as a finance officer would write it. A cell's or
 * line's own label never takes an article: it may be any word of any language.
 */

// ---------------------------------------------------------------- common to several rooms

const plural = (count: number, one: string, many = `${one}s`): string => (count === 1 ? one : many);

const counted = (count: number, one: string, many = `${one}s`): string =>
  `${countText(count)} ${plural(count, one, many)}`;

/** "y" becomes "e" before the sound of i. */
const and = (next: string): string => (/^h?[ií](?![aeou])/i.test(next) ? "e" : "y");

const list = (parts: readonly string[]): string => {
  const last = parts[parts.length - 1] ?? "";
  return parts.length < 2 ? last : `${parts.slice(0, -1).join(", ")} ${and(last)} ${last}`;
};

/** A list that stays readable: the first few by name, the rest by number. */
const shortList = (parts: readonly string[], most = 4): string =>
  parts.length <= most + 1
    ? list(parts)
    : `${parts.slice(0, most).join(", ")} y ${countText(parts.length - most)} más`;

const capital = (text: string): string => text.slice(0, 1).toUpperCase() + text.slice(1);

const totals = (count: number): string => counted(count, "total", "totales");

// ---------------------------------------------------------------- reading a chapter

const ofRow = (label: string): string => (label === "" ? "una fila" : `la fila «${label}»`);

const amounts = (count: number): string => counted(count, "importe");

const CHAPTER_COUNTS = { characters: "caracteres", lines: "líneas", line: "líneas" } as const;

// ---------------------------------------------------------------- findings: causes, evidence, repairs

const lineText = (axis: "row" | "column", name: string): string =>
  `${axis === "row" ? "la fila" : "la columna"} ${name}`;

const lineOf = (finding: Finding, names: Names): string => {
  const line = finding.evidence.find((one) => one.code === "line-equals-differences");
  return line ? names.line(line.axis, line.line) : `la serie ${shortList(finding.cells.map(names.cell))}`;
};

const missingLine = (finding: Finding): string =>
  finding.evidence.find((one) => one.code === "differences-close")?.axis === "column"
    ? "una columna"
    : "una fila";

const SLIPS: Readonly<Record<ToldSlip, string>> = {
  sign: "el signo está invertido",
  slide: "se ha corrido la coma decimal o una serie de ceros",
  transposition: "dos cifras contiguas están intercambiadas",
  digit: "una cifra es errónea",
  "digit-left-out": "falta una cifra",
  "digit-added": "sobra una cifra",
  separator: "el separador de miles se tomó por una coma decimal",
  blank: "no figura ningún importe",
  other: "el importe es otro",
};

const standsFor = (finding: Finding, names: Names): string => {
  const edit = finding.repairs[0]?.edits[0];
  if (!edit) return "no concuerda con sus totales";
  const from = edit.from === undefined ? "está en blanco" : `es ${names.amount(edit.from, [edit.cell])}`;
  return `${from} y debería ${edit.to === undefined ? "estar en blanco" : `ser ${names.amount(edit.to, [edit.cell])}`}`;
};

const place = (finding: Finding, names: Names): string => shortList(finding.cells.map(names.cell));

const riskLine = (finding: Finding, names: Names): string => {
  const evidence = finding.evidence.find(
    (one) => one.code === "formula-misses" || one.code === "formula-repeats",
  );
  const formulas =
    finding.totals.length === 1 ? "la fórmula" : `las ${countText(finding.totals.length)} fórmulas`;
  const of = shortList(finding.totals.map(names.cell));
  return evidence?.code === "formula-repeats"
    ? `${place(finding, names)} se suma más de una vez en ${formulas} de ${of}`
    : `${place(finding, names)} queda fuera de ${formulas} de ${of}`;
};

const riskTitle = (finding: Finding, names: Names): string =>
  finding.kind === "wrong-total"
    ? `${place(finding, names)} contiene un número escrito entre fórmulas`
    : riskLine(finding, names);

const riskSentence = (finding: Finding, names: Names): string =>
  finding.kind === "wrong-total"
    ? `${place(finding, names)} concuerda hoy, pero es un número escrito donde sus vecinas son fórmulas: no seguirá el próximo cambio.`
    : `${riskLine(finding, names)}. Compruebe qué debe sumar el total y corrija la fórmula.`;

const findingTitle = (finding: Finding, names: Names): string => {
  if (finding.severity === "risk") return riskTitle(finding, names);
  const amount = names.amount(finding.amount);
  const broken = totals(finding.totals.length);
  switch (finding.kind) {
    case "left-out":
      return `${place(finding, names)}: ${amount} se omitió en ${broken}`;
    case "counted-twice":
      return `${place(finding, names)}: ${amount} se contó dos veces en ${broken}`;
    case "wrong-amount":
    case "wrong-total":
      return `${place(finding, names)} ${standsFor(finding, names)}`;
    case "swapped":
      return `${list(finding.cells.map(names.cell))}: los dos importes están intercambiados`;
    case "wrong-column":
      return `${list(finding.cells.map(names.cell))}: ${amount} está en la equivocada de las dos`;
    case "line-left-out":
      return `${capital(lineOf(finding, names))} se omitió en ${broken}`;
    case "line-counted-twice":
      return `${capital(lineOf(finding, names))} se contó dos veces en ${broken}`;
    case "line-missing":
      return `Falta en la tabla ${missingLine(finding)} de ${amount}: ${broken} la ${plural(finding.totals.length, "cuenta", "cuentan")}`;
    case "not-explained":
      return `${shortList(finding.totals.map(names.cell))}: la diferencia de ${amount} no está explicada`;
  }
};

/** What a line that is not there would hold, total by total. */
const amountsMissing = ({ repairs }: Finding, names: Names): string[] =>
  (repairs[0]?.edits ?? []).map(
    ({ cell, from = 0n, to = 0n }) => `${names.amount(from - to)} para ${names.cell(cell)}`,
  );

const slipWords = ({ slip, repairs }: Finding): string => {
  if (slip === undefined || slip === "other" || slip === "blank") return "";
  const { from = 0n, to = 0n } = repairs[0]?.edits[0] ?? {};
  return `: ${SLIPS[toldSlip(slip, to, from)]}`;
};

const notExplained = (finding: Finding, names: Names): string =>
  finding.cells.length === 1
    ? `La explicaría ${list(finding.cells.map(names.cell))}, pero solo junto con otro hallazgo que no es seguro. Resuelva primero aquel.`
    : finding.cells.length > 1
      ? `Cualquiera de estos importes la explicaría por sí solo, y nada en la tabla dice cuál: ${shortList(finding.cells.map(names.cell))}. Compárelos con la fuente.`
      : "Ningún número pequeño de causas la explica. Compare los componentes con la fuente, uno por uno.";

const findingSentence = (finding: Finding, names: Names): string => {
  if (finding.severity === "risk") return riskSentence(finding, names);
  const broken = shortList(finding.totals.map(names.cell));
  const amount = names.amount(finding.amount);
  const one = finding.totals.length === 1;
  switch (finding.kind) {
    case "left-out":
      return `${place(finding, names)} contiene ${amount}, y ${broken} ${one ? "se desvía" : "se desvían cada uno"} exactamente en ese importe: no se sumó.`;
    case "counted-twice":
      return `${place(finding, names)} contiene ${amount}, y ${broken} ${one ? "incluye" : "incluyen cada uno"} ese importe una vez de más.`;
    case "wrong-amount":
      return `${place(finding, names)} ${standsFor(finding, names)}${slipWords(finding)}. Así, ${broken} ${one ? "concuerda" : "concuerdan"}.`;
    case "wrong-total":
      return `El total ${place(finding, names)} ${standsFor(finding, names)}${slipWords(finding)}.`;
    case "swapped":
      return `${list(finding.cells.map(names.cell))} difieren en ${amount}. Al intercambiar los dos importes, ${broken} ${one ? "concuerda" : "concuerdan"}.`;
    case "wrong-column":
      return `${amount} se introdujo en ${list(finding.cells.slice(0, 1).map(names.cell))} y corresponde a ${list(finding.cells.slice(1).map(names.cell))}: un total sobra y otro falta exactamente en ese importe.`;
    case "line-left-out":
      return `A ${broken} le${one ? "" : "s"} falta lo que contiene ${lineOf(finding, names)}: no se sumó.`;
    case "line-counted-twice":
      return `A ${broken} le${one ? "" : "s"} sobra lo que contiene ${lineOf(finding, names)}: se sumó dos veces.`;
    case "line-missing":
      return `${broken} ${one ? "difiere" : "difieren"}, y las diferencias se suman entre sí: juntas forman ${missingLine(finding)} que los totales cuentan y la tabla no muestra. Contendría ${list(amountsMissing(finding, names))}: búsquela en la fuente antes de cambiar un total.`;
    case "not-explained":
      return `${broken} ${one ? "difiere" : "difieren"}. ${notExplained(finding, names)}`;
  }
};

const SIDES = {
  start: "empieza por",
  end: "termina en",
  inside: "contiene",
  none: "contiene",
} as const;

const CHARACTERS: Readonly<Record<string, string>> = {
  "U+0020": "un espacio",
  "U+0027": "un apóstrofo",
  "U+00A0": "un espacio de no separación",
  "U+180E": "un separador de vocales mongol",
  "U+2007": "un espacio del ancho de una cifra",
  "U+2009": "un espacio fino",
  "U+200B": "un espacio de ancho cero",
  "U+200E": "una marca de izquierda a derecha",
  "U+200F": "una marca de derecha a izquierda",
  "U+202F": "un espacio fino de no separación",
  "U+2060": "un conector de palabras",
  "U+FEFF": "una marca de orden de bytes",
};

const characterWords = (character: string): string =>
  character in CHARACTERS ? `${CHARACTERS[character] ?? ""} (${character})` : `el carácter ${character}`;

const storedAsText = (evidence: Extract<Evidence, { code: "stored-as-text" }>): string =>
  evidence.characters.length === 0
    ? "La celda es texto, de modo que la función SUMA de Excel la pasa por alto."
    : `La celda ${SIDES[evidence.side]} ${list(evidence.characters.map(characterWords))}, de modo que Excel la guarda como texto y SUMA la pasa por alto.`;

const chanceWords = (expected: number): string => {
  if (expected < 0.001)
    return `Por azar, una coincidencia así se da menos de una vez en ${countText(1000)} casos.`;
  return expected < 0.5
    ? `Por azar, una coincidencia así se da en unos ${String(Number((expected * 100).toPrecision(2))).replace(".", ",")} de cada 100 casos.`
    : "Con una diferencia de este tamaño, muchos importes coincidirían así por azar: la coincidencia por sí sola prueba poco.";
};

const evidenceText = (evidence: Evidence, names: Names): string => {
  switch (evidence.code) {
    case "stored-as-text":
      return storedAsText(evidence);
    case "amount-equals-difference":
      return `La diferencia es exactamente ${names.amount(absolute(evidence.amount), [evidence.cell])}, el importe de ${names.cell(evidence.cell)}.`;
    case "only-crossing":
      return `${names.cell(evidence.cell)} es la única cifra que entra en todos los totales que difieren y en ninguno que concuerde.`;
    case "line-equals-differences":
      return `Las diferencias son, uno a uno, los importes de ${names.line(evidence.axis, evidence.line)}.`;
    case "slip":
      return evidence.slip === "blank"
        ? `No hay nada donde debería figurar ${names.amount(evidence.to)}.`
        : `${names.amount(evidence.from)} en lugar de ${names.amount(evidence.to)}: ${SLIPS[toldSlip(evidence.slip, evidence.to, evidence.from)]}.`;
    case "cells-differ-by":
      return `${list(evidence.cells.map(names.cell))} difieren exactamente en ${names.amount(absolute(evidence.amount))}.`;
    case "hidden-line":
      return `${capital(names.line(evidence.axis, evidence.line))} está oculta.`;
    case "formula-misses":
      return `La fórmula de ${names.cell(evidence.cell)}, ${evidence.formula}, no alcanza ${shortList(evidence.cells.map(names.cell))}.`;
    case "formula-repeats":
      return `La fórmula de ${names.cell(evidence.cell)}, ${evidence.formula}, suma ${shortList(evidence.cells.map(names.cell))} más de una vez.`;
    case "typed-among-formulas":
      return `${names.cell(evidence.cell)} contiene un número escrito donde sus vecinas contienen fórmulas.`;
    case "format-differs":
      return `${names.cell(evidence.cell)} tiene el formato ${evidence.format}; sus vecinas, ${evidence.neighbours}.`;
    case "carried-up":
      return `${shortList(evidence.into.map(names.cell))} ${evidence.into.length === 1 ? "se desvía" : "se desvían"} en el mismo importe, calculado a partir de ${names.cell(evidence.cell)}.`;
    case "differences-close":
      return `Las diferencias de los totales se suman entre sí, como lo harían los importes de una sola ${evidence.axis === "row" ? "fila" : "columna"}.`;
    case "suspects":
      return `Cada uno de estos importes explicaría la diferencia por sí solo: ${shortList(evidence.cells.map(names.cell))}.`;
    case "chance":
      return chanceWords(evidence.expected);
  }
};

const editText = ({ cell, from, to }: Edit, names: Names): string =>
  `${names.cell(cell)} de ${from === undefined ? "en blanco" : names.amount(from, [cell])} a ${to === undefined ? "en blanco" : names.amount(to, [cell])}`;

const sumOf = (step: Extract<ExplanationStep, { code: "added" }>, names: Names): string => {
  const [first, ...rest] = step.members.filter(({ amount }) => amount !== 0n);
  if (!first) return "0";
  const shown = rest.slice(0, 11);
  const terms = shown.map(
    ({ amount }) => `${amount < 0n ? "-" : "+"} ${names.amount(absolute(amount), [step.total])}`,
  );
  const left = rest.length - shown.length;
  const others = rest.slice(shown.length).reduce((sum, { amount }) => sum + amount, 0n);
  return [
    names.amount(first.amount, [step.total]),
    ...terms,
    ...(left > 0
      ? [
          `${others < 0n ? "-" : "+"} ${names.amount(absolute(others), [step.total])} (${countText(left)} más)`,
        ]
      : []),
  ].join(" ");
};

const explanationText = (step: ExplanationStep, names: Names): string => {
  switch (step.code) {
    case "added":
      return `${names.cell(step.total)}: ${sumOf(step, names)} = ${names.amount(step.sum, [step.total])}.`;
    case "stated":
      return `El importe declarado es ${names.amount(step.amount)}.`;
    case "remains":
      return step.difference === 0n
        ? "No queda nada: el total concuerda."
        : `Al total le ${step.difference < 0n ? "faltan" : "sobran"} ${names.amount(absolute(step.difference))}.`;
    case "in-every-differing-total":
      return `${names.cell(step.cell)} entra en ${shortList(step.totals.map(names.cell))}, con diferencia.`;
    case "would-become":
      return `Una vez rectificado: ${editText(step, names)}.`;
    case "evidence":
      return evidenceText(step.evidence, names);
    case "ruled-out":
      return `Queda descartado en ${names.cell(step.total)}: ${shortList(step.cells.map(names.cell))}, porque también ${step.cells.length === 1 ? "entra" : "entran"} en un total que concuerda.`;
    case "tied":
      return `Las cifras admiten también ${list(step.findings)}: compare con la fuente antes de cambiar nada.`;
    case "rectangles-stay-unseen":
      return "Lo que los totales no pueden mostrar: cuatro errores en los vértices de un rectángulo que se compensan en cada fila y cada columna.";
  }
};

// ---------------------------------------------------------------- workbooks: Excel and files

const FORMS: Readonly<Record<FileForm, string>> = {
  workbook: "un libro de Excel",
  "old-workbook": "un libro antiguo de Excel (.xls)",
  "open-document": "una hoja de cálculo OpenDocument",
  "web-page": "una página web",
  "delimited-text": "texto delimitado (.csv)",
  text: "texto sin formato",
  pdf: "un PDF",
  word: "un documento de Word",
};

const KNOWN_KINDS = ".xlsx, .xlsm, .xls, .ods, .csv, .tsv, o un capítulo en .txt, .pdf o .docx";

const UNSUPPORTED: Readonly<Record<Extract<FileProblem, { code: "unsupported" }>["what"], string>> = {
  "old-word": "es un documento antiguo de Word: ábralo en Word y guárdelo como .docx",
  "rich-text": "es texto enriquecido: ábralo en Word y guárdelo como .docx",
  image: "es una imagen: Crossfoot lee texto y celdas, así que utilice el archivo del que se hizo la imagen",
  archive: "es un archivo comprimido: extraiga el libro o el capítulo que contiene",
  numbers: "es un archivo de Apple Numbers: expórtelo como .xlsx",
};

const megabytes = (bytes: number): string => `${countText(Math.max(1, Math.round(bytes / 1_048_576)))} MB`;

const ending = (extension: string): string =>
  extension === "" ? "su nombre no tiene extensión" : `su extensión es .${extension}`;

const pageList = (pages: readonly number[]): string =>
  `${pages.length === 1 ? "la página" : "las páginas"} ${shortList(pages.map(String))}`;

const IN_THE_WAY: Readonly<Record<string, string>> & { readonly InsertDeleteConflict: string } = {
  MergedRangeConflict: "celdas combinadas",
  FilteredRangeConflict: "un filtro",
  PivotTableRangeConflict: "una tabla dinámica",
  InsertDeleteConflict: "una tabla o una fórmula matricial",
};

const TAKEN_BY = {
  content: "contiene datos suyos",
  format: "tiene un formato suyo",
  merge: "forma parte de una celda combinada",
  filter: "está oculto por un filtro",
  table: "pertenece a una tabla de Excel",
} as const;

/** The Spanish of Crossfoot. */
export const SPANISH: Words = {
  chapterProblemText: (problem) => {
    switch (problem.code) {
      case "empty":
        return "El capítulo está vacío: no contiene ningún texto. Elija un archivo que contenga el texto del capítulo.";
      case "too-long":
        return problem.counted === "line"
          ? `La línea ${problem.line} tiene ${countText(problem.found)} caracteres; se leen líneas de hasta ${countText(problem.limit)}. Guarde el capítulo como texto sin formato con saltos de línea e inténtelo de nuevo.`
          : `El texto tiene más de ${countText(problem.limit)} ${CHAPTER_COUNTS[problem.counted]}, demasiado para un capítulo. Extraiga el capítulo del texto más largo e inténtelo de nuevo.`;
      case "not-text":
        return `Línea ${problem.line}, columna ${problem.column}: el carácter ${problem.character} no figura en ningún texto, así que no es un archivo de texto. Guarde el capítulo como texto sin formato (UTF-8) e inténtelo de nuevo.`;
      case "no-matrix":
        return "El texto no contiene ninguna matriz de financiación: ninguna línea de códigos como «P1 P2 O1» con filas de importes debajo. Compruebe que se guardó todo el capítulo, tablas incluidas.";
      case "no-total-row":
        return `Línea ${problem.line}: la matriz de financiación termina sin una fila de totales. Compruebe que la matriz está completa en el texto.`;
      case "row-width":
        return `Línea ${problem.line}: ${ofRow(problem.label)} de la matriz de financiación tiene ${amounts(problem.found)} donde se esperan ${problem.expected}. Corrija la línea en el texto e inténtelo de nuevo.`;
      case "row-unclear":
        return `Línea ${problem.line}: las cifras de ${ofRow(problem.label)} pueden leerse como ${problem.expected} importes de varias maneras, y ningún total decide. Ponga dos espacios entre los importes e inténtelo de nuevo.`;
      case "malformed-amount":
        return `Línea ${problem.line}, columna ${problem.column}: «${problem.text}» en ${ofRow(problem.label)} de la matriz de financiación no es un importe. Corríjalo en el texto e inténtelo de nuevo.`;
    }
  },

  chapterWarningText: (warning) => {
    switch (warning.code) {
      case "row-split-chosen": {
        const reason = {
          "row-total": "solo así sus importes suman su total",
          "column-totals": "solo así concuerdan los totales de las columnas",
          "nearest-column-totals": "es lo que más se acerca a los totales de las columnas",
        }[warning.by];
        return `Línea ${warning.line}: ${ofRow(warning.label)} se leyó como ${warning.cells.join(" | ")}, porque ${reason}. Compárela con la página publicada.`;
      }
      case "names-uncertain":
        return `Línea ${warning.line}: los nombres completos de las ${warning.expected} columnas no pudieron distinguirse con certeza (${warning.found} sí). Compare los encabezados con la página publicada.`;
    }
  },

  findingTitle,
  findingSentence,
  evidenceText,
  explanationText,
  lineText,

  repairText: (repair, names) => {
    const open = repair.after.filter(({ state }) => state === "differs").length;
    const left = `${plural(open, "queda", "quedan")} ${totals(open)} con diferencia`;
    const outcome = repair.settlesOwn
      ? `Entonces concuerdan sus totales; ${left}, por otras causas.`
      : `Entonces ${left}.`;
    return `Cambiar ${list(repair.edits.map((edit) => editText(edit, names)))}. ${repair.balances ? "Entonces concuerdan todos los totales." : outcome}`;
  },

  neededText: (cell, amount, names) =>
    `${names.cell(cell)} no contiene ningún importe; el total concuerda si es ${names.amount(amount)}.`,

  // -------------------------------------------------------------- the sheets that are written

  SHEET_WORDS: {
    creator: "Crossfoot",
    summary: "Resumen",
    matrix: "Matriz de financiación",
    findings: "Hallazgos",
    priorities: "Prioridades",
    log: "Registro de revisión",
    totals: "Totales",

    computed: "Calculado",
    difference: "Diferencia",
    check: "Control",
    stated: "Declarado",
    total: "Total",
    computedHint: "la suma de los importes",
    differenceHint: "declarado menos calculado",
    checkHint: "✓ concuerda, ≠ difiere",
    otherTotals: "Otros totales",
    sheet: "Hoja",
    computedOf: (label) => `Calculado · ${label}`,
    columnPlace: (column) => `columna ${column}`,
    rowPlace: (row) => `fila ${row}`,
    sumOf: (label) => `la suma de ${label}`,
    totalAgainst: (label, blocks) =>
      `${label} frente a ${blocks.length > 3 ? `${blocks.slice(0, 3).join(", ")} y ${countText(blocks.length - 3)} más` : blocks.join(", ")}`,
    stillChecks: (count) =>
      count === 1
        ? "1 control figura como valor: tiene más de 15 cifras o más componentes de los que admite una fórmula de Excel."
        : `${countText(count)} controles figuran como valores: tienen más de 15 cifras o más componentes de los que admite una fórmula de Excel.`,
    longAmounts: (cells) =>
      `Se conservan como texto, porque Excel redondearía más de 15 cifras: ${cells.join(", ")}.`,
    signs: "✓ concuerda   ≈ dentro del redondeo   ≠ difiere (declarado menos calculado)   n/a no comprobable",

    reconciliationOf: (table) => `Conciliación: ${table}`,
    source: (name) => `Fuente: ${name}`,
    madeOn: (date) => `comprobado el ${date}`,
    allAgree: "Todos los totales concuerdan",
    someAgree: (agree, all) => `${agree} de ${all} totales concuerdan`,
    checkedSection: "Qué se comprobó",
    totalsChecked: "Totales comprobados",
    totalsAgree: "✓ Concuerdan",
    totalsRounding: "≈ Dentro del redondeo",
    totalsDiffer: "≠ Difieren",
    totalsUnchecked: "n/a No comprobables",
    columnTotals: (count, name) => `${countText(count)} en la columna ${name}`,
    rowTotals: (count, name) => `${countText(count)} en la fila ${name}`,
    otherCount: (count) => `${countText(count)} en varias filas o columnas`,
    grandSection: "Efecto en el total general",
    grandStated: "Según lo publicado",
    grandComputed: "La suma de sus importes",
    causesSection: "Causas",
    noCause: "Ninguna: cada total concuerda con sus componentes.",
    noCauseFound: "No se encontró ninguna; véanse los totales que difieren.",
    onFindings: "en la hoja Hallazgos",
    cutHere: (count) =>
      `[${countText(count)} caracteres más de los que admite una celda; están en la fuente]`,
    tablesChecked: (all, tables) => `${totals(all)} en ${counted(tables, "tabla")}`,
    chartsSection: "Financiación",
    fundingBy: (heading) => `Financiación por ${heading}, según lo declarado`,
    country: "país",
    objective: "principio y objetivo",
    chartAlt: (title, largest, total) =>
      `${title}. Los mayores: ${largest.join("; ")}. Total declarado: ${total}.`,
    signOffSection: "Visto bueno",
    preparedBy: "Preparado por",
    reviewedBy: "Revisado por",
    name: "Nombre",
    role: "Cargo",
    date: "Fecha",
    note: "Observación",
    digest: "Huella de las cifras",
    cellNamed: (label, address) => `${label} (${address})`.trim(),
    goTo: (address) => `Ir a ${address}`,

    finding: "Hallazgo",
    severity: "Gravedad",
    severities: { error: "Error", risk: "Riesgo" },
    confidence: "Confianza",
    confidences: { certain: "Segura", likely: "Probable", possible: "Posible" },
    cause: "Causa",
    where: "Dónde",
    evidence: "Evidencia",
    repair: "Corrección",
    decision: "Decisión",
    reason: "Motivo",
    reviewer: "Revisor",
    instead: (ids) => `En lugar de ${ids.join(", ")}, no además.`,
    noFindings: "Ningún hallazgo: cada total concuerda con sus componentes.",
    moreTotals: (count) => `y ${countText(count)} más`,

    area: "País o zona",
    number: "N.º",
    priority: "Prioridad",
    under: "Principio u objetivo",
    sourceLine: "Línea en la fuente",
    continued: "(continuación)",
    regionalText: "Texto regional",
    noRow: (country) => `${country} (sin fila en la matriz)`,
    noPriorities: "No se encontraron prioridades en la fuente.",
    regionalSummary: (code, title, paragraphs) =>
      `${code} ${title}: ${counted(paragraphs, "párrafo")}`.trim(),
    regionalHint: "El texto regional está en la hoja Prioridades.",
    prioritiesHint: "Las prioridades figuran completas en la hoja Prioridades.",
    prioritiesContinued: "Prioridades (continuación)",
    prioritiesGoOn: "(continúa debajo de la tabla)",

    when: "Cuándo",
    who: "Quién",
    what: "Qué",
    subject: "Hallazgo o total",
    cell: "Celda",
    before: "Antes",
    after: "Después",
    repairComment: (before, by, at, reason) =>
      `Corregido: era ${before}. ${by}, ${at}${reason === "" ? "" : `: ${reason}`}`,
    mapSection: "Dónde difiere",
    inThousands: "en miles",
    inMillions: "en millones",
    mapUnit: (unit) => `Importes ${unit}, diferencias de las líneas completas.`,
    mapLegend:
      "Cuanto mayor es un importe, más oscuro. Rojo: lo declarado menos lo calculado no es cero. Con borde rojo: ahí hay una causa.",
    mapRows: (shown, all) =>
      `Se dibujan ${shown} de ${all} líneas: las que difieren y después las de mayores importes.`,
    mapColumns: (shown, all) =>
      `Se dibujan ${shown} de ${all} columnas: las que difieren y después las de mayores importes.`,
    totalsByRow: "Totales por línea, según lo declarado",
    totalsByColumn: "Totales por columna, según lo declarado",
    differencesByLine: "Diferencias por línea",
    differencesAlt: (title, largest, more) =>
      `${title}: ${largest.join("; ")}${more > 0 ? `; y ${more} más` : ""}. Todas las demás líneas cuadran.`,
    standing: "Desde entonces",
    blankCell: "(vacía)",
    unchangedSince: (checkedAt) =>
      `Sin cambios desde la firma${checkedAt === "" ? "" : ` (comprobado el ${checkedAt})`}.`,
    reopened: "Cambió desde la firma, que por eso queda abierta de nuevo:",
    changedFigure: (where, before, now) => `${where}: ${before} → ${now}`,
    tableGone: (sheets) => `La tabla firmada ya no se encuentra en ${sheets.join(", ")}.`,
    totalsChangedSince: "Lo que cuenta como total ya no es lo mismo.",
    decisionsChangedSince: (subjects) =>
      `Decidido de nuevo: ${subjects.slice(0, 4).join("; ")}${subjects.length > 4 ? `; y ${subjects.length - 4} más` : ""}.`,
    signatureBroken: {
      "record-edited":
        "No vale: lo que la hoja Registro dice que se firmó no corresponde a la huella. Se editó a mano o se dañó; firme de nuevo.",
      "log-edited":
        "No vale: el registro de revisión se editó a mano. La fila está entre los avisos; devuélvala a como estaba.",
      "not-in-log":
        "No vale: el registro de revisión no conoce esta firma. Se copió de otro libro; firme aquí.",
      "record-gone":
        "No se puede verificar: lo que se firmó falta en la hoja Registro. Recupérela de una versión anterior o firme de nuevo.",
    },
    pointsSection: "Puntos acordados y abiertos",
    decisions: {
      open: "Abierto",
      accepted: "Aceptado tal cual",
      "to be corrected": "Por corregir",
      corrected: "Corregido",
      explained: "Explicado",
    },
    amount: "Importe",
    reference: "Referencia",
    undoing: "Para deshacer",
    chain: "Cadena",
    closed: "Resuelto",
    unknownPerson: "desconocido",
    donorFile: (of, date) => `Copia para donantes ${of} ${date}`,
    changedFromTo: (before, after) => `${before || "(vacía)"} → ${after || "(vacía)"}`,
    record: "Registro",
    recordUnsigned: "De qué se hizo esta copia",
    recordUnsignedWords: "Nadie la ha firmado. Aquí están sus cifras tal como eran cuando se hizo.",
    recordTitle: "Lo que se firmó",
    recordWords:
      "Las cifras, los totales y las decisiones tal como se firmaron, para compararlos con lo que hay ahora en este libro.",
    recordCommand: "crossfoot check FILE los verifica y nombra cada celda que cambió.",
    checkedEntry: "Comprobado",
    logWords: {
      open: "abierto",
      accepted: "aceptado",
      "to be corrected": "por corregir",
      corrected: "corregido",
      explained: "explicado",
      "prepared by": "preparado por",
      "reviewed by": "revisado por",
      checked: "comprobado",
      decided: "decidido",
      repaired: "rectificado",
      undone: "deshecho",
      signed: "firmado",
    },
    checkedResult: (all, differ, findings) =>
      `${counted(all, "total comprobado", "totales comprobados")}, ${countText(differ)} con diferencia, ${counted(findings, "hallazgo")}`,

    listErrorTitle: "No es una de las opciones",
    listError: (values) => `Elija una de estas: ${values.join(", ")}.`,
    pageNumber: (page, pages) => `Página ${page} de ${pages}`,
    pageFooter: (title, sheet) => `${title} · ${sheet}`,
    reviewOf: (file) => `Revisión de ${file}`,
  },

  // -------------------------------------------------------------- the command line

  cliWords: {
    description:
      "Comprueba que los totales de las tablas presupuestarias concuerdan y, donde no, dice qué celda es la causa.",
    exitStatus: [
      "FILE es un capítulo (.txt, .pdf, .docx) o una tabla (.xlsx, .xlsm, .xls, .ods, .csv, .tsv); - lee la entrada estándar.",
      "Código de salida: 0 todo concuerda, 1 algo difiere, 2 la orden o el archivo no sirven.",
    ].join("\n"),
    file: "un capítulo o un archivo con una tabla, o - para la entrada estándar",
    sheet: "solo la hoja de este nombre",
    range: "solo este bloque de celdas",
    timeLimit: "abandonar un archivo tras estos segundos (por defecto: 20, y 5 más por cada megabyte)",
    memoryLimit:
      "terminar la lectura de un archivo que ocupe más megabytes (por defecto: una parte de la memoria, como mucho 4096)",
    language: "el idioma de los informes y los libros (por defecto, el del terminal; el JSON no cambia)",
    check: {
      summary: "comprobar todos los totales de archivos o carpetas y nombrar las causas de lo que difiere",
      json: "escribir un objeto JSON por archivo, con los importes exactos",
      strict: "código 1 también por riesgos: totales que hoy concuerdan por la razón equivocada",
      jobs: "cuántos archivos se comprueban a la vez (por defecto, tantos como núcleos haya)",
      resume: "continuar en este archivo de líneas JSON: lo que ya figura en él no se comprueba de nuevo",
    },
    annotate: {
      summary: "escribir un libro que explica cada total junto a él; el archivo mismo queda intacto",
      output: "el libro que se escribe",
      priorities: "poner las prioridades de este capítulo junto a las filas",
      donor:
        "escribir la copia para donantes: sin comentarios ni registro de revisión, protegida contra cambios involuntarios",
      withLog: "con --donor: incluir el registro de revisión",
      force: "reemplazar el resultado si existe",
    },
    explain: {
      summary: "decir todo lo que se sabe de un total o una celda",
      cell: "su dirección, por ejemplo H18",
    },

    helpTitles: {
      usage: "Uso:",
      arguments: "Argumentos:",
      options: "Opciones:",
      commands: "Órdenes:",
    },
    helpSummary: "mostrar la ayuda y terminar",
    versionSummary: "mostrar la versión y terminar",
    choices: (values) => `(${values.join(", ")})`,
    misuse: {
      unknownOption: (option) => `opción desconocida «${option}»`,
      unknownCommand: (command) => `orden desconocida «${command}»`,
      missingArgument: (argument) => `falta el argumento «${argument}»`,
      optionMissingArgument: (option) => `a la opción «${option}» le falta un valor`,
      missingMandatoryOptionValue: (option) => `falta la opción obligatoria «${option}»`,
      excessArguments: (command) => `demasiados argumentos para «${command}»`,
      invalidArgument: (option, value) => `la opción «${option}» no admite «${value}»`,
    },
    didYouMean: (what) => `(¿Quería decir ${what}?)`,

    noCommand:
      "crossfoot: no se dio ninguna orden. Use check, annotate o explain; crossfoot --help muestra cómo.",
    wrongUse: (what) =>
      `crossfoot: ${what.replaceAll(/\s+/g, " ").replace(/\.?$/, ".")} Véase crossfoot --help.`,
    aboutFile: (file, what) => `crossfoot: ${file === "-" ? "entrada estándar" : file}: ${what}`,
    cannotOpen: (file, problem) => {
      switch (problem.code) {
        case "not-found":
          return `crossfoot: ${file}: no existe tal archivo. Compruebe el nombre y la carpeta.`;
        case "is-folder":
          return `crossfoot: ${file}: es una carpeta. Nombre uno de sus archivos (solo check admite carpetas).`;
        case "not-readable":
          return `crossfoot: ${file}: no se puede abrir el archivo (${problem.detail}). Compruebe quién puede leerlo.`;
      }
    },
    emptyFolder: (folder) =>
      `crossfoot: ${folder}: en esta carpeta no hay ningún archivo de un tipo conocido. Se conocen ${KNOWN_KINDS}.`,
    cannotSave: (file, problem) => {
      switch (problem.code) {
        case "exists":
          return `crossfoot: ${file}: el archivo existe y se conservó. Elija otro nombre, o añada --force para reemplazarlo.`;
        case "is-folder":
          return `crossfoot: ${file}: es una carpeta. Añada un nombre de archivo que termine en .xlsx.`;
        case "no-folder":
          return `crossfoot: ${file}: no existe la carpeta ${problem.folder}. Créela primero, o elija otra.`;
        case "not-writable":
          return `crossfoot: ${file}: no se puede escribir (${problem.detail}). Elija una carpeta en la que pueda escribir.`;
      }
    },
    threadEnded: (detail) =>
      `la comprobación se interrumpió (${detail}); los demás archivos se comprobaron. Compruebe este solo, o extraiga la parte que importa.`,
    notResumable: (file, line) =>
      `crossfoot: ${file}: la línea ${line} no es un resultado de crossfoot check. Indique un archivo de líneas JSON escrito por --resume, o un nombre nuevo.`,
    outputNotXlsx: (file) =>
      `crossfoot: ${file}: el resultado es un libro. Dele un nombre que termine en .xlsx.`,
    outputIsInput: (file) =>
      `crossfoot: ${file}: el resultado reemplazaría el archivo que se comprueba. Elija otro nombre.`,
    ownPriorities: "un capítulo trae sus propias prioridades. Omita --priorities.",
    noChapter:
      "esto es una tabla, y las prioridades vienen de un capítulo. Indique un capítulo en .txt, .pdf o .docx.",
    sheetIsReport: (name) =>
      `${name} es un informe que escribió Crossfoot. Omita --sheet, o indique la hoja que lleva los importes.`,
    noSuchSheet: (name, names) =>
      `ninguna hoja se llama ${name}. ${names.length === 1 ? "La única hoja es" : "Las hojas son"} ${shortList(names, 12)}.`,
    noSuchRange: (address) =>
      `${address} no es un bloque de celdas. Escríbalo como A1:H21, dentro de A1:XFD1048576.`,
    noSuchCell: (address) => `${address} no es una celda. Escríbala como H18, dentro de A1:XFD1048576.`,
    cellOutside: (address, tables) =>
      tables.length === 0
        ? `no se encontró ninguna tabla, así que nada se sabe de ${address}.`
        : `${address} no está en ninguna tabla. ${plural(tables.length, "La tabla está", "Las tablas están")} en ${shortList(tables, 8)}.`,
    rangeOutsideMatrix: (matrix) => `un capítulo tiene una sola tabla, y está en ${matrix}. Omita --range.`,
    prioritiesPlaced: (rows) => `Hay prioridades junto a ${counted(rows, "fila")}.`,
    nothingFound: (sheets) =>
      `No se encontró ninguna tabla con totales ${sheets === 1 ? "en la hoja" : `en las ${countText(sheets)} hojas`}: se buscaron fórmulas SUMA, rótulos como Total y líneas que sumen. No hay nada que comprobar.`,

    reading: (file) => `Leyendo ${file} ...`,
    checking: (done, all, file) => `Comprobando ${countText(done)} de ${countText(all)}: ${file}`,
    writing: (file) => `Escribiendo ${file} ...`,

    place: (sheet, range) => `${sheet} ${range}`,
    line: { row: (name) => `fila ${name}`, column: (name) => `columna ${name}` },
    tally: (counts, { causes, risks }) => {
      const all = counts.agrees + counts.rounding + counts.differs + counts["not-checkable"];
      const parts = [
        ...(counts.rounding > 0 ? [`${countText(counts.rounding)} dentro del redondeo`] : []),
        ...(counts["not-checkable"] > 0 ? [counted(counts["not-checkable"], "no comprobable")] : []),
        ...(counts.differs > 0 ? [counted(counts.differs, "difiere", "difieren")] : []),
      ];
      const found = [
        ...(causes > 0 ? [counted(causes, "causa")] : []),
        ...(risks > 0 ? [counted(risks, "riesgo")] : []),
      ];
      const agree = `${countText(counts.agrees)} de ${totals(all)} ${plural(counts.agrees, "concuerda", "concuerdan")}`;
      return `${[agree, ...parts].join(", ")}.${found.length > 0 ? ` ${capital(list(found))}.` : ""}`;
    },
    headings: {
      differs: "difiere",
      total: "total",
      stated: "declarado",
      computed: "calculado",
      difference: "diferencia",
      members: "suma",
      needs: "debería ser",
    },
    members: amounts,
    more: (count) => `... y ${countText(count)} más (--json los muestra todos)`,
    basis: {
      declared: "declarado por la fuente o por usted",
      formula: "por fórmula",
      label: "por rótulo",
      arithmetic: "por cálculo",
    },
    confidence: { certain: "segura", likely: "probable", possible: "posible" },
    risk: "riesgo: concuerda hoy por la razón equivocada",
    alternativeTo: (ids) => `en lugar de ${list(ids)}`,
    evidence: "Evidencia",
    repairs: (count) =>
      count === 1
        ? "Una corrección (nada se cambia por sí solo)"
        : "Correcciones a elegir (nada se cambia por sí solo)",
    to: "a",
    blank: "en blanco",
    balances: "entonces concuerdan todos los totales",
    leaves: (open) => `entonces ${plural(open, "queda", "quedan")} ${totals(open)} con diferencia`,
    signed: (as, by, at) => `${as === "prepared by" ? "Preparado por" : "Revisado por"} ${by}, ${at}`,
    leavesOthers: (open) =>
      `entonces concuerdan sus totales; ${plural(open, "queda", "quedan")} ${totals(open)} con diferencia, por otras causas`,
    warnings: "Nota:",
    prioritiesFound: (texts, rows) =>
      `${counted(texts, "prioridad encontrada", "prioridades encontradas")} para ${counted(rows, "fila")}.`,
    rowsWithoutText: (rows) => `Ninguna prioridad para ${shortList(rows, 12)}.`,
    textsWithoutRow: (countries) => `El texto de ${shortList(countries, 12)} no corresponde a ninguna fila.`,
    shownInCopy: (sheets) =>
      `${sheets.length === 1 ? "La hoja" : "Las hojas"} ${shortList(sheets, 12)} ${sheets.length === 1 ? "está oculta" : "están ocultas"} en el archivo y ${sheets.length === 1 ? "visible" : "visibles"} en la copia, porque la copia dice lo que se halló en ${sheets.length === 1 ? "ella" : "ellas"}. Compruebe solo otra hoja con --sheet si los donantes no deben ${sheets.length === 1 ? "verla" : "verlas"}.`,
    told: {
      holdsNumber: (shown) => `Contiene el número ${shown}.`,
      holdsText: (text) => `Contiene el texto «${text}».`,
      holdsNothing: "No contiene nada.",
      holdsOther: (text) => `Contiene ${text}.`,
      characters: (names) => `Entre sus caracteres: ${list(names.map(characterWords))}.`,
      readAs: (amount) => `Leído como ${amount}.`,
      readAsNil: "Leído como nulo: un guion cuenta como 0.",
      readAsMissing: (mark) => `Leído como no disponible (${mark}): sus totales no pueden comprobarse.`,
      readAsText: "Leído como texto: no contiene ningún importe.",
      outside: "Está fuera de los importes de la tabla.",
      formula: (formula) => `Fórmula: ${formula}`,
      format: (format) => `Formato de número: ${format}`,
      line: (line) => `Línea ${line} de la fuente.`,
      isTotal: (basis) => `Un total (${basis}):`,
      memberOf: (count) => `Entra en ${totals(count)}:`,
      subtractedFrom: (count) => `Se resta en ${totals(count)}:`,
      countsNowhere: "No entra en ningún total y no es uno.",
      states: {
        agrees: "concuerda",
        rounding: "concuerda dentro del redondeo",
        differs: "difiere",
        "not-checkable": "no puede comprobarse",
      },
      concerned: (id) => `${id} le concierne.`,
      noFinding: "Ningún hallazgo le concierne.",
      reasoning: "El razonamiento:",
    },
    nextExplain: (file, cell) => `crossfoot explain ${file} ${cell}`,
    nextExplainWhat: "el razonamiento, paso a paso:",
    nextAnnotate: (file, out) => `crossfoot annotate ${file} -o ${out}`,
    nextAnnotateWhat: "un libro que lo explica todo:",
    next: "A continuación:",
    filesTally: (all, differing, unread) =>
      [
        counted(all, "archivo"),
        differing === 0 ? "todo lo leído concuerda" : `${countText(differing)} con diferencias`,
        ...(unread > 0 ? [counted(unread, "ilegible")] : []),
      ].join(", "),
    written: (file, sheets) => `Escrito en ${file}: ${list(sheets)}.`,
  },

  // -------------------------------------------------------------- workbooks: Excel and files

  fileProblemText: (problem) => {
    switch (problem.code) {
      case "empty-file":
        return "el archivo está vacío. Guárdelo de nuevo desde donde procede.";
      case "too-large":
        return `el archivo ocupa ${megabytes(problem.bytes)}, y se leen como máximo ${megabytes(problem.limit)}. Extraiga la parte que se debe comprobar y guárdela aparte.`;
      case "unknown-content":
        return `el contenido no es de ningún tipo que Crossfoot lea (${ending(problem.extension)}). Indique ${KNOWN_KINDS}.`;
      case "unsupported":
        return `el archivo ${UNSUPPORTED[problem.what]}.`;
      case "encrypted":
        return "el archivo está protegido con contraseña. Ábralo, guarde una copia sin contraseña y use la copia.";
      case "broken-package":
        return `el archivo está dañado${problem.part === "" ? "" : ` (en ${problem.part})`}, tal vez cortado en el camino. Obténgalo de nuevo, o ábralo en Excel y guarde una copia reparada.`;
      case "swells":
        return `el archivo se desplegaría en ${megabytes(problem.bytes)}, y se leen como máximo ${megabytes(problem.limit)}. Si es un libro de verdad, guarde solo las hojas con las tablas.`;
      case "too-many-cells":
        return `el archivo contiene ${countText(problem.cells)} celdas o más, y se leen como máximo ${countText(problem.limit)}. Extraiga la parte que se debe comprobar y guárdela aparte.`;
      case "unreadable":
        return `el contenido, que empieza como ${FORMS[problem.form]}, no puede leerse (${problem.detail}). Ábralo en el programa del que procede y guárdelo de nuevo.`;
      case "takes-too-long":
        return `la lectura se detuvo al cabo de ${counted(problem.seconds, "segundo")}: el archivo está dañado o es muy grande. Ábralo en el programa del que procede y guárdelo de nuevo, o guarde aparte la parte que se debe comprobar.`;
      case "reading-ended":
        return `la lectura se interrumpió (${problem.detail}): el archivo está dañado o necesita más memoria de la que hay. Ábralo en el programa del que procede y guárdelo de nuevo, o guarde aparte la parte que se debe comprobar.`;
      case "no-sheets":
        return "el libro no contiene ninguna hoja de cálculo. Compruebe que es el archivo correcto.";
      case "no-text":
        return "el documento no contiene texto, tal vez porque sus páginas son imágenes. Use el texto anterior al escaneo.";
    }
  },

  fileWarningText: (warning) => {
    switch (warning.code) {
      case "name-misleads":
        return `El archivo tiene la extensión .${warning.extension}, pero su contenido es ${FORMS[warning.form]}; se leyó como tal.`;
      case "sheet-unreadable":
        return `La hoja ${warning.sheet} está dañada y se dejó fuera. Abra el archivo en Excel y guarde una copia reparada.`;
      case "not-calculated":
        return `${counted(warning.cells, "fórmula")} de la hoja ${warning.sheet} se ${plural(warning.cells, "guardó", "guardaron")} sin resultado y ${plural(warning.cells, "cuenta", "cuentan")} como en blanco. Abra el archivo en Excel y guárdelo.`;
      case "circular":
        return `${plural(warning.cells.length, "La fórmula", "Las fórmulas")} de ${shortList(warning.cells)} en la hoja ${warning.sheet} ${plural(warning.cells.length, "se refiere", "se refieren")} a sí ${plural(warning.cells.length, "misma", "mismas")} en círculo, así que Excel no tiene ahí ningún resultado fiable. Corrija lo que suman las fórmulas (en Excel: Fórmulas, Comprobación de errores, Referencias circulares).`;
      case "encoding-guessed":
        return `El texto no indica su codificación; se leyó como ${warning.encoding}. Si algunas letras parecen erróneas, guárdelo como UTF-8.`;
      case "quote-not-closed":
        return `Las comillas abiertas en la fila ${warning.row} nunca se cierran, así que todo lo que sigue puede estar en una sola celda.`;
      case "rows-left-out":
        return `Solo se leyeron las primeras ${countText(warning.kept)} filas: hay más de las que admite una hoja de Excel.`;
      case "no-break-spaces-unsure":
        return `En ${pageList(warning.pages)} los espacios de no separación no se distinguen de los normales.`;
      case "pages-without-text":
        return `No hay texto en ${pageList(warning.pages)}, tal vez porque es una imagen.`;
    }
  },

  // -------------------------------------------------------------- the pane and the ribbon

  paneWords: {
    product: "Crossfoot",
    onlyInExcel: "Crossfoot funciona dentro de Excel. Ábralo desde la pestaña Inicio.",
    separator: " · ",

    nothingYet: "Aún no hay tabla",
    nothingYetDetail: "Cargue un capítulo publicado o compruebe la hoja abierta.",
    noTable: (sheet) => `No se encontraron totales en ${sheet}`,
    noTableDetail: "Abra una hoja que tenga una tabla con totales y compruébela.",
    totalsShort: (count, amount) => `A ${totals(count)} le${count === 1 ? "" : "s"} faltan ${amount}`,
    totalsOver: (count, amount) => `A ${totals(count)} le${count === 1 ? "" : "s"} sobran ${amount}`,
    totalsDiffer: (count) => `${totals(count)} ${plural(count, "difiere", "difieren")}`,
    everyTotalAgrees: "Todos los totales concuerdan",
    oneCause: (cause) => `Una causa: ${cause}`,
    causes: (count) => counted(count, "causa"),
    notExplained: "Causa no encontrada",
    agree: (agreeing, all) =>
      `${countText(agreeing)} de ${totals(all)} ${plural(agreeing, "concuerda", "concuerdan")}`,
    within: (count) => `${countText(count)} dentro del redondeo`,
    notCheckable: (count) => counted(count, "no comprobable"),
    inCircle: (cells) => `hay fórmulas que se refieren a sí mismas en círculo: ${shortList(cells)}`,
    atRisk: (count) => `${countText(count)} en riesgo`,
    changedSince: "La hoja ha cambiado desde esta comprobación.",

    loadChapter: "Cargar un capítulo…",
    loadSample: "Cargar el ejemplo",
    checkSheet: "Comprobar esta hoja",
    checkAgain: "Comprobar de nuevo",
    show: "Mostrar en la hoja",
    insertPriorities: "Insertar prioridades",
    review: "Revisar los hallazgos",
    cancel: "Cancelar",
    undo: "Deshacer el último cambio",
    remove: "Quitar las anotaciones",
    more: "Más",
    help: "Ayuda",
    nextStep: "Paso siguiente",
    working: {
      open: "Leyendo el libro…",
      load: "Cargando el capítulo…",
      check: "Comprobando la hoja…",
      show: "Mostrando en la hoja…",
      priorities: "Insertando prioridades…",
      decide: "Anotando la decisión…",
      sign: "Firmando…",
      donor: "Preparando la copia para donantes…",
      repair: "Aplicando la corrección…",
      undo: "Deshaciendo el último cambio…",
      remove: "Quitando las anotaciones…",
      totals: "Guardando lo que dijo de los totales…",
    },
    waitsForExcel: "Si se está editando una celda, termine con Intro o Escape: Excel espera a que lo haga.",
    percent: (done) => `${Math.round(done * 100)} %`,

    dropHere: "Suelte un capítulo aquí",
    dropKinds: "texto, PDF o Word",
    chooseFile: "Elegir un archivo…",
    pasteText: "Pegar texto…",
    trySample: "Probar el ejemplo",
    pasteLabel: "El texto del capítulo",
    pasteHint: "Pegue todo el capítulo, con su tabla de financiación.",
    pasteLoad: "Cargar este texto",
    pastedName: "Texto pegado",
    sampleName: "Capítulo de ejemplo",
    promises: [
      { promise: "Nada sale de este equipo", because: "no se usa ninguna red" },
      { promise: "Sus celdas quedan como están", because: "hasta que aplique una corrección" },
      { promise: "Todo se puede deshacer", because: "Deshacer, Quitar las anotaciones" },
    ],

    sections: "Secciones",
    findings: "Hallazgos",
    totals: "Totales",
    priorities: "Prioridades",

    map: "Mapa de equilibrio",
    mapOf: (sheet) => `Mapa de equilibrio de ${sheet}`,
    mapHint: "Más oscuro es mayor. La causa está donde se cruzan una fila y una columna que difieren.",
    mapAgrees: "Más oscuro es mayor. Cada fila y cada columna concuerda.",
    mapKeys: "Las flechas mueven, Intro va a la celda.",
    rowsFolded: (count) => counted(count, "fila"),
    columnsFolded: (count) => `${countText(count)} más`,
    blank: "en blanco",
    noAmount: "sin importe",
    suspected: "causa",
    goesTo: (address) => `Intro va a ${address}`,

    stateSign: { agrees: "✓", rounding: "≈", differs: "≠", "not-checkable": "?" },
    stateName: {
      agrees: "concuerda",
      rounding: "concuerda dentro del redondeo",
      differs: "difiere",
      "not-checkable": "no puede comprobarse",
    },
    severity: { error: "difiere", risk: "en riesgo" },
    confidence: { certain: "segura", likely: "probable", possible: "posible" },
    kind: {
      "left-out": "Omitido",
      "counted-twice": "Contado dos veces",
      "wrong-amount": "Importe erróneo",
      "wrong-total": "Total erróneo",
      swapped: "Intercambiados",
      "wrong-column": "Columna equivocada",
      "line-left-out": "Línea omitida",
      "line-counted-twice": "Línea contada dos veces",
      "line-missing": "Línea ausente",
      "not-explained": "Sin explicación",
    },

    tableAt: (range) => `Tabla ${range}`,
    noFindings: "Nada que explicar",
    noFindingsDetail: "Cada total que pudo comprobarse concuerda con sus componentes.",
    total: "Total",
    stated: "Declarado",
    computed: "Suma",
    difference: "Diferencia",
    becomes: "Pasa a ser",
    cell: "Celda",
    now: "Ahora",
    moreTotals: (count) => `y ${totals(count)} más`,
    affectedTotals: "Totales afectados",
    waysToRepair: "Formas de corregirlo",
    lineByLine: "El razonamiento, línea por línea",
    noRepair: "Ninguna corrección por sí sola equilibra la tabla. Compare los componentes con la fuente.",
    correctTotals: (count) => `Corregir ${totals(count)}`,
    changeCells: (count) => `Cambiar ${counted(count, "celda")}`,
    changeOne: (cell, from, to) => `${cell}: ${from} → ${to}`,
    afterBalances: "Entonces concuerdan todos los totales",
    afterOpen: (count) => `Entonces ${plural(count, "queda", "quedan")} ${totals(count)} con diferencia`,
    afterOwn: (own, others) =>
      `${own === 1 ? "Su total concuerda entonces" : `Sus ${countText(own)} totales concuerdan entonces`}; ${counted(others, "otro sigue", "otros siguen")} con diferencia`,
    goToCell: "Ir a la celda",
    previewRepair: "Vista previa",
    apply: (count) => `Cambiar ${counted(count, "celda")}`,
    previewTitle: (count) => `Esta corrección cambia ${counted(count, "celda")}:`,
    replacesFormula: (formula) => `reemplaza la fórmula ${formula}`,
    keepAsIs: "Dejar como está",
    otherExplanations: (count) => counted(count, "otra explicación", "otras explicaciones"),
    explainedBy: (id) => `Excluye ${id}`,

    allTotals: (count) => `Todos ${countText(count)}`,
    openTotals: (count) => `Sin concordar ${countText(count)}`,
    whichTotals: "Qué totales mostrar",
    noOpenTotals: "Todos los totales concuerdan.",
    confirmTotal: "Confirmar",
    dropTotal: "No es un total",
    changeTotal: "Cambiar…",
    addTotal: "Añadir un total…",
    addTotalTitle: "Añadir un total",
    changeTotalTitle: "Cambiar este total",
    totalCells: "El total",
    totalCellsHint: "Una celda, o las celdas de una fila o columna de totales.",
    addedCells: "suma",
    addedCellsHint: "Bloques como B3:B7, B9. Una fila de totales suma cada columna hacia abajo.",
    subtractedCells: "y resta",
    subtractedCellsHint: "A menudo nada.",
    useSelection: "Usar la selección",
    useSelectionFor: (field) => `Usar la selección para: ${field}`,
    takenFromSheet: (field, cells) => `${field}: ${cells}`,
    noAddress: "Escriba las celdas así: B3:B7, B9.",
    checkWithTotal: "Comprobar con este total",
    saidOfTotals: "Guardado en este libro, y comprobado según ello.",
    unsayTotal: "Deshacer la última elección",
    unsaidTotal: "Se ha deshecho la última elección de totales.",
    forgetTotals: "Olvidar mis elecciones",
    ofTotal: (button, total) => `${button}: ${total}`,
    takenAs: {
      declared: "declarado por la fuente o por usted",
      formula: "por su fórmula",
      label: "por su rótulo",
      arithmetic: "por su cálculo",
    },
    sumOfCells: (cells) => `Suma de ${cells}`,
    lessCells: (cells) => `menos ${cells}`,
    totalsTaken: (count) => `Crossfoot tomó ${counted(count, "celda")} por totales.`,

    noChapter: "No hay ningún capítulo cargado",
    noChapterDetail:
      "Las prioridades vienen de un capítulo. Cargue uno para poner las de cada país junto a su fila.",
    prioritiesFound: (rows, texts) => `${counted(texts, "texto")} para ${counted(rows, "fila")}`,
    rowsWithoutText: (count) => `${counted(count, "fila")} sin texto`,
    textsWithoutRow: (count) => `${counted(count, "texto")} sin fila`,
    listedNotGuessed: "Se enumeran aquí y se dejan como están: nada se adivina.",
    prioritiesCount: (count) => counted(count, "texto"),

    loaded: (source) => `${source}: cargado y comprobado.`,
    shown: "Las marcas, las columnas de control y los hallazgos están en las hojas.",
    prioritiesInserted: (rows) => `Hay prioridades junto a ${counted(rows, "fila")}.`,
    repaired: (cells) =>
      `${counted(cells, "celda cambiada", "celdas cambiadas")}. Deshacer el último cambio lo revierte.`,
    undone: "Se deshizo el último cambio.",
    removed: (sheets) => `Anotaciones quitadas, con ${counted(sheets, "hoja")} de Crossfoot.`,
    removedBut: (kept) =>
      `Anotaciones quitadas. ${counted(kept, "celda que usted rellenó o respondió desde entonces se conserva", "celdas que usted rellenó o respondió desde entonces se conservan")}.`,
    cancelled: "Cancelado. Nada se cambió.",
    dismiss: "Cerrar este mensaje",
    skipped: (count) =>
      `No se ${plural(count, "pudo", "pudieron")} añadir ${counted(count, "comentario")} donde ya tiene uno.`,
    commentsBeside:
      "Esta versión de Excel no permite que los complementos escriban comentarios: cada causa figura junto a su fila y en la hoja de hallazgos.",

    broken: "El panel ha tenido un fallo propio",
    brokenDetail: (fault) =>
      `Su libro está como estaba. Reinicie el panel; si vuelve a ocurrir, comuníquelo con estas palabras: ${fault}`,
    startAgain: "Reiniciar el panel",

    helpTitle: "Cómo leer este panel",
    close: "Cerrar",
  },

  problemWords: {
    entryEdited: (number) =>
      `El asiento ${number} del registro de revisión no está como se escribió: él, o el anterior, se editó a mano. Compárelo con una versión anterior del archivo y devuélvalo; hasta entonces ninguna firma vale.`,
    entryMissing: (number) =>
      `Falta el asiento ${number} del registro de revisión. Recupere su fila de una versión anterior del archivo; hasta entonces ninguna firma vale.`,
    clockWentBack: (number, at, before) =>
      `El asiento ${number} del registro de revisión tiene fecha ${at}, anterior a la del de arriba (${before}): un reloj estaba mal o se editó la fecha. Vale el orden de las filas.`,
    stateUnknown: (number, state) =>
      `El asiento ${number} del registro de revisión dice «${state}», que no es una decisión. El hallazgo cuenta como abierto: decídalo de nuevo.`,
    reasonMissing: (number) =>
      `El asiento ${number} del registro de revisión acepta o explica algo sin dar un motivo. Decídalo de nuevo con un motivo.`,
    rowStrange: (row) =>
      `La fila ${row} del registro de revisión se escribió a mano y no es un asiento. Se queda; decida en el panel o en la hoja de hallazgos.`,
    typedDecision: (finding, cell, why) =>
      `La decisión sobre ${finding} (hoja de hallazgos, ${cell}) no se tomó: ${why}`,
    logGone:
      "La hoja del registro de revisión se eliminó. Lo que contenía se conoce aquí y se escribe de nuevo con la próxima decisión.",
    findingsGone:
      "La hoja de hallazgos se eliminó. Las decisiones están en el registro de revisión; Mostrar en la hoja la escribe de nuevo.",
    reasonRequired: (state) => `«${state}» requiere un motivo. Escríbalo y decida de nuevo.`,
    nameRequired: "Hace falta un nombre: ¿de quién es esta palabra? Escríbalo e inténtelo de nuevo.",
    noSuchState: (state, states) => `«${state}» no es una decisión. Elija una de: ${states.join(", ")}.`,
    noSuchFinding: (finding) => `${finding} ya no está entre los hallazgos. Compruebe la hoja de nuevo.`,
    logEdited: (number) =>
      `El asiento ${number} del registro de revisión se cambió o se quitó a mano, así que no se puede firmar sobre él. Devuélvalo a como estaba (una versión anterior del archivo lo tiene) o elimine la hoja del registro para empezar uno nuevo.`,
    noSuchRepair: (number) =>
      `El asiento ${number} del registro de revisión no habla de ninguna corrección que se pueda deshacer. Elija una de la lista de correcciones.`,
    repairUndone: (number) => `La corrección del asiento ${number} ya se deshizo.`,
    undoLaterFirst: (number, later) =>
      `Una corrección posterior (asiento ${later}) cambió la misma celda que el asiento ${number}. Deshaga primero la posterior.`,
    cellEditing: "Se está editando una celda. Termine con Intro o Esc e inténtelo de nuevo.",
    busy: "Excel está ocupado. Nada suyo se ha perdido: inténtelo de nuevo en un momento, o use Quitar las anotaciones para empezar de cero.",
    sessionLost:
      "Excel ha perdido la conexión con este libro. Nada suyo se ha perdido: actualice la página (en el escritorio, cierre y vuelva a abrir el libro) y compruebe de nuevo. Quitar las anotaciones retira lo que ya se escribió.",
    tooLarge: (sheet, cells) =>
      `${sheet} declara ${countText(cells)} celdas, más de las que se pueden leer de una vez. Elimine las filas vacías debajo de la tabla, o copie la tabla a una hoja aparte.`,
    sheetGone: (sheet) =>
      sheet === ""
        ? "Algo que Crossfoot necesita se eliminó o cambió de nombre entretanto. Inténtelo de nuevo, o use Quitar las anotaciones para empezar de cero."
        : `La hoja ${sheet} se eliminó o ya no se encuentra. Abra la hoja que desea y compruébela.`,
    unsupportedSheet:
      "Esta es una hoja de gráfico y no contiene celdas. Abra la hoja de cálculo con la tabla y compruébela.",
    sheetProtected: (sheet) =>
      `${sheet} está protegida, así que no se cambió nada. Desprotéjala (Revisar, Desproteger hoja) e inténtelo de nuevo.`,
    workbookProtected:
      "La estructura del libro está protegida, así que no se puede añadir ni quitar ninguna hoja. Desprotéjala (Revisar, Proteger libro) e inténtelo de nuevo.",
    placeTaken: (sheet, range, by) =>
      `${sheet} ${range} hace falta para los controles, pero ${TAKEN_BY[by]}. No se escribió nada: libere ese lugar e inténtelo de nuevo.`,
    changedSince: (sheet, cell) =>
      `${sheet} ${cell} se cambió entretanto, así que no se escribió nada. Compruebe la hoja de nuevo.`,
    notTold: (what, why) =>
      `La corrección está ${what === "repair" ? "hecha" : "deshecha"} y el registro de revisión lo recoge, pero los comentarios y las marcas no se pudieron poner al día. ${why} Compruebe de nuevo para hacerlo${what === "repair" ? ", o deshaga la corrección" : ""}.`,
    halfChanged: (sheet, cells) =>
      `Excel se interrumpió mientras se cambiaba ${list(cells)} en ${sheet}; puede haber allí una parte de las cifras nuevas. Elija Deshacer para restablecer lo anterior, o aplique la corrección de nuevo.`,
    notAllowed: (sheet, code) =>
      `Excel no lo permite ${sheet === "" ? "en este libro" : `en ${sheet}`} (${code}): hay una protección, o se abrió solo para lectura. Quite la protección (pestaña Revisar) o guarde una copia suya, e inténtelo de nuevo. Quitar las anotaciones retira lo que ya se escribió.`,
    inTheWay: (sheet, code) =>
      `${sheet === "" ? "La hoja" : sheet} tiene ${IN_THE_WAY[code] ?? IN_THE_WAY.InsertDeleteConflict} donde Crossfoot escribe (${code}). Libere ese lugar, o copie la tabla a una hoja aparte, e inténtelo de nuevo. Quitar las anotaciones retira lo que ya se escribió.`,
    halfWritten: (sheet) =>
      `Crossfoot se interrumpió mientras escribía ${sheet}, así que sus cifras no están completas. Cargue el capítulo de nuevo, o use Quitar las anotaciones.`,
    nothingToUndo: "No hay ningún cambio de Crossfoot que deshacer.",
    notSupported: (requirement) =>
      `Este Excel no ofrece lo necesario (${requirement}). Actualice Office, o abra el libro en Excel para la web.`,
    refused: (code) =>
      `Excel lo rechazó (${code}). Nada suyo se ha perdido: inténtelo de nuevo, o use Quitar las anotaciones para empezar de cero.`,
    nothingOnSheet: (sheet) => `${sheet} está vacía. Abra la hoja con la tabla, o cargue un capítulo.`,
    noTotals: (sheet) =>
      `No se encontraron totales en ${sheet}: ninguna fórmula de suma, ninguna línea llamada Total, ninguna línea que sea la suma de otras. Abra la hoja con la tabla y compruébela, o añada usted un total.`,
    sheetIsOurs: (sheet) =>
      `${sheet} es una hoja que hizo Crossfoot. Abra la hoja con la tabla y compruébela.`,
    nothingChecked: "Aún no se ha comprobado ninguna hoja. Compruebe primero esta hoja.",
    noChapter: "Las prioridades vienen de un capítulo. Cargue primero un capítulo.",
    noPriorities: "El capítulo cargado no tiene prioridades que correspondan a una fila de esta tabla.",
    nothingToRemove: "No hay anotaciones de Crossfoot en este libro.",
    noTotalCell: "Indique qué celda es el total: selecciónela en la hoja y pulse Usar la selección.",
    noMembers: "Indique qué celdas suma el total: selecciónelas en la hoja y pulse Usar la selección.",
    notALine: (range) =>
      `${range} no es ni una fila ni una columna. Seleccione las celdas de una sola línea de totales, o una sola celda.`,
    totalInItself: (cell) =>
      `${cell} es el total y está entre sus propios sumandos. Quítela de los sumandos, o elija otro total.`,
    addedAndSubtracted: (cell) => `${cell} se suma y se resta a la vez. Quítela de una de las dos partes.`,
    noFigure: (cell) => `${cell} no contiene ningún importe. Elija la celda en la que está el total.`,
    membersWithoutFigures: (range) =>
      `No hay ningún importe en ${range}. Elija las celdas que suma el total.`,
    outsideTables: (cell) =>
      `${cell} no está en ninguna tabla de esta hoja, sino en un título, una nota o una columna de códigos. Elija importes de una tabla.`,
    circularTotal: (cell, through) =>
      `Esto da vueltas en círculo: ${through} ya suma ${cell}. Indique primero que ${through} no es un total suyo, o elija otros sumandos.`,
    tooScattered: (areas, limit) =>
      `Son ${countText(areas)} bloques de celdas separados, más de ${countText(limit)} para un solo total. Divídalo en subtotales, o seleccione bloques enteros.`,
    selectedElsewhere: (sheet, checked) =>
      `${sheet} está abierta, y ${checked} está comprobada. Seleccione celdas en ${checked}, o compruebe antes ${sheet}.`,
    busyWith: (task) => `Aún ocupado: ${task} Espere, o cancele.`,
    severalFiles: (count) => `Se soltaron ${countText(count)} archivos. Suelte los capítulos de uno en uno.`,
    isTable: (file) =>
      `${file} contiene una tabla, no un capítulo. Ábralo en Excel y elija Comprobar esta hoja.`,
    inFile: (file, sentence) => `${file}: ${sentence}`,
  },

  helpTopics: [
    {
      title: "Qué se comprueba",
      text: [
        "Cada celda que es el total de otras celdas se vuelve a sumar a partir de sus componentes. La pestaña Totales enumera qué se tomó por un total, qué suma y con qué fundamento.",
        "Una diferencia es lo que el total declara menos lo que suman sus componentes. Negativa significa que al total le falta.",
      ],
    },
    {
      title: "Los signos",
      text: [
        "✓ concuerda. ≠ difiere. ≈ no difiere más que el redondeo de sus componentes. ? no puede comprobarse, porque un componente está reservado o no puede leerse.",
      ],
    },
    {
      title: "El mapa de equilibrio",
      text: [
        "Una pequeña imagen de la tabla: las celdas más oscuras contienen importes mayores. Una fila o columna cuyo total difiere lleva un marco; donde se cruzan dos marcos está la causa probable. En tablas grandes, las líneas sin diferencias aparecen plegadas.",
        "Haga clic en una celda para ir a ella. Con el teclado: Tab hasta el mapa, flechas para moverse, Intro para ir.",
      ],
    },
    {
      title: "Causas y correcciones",
      text: [
        "Una tarjeta es una causa, por muchos totales que afecte. Segura, probable y posible dicen con qué frecuencia aciertan tales hallazgos.",
        "Varias correcciones pueden equilibrar una tabla. Las cifras no pueden decir cuál es la verdadera: compare con la fuente, mire la vista previa y elija. Nada se cambia antes de que pulse el botón que indica el número de celdas.",
        "Cuatro errores en los vértices de un rectángulo que se compensan en cada fila y cada columna no se ven en los totales.",
      ],
    },
    {
      title: "Revisión y firma",
      text: [
        "Decida sobre cada hallazgo: aceptado tal cual, por corregir, corregido o explicado. Aceptar y explicar requieren un motivo. Lo mismo puede elegirse en la hoja Hallazgos; ambos concuerdan siempre, y cada palabra queda en el registro de revisión, donde nada se reemplaza.",
        "Firman dos personas: quien preparó la tabla y quien la revisó. Una firma cubre las cifras, qué es total de qué, y las decisiones. Todo cambio posterior reabre ambas y se nombra con el valor anterior y el nuevo; restituido, vuelven a estar íntegras.",
        "Una firma muestra que algo cambió, no quién firmó: los nombres son los escritos aquí. crossfoot check ARCHIVO las verifica sin Excel.",
        "La copia para donantes es un libro aparte, sin comentarios ni registro. Cada corrección hecha puede deshacerse por separado.",
      ],
    },
    {
      title: "Volver atrás",
      text: [
        "Deshacer el último cambio devuelve lo que reemplazó la última corrección. Quitar las anotaciones elimina cada marca, columna y hoja que añadió Crossfoot, y deja sus propias celdas como estaban.",
      ],
    },
    {
      title: "Teclado",
      text: [
        "Tab pasa de una parte a otra. Las flechas se mueven dentro de las pestañas, el mapa y las listas. Esc cierra una vista previa o esta ayuda.",
      ],
    },
  ],

  reviewWords: {
    states: {
      open: "Abierto",
      accepted: "Aceptado tal cual",
      "to be corrected": "Por corregir",
      corrected: "Corregido",
      explained: "Explicado",
    },
    means: {
      open: "nada está resuelto aún",
      accepted: "la diferencia puede quedar",
      "to be corrected": "alguien debe cambiar las cifras",
      corrected: "ya se rectificó",
      explained: "el motivo está fuera de la tabla",
    },

    decide: "Decidir",
    changeDecision: "Cambiar la decisión",
    decision: "Decisión",
    chooseDecision: "Elija una decisión.",
    reason: "Motivo",
    reasonRequired: "Motivo (obligatorio)",
    reasonMissing: "Escriba el motivo: quien lea la copia para donantes lo necesita.",
    save: "Guardar la decisión",
    saveMany: (count) => `Decidir sobre ${counted(count, "hallazgo", "hallazgos")}`,
    decidedBy: (by, when) => `${by}, ${when}`,
    outdated: (by) => `El importe cambió desde la decisión de ${by}. Está abierto de nuevo.`,
    othersSaid: (by, state, when) => `${by} había dicho «${state}», ${when}`,
    decided: (count, state) =>
      count === 1
        ? `Decidido: ${state}.`
        : `Decidido sobre ${counted(count, "hallazgo", "hallazgos")}: ${state}.`,
    undoDecision: "Deshacer la decisión",
    decisionUndone: "La decisión se retiró. El registro de revisión recoge ambas.",

    yourName: "Su nombre",
    yourRole: "Su cargo",
    roleHint: "p. ej. Oficial de finanzas",
    nameMissing: "Escriba su nombre: figura junto a lo que decide.",
    asPerson: (name) => `Como ${name}`,
    changeName: "Cambiar de nombre",
    nameKept:
      "Se guarda en este equipo para la próxima vez y se escribe junto a lo que decide. No se envía a ningún sitio.",

    showOnly: "Mostrar solo",
    shownOf: (shown, all) => `${countText(shown)} de ${counted(all, "hallazgo", "hallazgos")}`,
    showAll: "Mostrar todo",
    noneMatches: "Ningún hallazgo está en este estado",
    noneMatchesDetail: "Pulse Mostrar todo para ver los demás.",
    select: "Elegir varios",
    selectAll: (count) => `Elegir los ${countText(count)}`,
    selectNone: "No elegir ninguno",
    selectOne: (what) => `Elegir ${what}`,
    selected: (count) => `${countText(count)} ${plural(count, "elegido")}`,
    endSelecting: "Listo",
    chip: (name, count) => `${name} ${countText(count)}`,

    tab: "Revisión",
    standing: (open, all) =>
      open === 0
        ? `${counted(all, "hallazgo decidido", "hallazgos decididos")}, ninguno abierto`
        : `${countText(open)} de ${counted(all, "hallazgo", "hallazgos")} ${plural(open, "abierto")}`,
    noFindings: "Sin hallazgos: todos los totales comprobables cuadran",
    showOpen: "Mostrar los abiertos",
    noticesTitle: (count) =>
      `${counted(count, "punto", "puntos")} de la revisión ${plural(count, "requiere", "requieren")} atención`,

    signOff: "Firma",
    signMeans:
      "Firmar quiere decir: he visto estas cifras, totales y decisiones tal como están ahora. Cualquier cambio posterior reabre la firma y se nombra aquí.",
    signOnPaper: "Comprueba que nada cambió, no quién firmó: el nombre es el que está escrito aquí.",
    roles: { "prepared by": "Preparado por", "reviewed by": "Revisado por" },
    notSigned: "Sin firmar",
    unchanged: "Sin cambios desde la firma",
    changed: "Cambió desde la firma: reabierta",
    broken: "No es válida",
    brokenBy: {
      "record-edited":
        "Lo que la hoja de constancia dice que se firmó no encaja con la huella: se editó o se dañó. Firme de nuevo.",
      "log-edited":
        "El registro de revisión se editó a mano. Devuelva la fila a como estaba y se comparará de nuevo.",
      "not-in-log": "El registro de revisión no conoce esta firma: se copió de otro libro. Firme aquí.",
      "record-gone":
        "Lo que se firmó falta en la hoja de constancia. Recupérela de una versión anterior o firme de nuevo.",
    },
    changes: (count) => counted(count, "cifra cambiada", "cifras cambiadas"),
    figureWas: "Firmado",
    figureNow: "Ahora",
    onSheet: (name) => `en ${name}`,
    lineGone: "ya no está en la tabla",
    goToCell: (what) => `Ir a ${what}`,
    moreChanges: (count) => `y ${counted(count, "cifra más", "cifras más")}`,
    tableGone: (sheets) => `La tabla firmada ya no está en ${sheets.join(", ")}.`,
    totalsChanged: "Qué es total de qué cambió desde entonces.",
    decisionsChanged: (count) =>
      `${counted(count, "decisión cambiada", "decisiones cambiadas")} desde entonces.`,
    digest: (digest) => `Huella ${digest}`,
    signAs: "Firmar como",
    signNote: "Nota",
    signNoteHint: "p. ej. Conforme con las cuentas de la misión",
    openWhenSigning: (open) =>
      `${counted(open, "hallazgo sigue abierto", "hallazgos siguen abiertos")}. Firmo sabiéndolo.`,
    openMissing: "Marque esto primero, o decida sobre los hallazgos abiertos.",
    samePerson: (name) =>
      `${name} también firmó en el otro papel. Vale más la revisión de una segunda persona.`,
    sign: (role) => `Firmar: ${role}`,
    signed: (role, name) => `Firmado: ${role} ${name}.`,

    repairs: "Correcciones hechas",
    noRepairs: "No se ha hecho ninguna corrección desde este panel.",
    was: "Antes",
    became: "Después",
    undone: "Deshecha",
    undoRepairOf: (number) => `Deshacer la corrección ${number}`,
    blockedBy: (number) => `La corrección ${number} cambió la misma celda después. Deshaga esa primero.`,
    repairReason: "Motivo de la corrección",
    repairUndone: (number) => `La corrección ${number} se deshizo. El registro de revisión recoge ambas.`,
    noReason: "Sin motivo",
    nameless: (name) => `Sin su nombre, el registro de revisión dice «${name}».`,

    log: "Registro de revisión",
    logHint: "Lo más reciente primero, como en la hoja del registro. Nada se reemplaza nunca.",
    logEmpty: "Aún no se ha decidido, corregido ni firmado nada.",
    actions: {
      checked: "Comprobado",
      decided: "Decidido",
      repaired: "Corregido",
      undone: "Corrección deshecha",
      signed: "Firmado",
    },
    entries: (count) => counted(count, "asiento", "asientos"),
    entry: (number) => `Asiento ${number}`,

    donor: "Copia para donantes",
    donorMeans:
      "Un libro aparte: resumen con gráfico y firmas, matriz con prioridades, hallazgos con sus decisiones. Sin comentarios internos ni partes ocultas.",
    donorWithLog: "Con el registro de revisión",
    donorOpenWarning: (open) =>
      `${counted(open, "hallazgo está abierto y figurará así", "hallazgos están abiertos y figurarán así")}.`,
    donorUnsigned: "Nadie ha firmado. La copia lo dirá.",
    donorReopened: "Una firma no vale para lo que hay aquí ahora. La copia lo dirá.",
    prepareDonor: "Preparar copia para donantes",
    donorOpened: "La copia para donantes está abierta en su propia ventana. Guárdela allí.",
    donorSaved: (name) => `La copia para donantes está en sus descargas: ${name}.`,
    donorUnsure:
      "Excel no ha dicho si la copia para donantes se abrió. Busque una ventana nueva; si no la hay, pulse Descargar.",
    download: "Descargar",
    downloadAgain: "Descargar de nuevo",
  },
};
