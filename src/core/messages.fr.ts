import { absolute, countText } from "./amount";
import type { ExplanationStep } from "./diagnose/explain";
import type { Edit, Evidence, Finding } from "./diagnose/finding";
import { toldSlip, type ToldSlip } from "./diagnose/slips";
import type { Names } from "./names";
import type { FileForm, FileProblem } from "./source-file";
import type { Words } from "./words";

/**
 * Every sentence in French, in the order of the English file, as a finance officer would write it. A cell's or
 * line's own label never takes an article: it may be any word of any language.
 */

// ---------------------------------------------------------------- common to several rooms

/** In French, nought is singular too. */
const counted = (count: number, one: string, many = `${one}s`): string =>
  `${countText(count)} ${count < 2 ? one : many}`;

const plural = (count: number, one: string, many = `${one}s`): string => (count < 2 ? one : many);

const list = (parts: readonly string[]): string =>
  parts.length < 2 ? parts.join("") : `${parts.slice(0, -1).join(", ")} et ${parts[parts.length - 1] ?? ""}`;

/** A list that stays readable: the first few by name, the rest by number. */
const shortList = (parts: readonly string[], most = 4): string =>
  parts.length <= most + 1
    ? list(parts)
    : list([...parts.slice(0, most), counted(parts.length - most, "autre")]);

const capital = (text: string): string => text.slice(0, 1).toUpperCase() + text.slice(1);

const totals = (count: number): string => counted(count, "total", "totaux");

// ---------------------------------------------------------------- reading a chapter

const ofRow = (label: string): string => (label === "" ? "une ligne" : `la ligne « ${label} »`);

const amounts = (count: number): string => counted(count, "montant");

const CHAPTER_COUNTS = { characters: "caractères", lines: "lignes", line: "lignes" } as const;

// ---------------------------------------------------------------- findings: causes, evidence, repairs

const lineText = (axis: "row" | "column", name: string): string =>
  `${axis === "row" ? "la ligne" : "la colonne"} ${name}`;

const lineOf = (finding: Finding, names: Names): string => {
  const line = finding.evidence.find((one) => one.code === "line-equals-differences");
  return line ? names.line(line.axis, line.line) : `la série ${shortList(finding.cells.map(names.cell))}`;
};

const missingLine = (finding: Finding): string =>
  finding.evidence.find((one) => one.code === "differences-close")?.axis === "column"
    ? "une colonne"
    : "une ligne";

const SLIPS: Readonly<Record<ToldSlip, string>> = {
  sign: "le signe est inversé",
  slide: "la virgule décimale ou une série de zéros a glissé",
  transposition: "deux chiffres voisins sont intervertis",
  digit: "un chiffre est faux",
  "digit-left-out": "il manque un chiffre",
  "digit-added": "il y a un chiffre de trop",
  separator: "le séparateur de milliers a été pris pour une virgule décimale",
  blank: "aucun montant n’y figure",
  other: "le montant est un autre",
};

const standsFor = (finding: Finding, names: Names): string => {
  const edit = finding.repairs[0]?.edits[0];
  if (!edit) return "ne concorde pas avec ses totaux";
  const from = edit.from === undefined ? "est vide" : `vaut ${names.amount(edit.from, [edit.cell])}`;
  return `${from} et devrait ${edit.to === undefined ? "être vide" : `valoir ${names.amount(edit.to, [edit.cell])}`}`;
};

const place = (finding: Finding, names: Names): string => shortList(finding.cells.map(names.cell));

const riskLine = (finding: Finding, names: Names): string => {
  const evidence = finding.evidence.find(
    (one) => one.code === "formula-misses" || one.code === "formula-repeats",
  );
  const verb =
    evidence?.code === "formula-repeats" ? "est additionné plus d’une fois par" : "n’est pas atteint par";
  const formulas =
    finding.totals.length === 1 ? "la formule" : `les ${countText(finding.totals.length)} formules`;
  return `${place(finding, names)} ${verb} ${formulas} de ${shortList(finding.totals.map(names.cell))}`;
};

const riskTitle = (finding: Finding, names: Names): string =>
  finding.kind === "wrong-total"
    ? `${place(finding, names)} contient un nombre saisi parmi des formules`
    : riskLine(finding, names);

const riskSentence = (finding: Finding, names: Names): string =>
  finding.kind === "wrong-total"
    ? `${place(finding, names)} concorde aujourd’hui, mais c’est un nombre saisi là où ses voisins sont des formules : il ne suivra pas le prochain changement.`
    : `${riskLine(finding, names)}. Vérifiez ce que le total doit additionner et corrigez la formule.`;

const findingTitle = (finding: Finding, names: Names): string => {
  if (finding.severity === "risk") return riskTitle(finding, names);
  const amount = names.amount(finding.amount);
  const broken = totals(finding.totals.length);
  switch (finding.kind) {
    case "left-out":
      return `${place(finding, names)} : ${amount} omis dans ${broken}`;
    case "counted-twice":
      return `${place(finding, names)} : ${amount} compté deux fois dans ${broken}`;
    case "wrong-amount":
    case "wrong-total":
      return `${place(finding, names)} ${standsFor(finding, names)}`;
    case "swapped":
      return `${list(finding.cells.map(names.cell))} : les deux montants sont intervertis`;
    case "wrong-column":
      return `${list(finding.cells.map(names.cell))} : ${amount} se trouve dans la mauvaise des deux`;
    case "line-left-out":
      return `${capital(lineOf(finding, names))} a été omise dans ${broken}`;
    case "line-counted-twice":
      return `${capital(lineOf(finding, names))} a été comptée deux fois dans ${broken}`;
    case "line-missing":
      return `Il manque au tableau ${missingLine(finding)} de ${amount} : ${broken} ${plural(finding.totals.length, "la compte", "la comptent")}`;
    case "not-explained":
      return `${shortList(finding.totals.map(names.cell))} : l’écart de ${amount} n’est pas expliqué`;
  }
};

/** What a line that is not there would hold, total by total. */
const amountsMissing = ({ repairs }: Finding, names: Names): string[] =>
  (repairs[0]?.edits ?? []).map(
    ({ cell, from = 0n, to = 0n }) => `${names.amount(from - to)} pour ${names.cell(cell)}`,
  );

const slipWords = ({ slip, repairs }: Finding): string => {
  if (slip === undefined || slip === "other" || slip === "blank") return "";
  const { from = 0n, to = 0n } = repairs[0]?.edits[0] ?? {};
  return ` : ${SLIPS[toldSlip(slip, to, from)]}`;
};

const notExplained = (finding: Finding, names: Names): string =>
  finding.cells.length === 1
    ? `${list(finding.cells.map(names.cell))} l’expliquerait, mais seulement avec un autre constat qui n’est pas sûr. Réglez d’abord celui-là.`
    : finding.cells.length > 1
      ? `Chacun de ces montants l’expliquerait à lui seul, et rien dans le tableau ne dit lequel : ${shortList(finding.cells.map(names.cell))}. Comparez-les avec la source.`
      : "Aucun petit nombre de causes ne l’explique. Comparez les composantes avec la source, une par une.";

const findingSentence = (finding: Finding, names: Names): string => {
  if (finding.severity === "risk") return riskSentence(finding, names);
  const broken = shortList(finding.totals.map(names.cell));
  const amount = names.amount(finding.amount);
  const one = finding.totals.length === 1;
  switch (finding.kind) {
    case "left-out":
      return `${place(finding, names)} contient ${amount}, et ${broken} ${one ? "s’écarte" : "s’écartent chacun"} d’exactement ce montant : il n’a pas été additionné.`;
    case "counted-twice":
      return `${place(finding, names)} contient ${amount}, et ${broken} ${one ? "contient" : "contiennent chacun"} ce montant une fois de trop.`;
    case "wrong-amount":
      return `${place(finding, names)} ${standsFor(finding, names)}${slipWords(finding)}. Ainsi, ${broken} ${one ? "concorde" : "concordent"}.`;
    case "wrong-total":
      return `Le total ${place(finding, names)} ${standsFor(finding, names)}${slipWords(finding)}.`;
    case "swapped":
      return `${list(finding.cells.map(names.cell))} diffèrent de ${amount}. En échangeant les deux montants, ${broken} ${one ? "concorde" : "concordent"}.`;
    case "wrong-column":
      return `${amount} a été saisi dans ${list(finding.cells.slice(0, 1).map(names.cell))} et revient à ${list(finding.cells.slice(1).map(names.cell))} : un total est trop élevé et l’autre trop faible d’exactement ce montant.`;
    case "line-left-out":
      return `À ${broken}, il manque ce que contient ${lineOf(finding, names)} : elle n’a pas été additionnée.`;
    case "line-counted-twice":
      return `${broken} ${one ? "dépasse" : "dépassent chacun"} la somme de ce que contient ${lineOf(finding, names)} : elle a été additionnée deux fois.`;
    case "line-missing":
      return `${broken} ${one ? "diffère" : "diffèrent"}, et les écarts s’additionnent entre eux : ensemble, ils forment ${missingLine(finding)} que les totaux comptent et que le tableau ne montre pas. Elle contiendrait ${list(amountsMissing(finding, names))} : cherchez-la dans la source avant de modifier un total.`;
    case "not-explained":
      return `${broken} ${one ? "diffère" : "diffèrent"}. ${notExplained(finding, names)}`;
  }
};

const SIDES = { start: "commence par", end: "se termine par", inside: "contient", none: "contient" } as const;

const CHARACTERS: Readonly<Record<string, string>> = {
  "U+0020": "une espace",
  "U+0027": "une apostrophe",
  "U+00A0": "une espace insécable",
  "U+180E": "un séparateur de voyelles mongol",
  "U+2007": "une espace de la largeur d’un chiffre",
  "U+2009": "une espace fine",
  "U+200B": "une espace sans chasse",
  "U+200E": "une marque gauche-à-droite",
  "U+200F": "une marque droite-à-gauche",
  "U+202F": "une espace fine insécable",
  "U+2060": "un gluon de mots",
  "U+FEFF": "un indicateur d’ordre des octets",
};

const characterWords = (character: string): string =>
  character in CHARACTERS ? `${CHARACTERS[character] ?? ""} (${character})` : `le caractère ${character}`;

const storedAsText = (evidence: Extract<Evidence, { code: "stored-as-text" }>): string =>
  evidence.characters.length === 0
    ? "La cellule est du texte, si bien que la fonction SOMME d’Excel l’ignore."
    : `La cellule ${SIDES[evidence.side]} ${list(evidence.characters.map(characterWords))}, si bien qu’Excel la garde comme texte et que SOMME l’ignore.`;

const chanceWords = (expected: number): string => {
  if (expected < 0.001)
    return `Par hasard, une telle coïncidence se rencontre moins d’une fois sur ${countText(1000)}.`;
  return expected < 0.5
    ? `Par hasard, une telle coïncidence se rencontre dans environ ${String(Number((expected * 100).toPrecision(2))).replace(".", ",")} cas sur 100.`
    : "Avec un écart de cette taille, beaucoup de montants coïncideraient ainsi par hasard : à elle seule, la coïncidence ne prouve pas grand-chose.";
};

const evidenceText = (evidence: Evidence, names: Names): string => {
  switch (evidence.code) {
    case "stored-as-text":
      return storedAsText(evidence);
    case "amount-equals-difference":
      return `L’écart est exactement ${names.amount(absolute(evidence.amount), [evidence.cell])}, le montant de ${names.cell(evidence.cell)}.`;
    case "only-crossing":
      return `${names.cell(evidence.cell)} est le seul chiffre qui entre dans tous les totaux en écart et dans aucun de ceux qui concordent.`;
    case "line-equals-differences":
      return `Les écarts sont, un à un, les montants de ${names.line(evidence.axis, evidence.line)}.`;
    case "slip":
      return evidence.slip === "blank"
        ? `Rien ne figure là où il faudrait ${names.amount(evidence.to)}.`
        : `${names.amount(evidence.from)} au lieu de ${names.amount(evidence.to)} : ${SLIPS[toldSlip(evidence.slip, evidence.to, evidence.from)]}.`;
    case "cells-differ-by":
      return `${list(evidence.cells.map(names.cell))} diffèrent d’exactement ${names.amount(absolute(evidence.amount))}.`;
    case "hidden-line":
      return `${capital(names.line(evidence.axis, evidence.line))} est masquée.`;
    case "formula-misses":
      return `La formule de ${names.cell(evidence.cell)}, ${evidence.formula}, n’atteint pas ${shortList(evidence.cells.map(names.cell))}.`;
    case "formula-repeats":
      return `La formule de ${names.cell(evidence.cell)}, ${evidence.formula}, additionne ${shortList(evidence.cells.map(names.cell))} plus d’une fois.`;
    case "typed-among-formulas":
      return `${names.cell(evidence.cell)} contient un nombre saisi là où ses voisins contiennent des formules.`;
    case "format-differs":
      return `${names.cell(evidence.cell)} est au format ${evidence.format}, ses voisins au format ${evidence.neighbours}.`;
    case "carried-up":
      return `${shortList(evidence.into.map(names.cell))} ${evidence.into.length === 1 ? "s’écarte" : "s’écartent"} du même montant, calculé à partir de ${names.cell(evidence.cell)}.`;
    case "differences-close":
      return `Les écarts des totaux s’additionnent entre eux, comme le feraient les montants d’une seule ${evidence.axis === "row" ? "ligne" : "colonne"}.`;
    case "suspects":
      return `Chacun de ces montants expliquerait l’écart à lui seul : ${shortList(evidence.cells.map(names.cell))}.`;
    case "chance":
      return chanceWords(evidence.expected);
  }
};

const editText = ({ cell, from, to }: Edit, names: Names): string =>
  `${names.cell(cell)} de ${from === undefined ? "vide" : names.amount(from, [cell])} à ${to === undefined ? "vide" : names.amount(to, [cell])}`;

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
          `${others < 0n ? "-" : "+"} ${names.amount(absolute(others), [step.total])} (${counted(left, "autre")})`,
        ]
      : []),
  ].join(" ");
};

const explanationText = (step: ExplanationStep, names: Names): string => {
  switch (step.code) {
    case "added":
      return `${names.cell(step.total)} : ${sumOf(step, names)} = ${names.amount(step.sum, [step.total])}.`;
    case "stated":
      return `Le montant indiqué est ${names.amount(step.amount)}.`;
    case "remains":
      return step.difference === 0n
        ? "Il ne reste rien : le total concorde."
        : `Le total est trop ${step.difference < 0n ? "faible" : "élevé"} de ${names.amount(absolute(step.difference))}.`;
    case "in-every-differing-total":
      return `${names.cell(step.cell)} entre dans ${shortList(step.totals.map(names.cell))}, en écart.`;
    case "would-become":
      return `Une fois rectifié : ${editText(step, names)}.`;
    case "evidence":
      return evidenceText(step.evidence, names);
    case "ruled-out":
      return `À écarter dans ${names.cell(step.total)} : ${shortList(step.cells.map(names.cell))}, qui ${step.cells.length === 1 ? "entre" : "entrent"} aussi dans un total qui concorde.`;
    case "tied":
      return `Les chiffres admettent aussi ${list(step.findings)} : comparez avec la source avant de modifier quoi que ce soit.`;
    case "rectangles-stay-unseen":
      return "Ce que les totaux ne peuvent pas montrer : quatre erreurs aux angles d’un rectangle, qui se compensent sur chaque ligne et chaque colonne.";
  }
};

// ---------------------------------------------------------------- workbooks: Excel and files

const FORMS: Readonly<Record<FileForm, string>> = {
  workbook: "un classeur Excel",
  "old-workbook": "un ancien classeur Excel (.xls)",
  "open-document": "une feuille de calcul OpenDocument",
  "web-page": "une page web",
  "delimited-text": "du texte délimité (.csv)",
  text: "du texte brut",
  pdf: "un PDF",
  word: "un document Word",
};

const KNOWN_KINDS = ".xlsx, .xlsm, .xls, .ods, .csv, .tsv, ou un chapitre en .txt, .pdf ou .docx";

const UNSUPPORTED: Readonly<Record<Extract<FileProblem, { code: "unsupported" }>["what"], string>> = {
  "old-word": "est un ancien document Word : ouvrez-le dans Word et enregistrez-le en .docx",
  "rich-text": "est au format RTF : ouvrez-le dans Word et enregistrez-le en .docx",
  image:
    "est une image : Crossfoot lit du texte et des cellules ; utilisez le fichier à partir duquel l’image a été faite",
  archive: "est une archive : extrayez-en le classeur ou le chapitre",
  numbers: "est un fichier Apple Numbers : exportez-le en .xlsx",
};

const megabytes = (bytes: number): string => `${countText(Math.max(1, Math.round(bytes / 1_048_576)))} Mo`;

const ending = (extension: string): string =>
  extension === "" ? "son nom n’a pas d’extension" : `son extension est .${extension}`;

const pageList = (pages: readonly number[]): string =>
  `${pages.length === 1 ? "Page" : "Pages"} ${shortList(pages.map(String))}`;

const IN_THE_WAY: Readonly<Record<string, string>> & { readonly InsertDeleteConflict: string } = {
  MergedRangeConflict: "des cellules fusionnées",
  FilteredRangeConflict: "un filtre",
  PivotTableRangeConflict: "un tableau croisé dynamique",
  InsertDeleteConflict: "un tableau ou une formule matricielle",
};

const TAKEN_BY = {
  content: "contient des données à vous",
  format: "a une mise en forme à vous",
  merge: "fait partie d’une cellule fusionnée",
  filter: "est masqué par un filtre",
  table: "appartient à un tableau Excel",
} as const;

/** The French of Crossfoot. */
export const FRENCH: Words = {
  chapterProblemText: (problem) => {
    switch (problem.code) {
      case "empty":
        return "Le chapitre est vide : il ne contient aucun texte. Choisissez un fichier qui contient le texte du chapitre.";
      case "too-long":
        return problem.counted === "line"
          ? `La ligne ${problem.line} compte ${countText(problem.found)} caractères ; on lit des lignes de ${countText(problem.limit)} caractères au plus. Enregistrez le chapitre en texte brut avec des sauts de ligne et réessayez.`
          : `Le texte compte plus de ${countText(problem.limit)} ${CHAPTER_COUNTS[problem.counted]}, trop pour un chapitre. Extrayez le chapitre du texte plus long et réessayez.`;
      case "not-text":
        return `Ligne ${problem.line}, colonne ${problem.column} : le caractère ${problem.character} ne se trouve dans aucun texte, ce n’est donc pas un fichier texte. Enregistrez le chapitre en texte brut (UTF-8) et réessayez.`;
      case "no-matrix":
        return "Le texte ne contient pas de matrice de financement : aucune ligne de codes comme « P1 P2 O1 » suivie de lignes de montants. Vérifiez que tout le chapitre a été enregistré, tableaux compris.";
      case "no-total-row":
        return `Ligne ${problem.line} : la matrice de financement se termine sans ligne de totaux. Vérifiez que la matrice est complète dans le texte.`;
      case "row-width":
        return `Ligne ${problem.line} : ${ofRow(problem.label)} de la matrice de financement a ${amounts(problem.found)} au lieu de ${problem.expected}. Corrigez la ligne dans le texte et réessayez.`;
      case "row-unclear":
        return `Ligne ${problem.line} : les chiffres de ${ofRow(problem.label)} peuvent former ${problem.expected} montants de plusieurs façons, et aucun total ne tranche. Mettez deux espaces entre les montants et réessayez.`;
      case "malformed-amount":
        return `Ligne ${problem.line}, colonne ${problem.column} : « ${problem.text} » dans ${ofRow(problem.label)} de la matrice de financement n’est pas un montant. Corrigez-le dans le texte et réessayez.`;
    }
  },

  chapterWarningText: (warning) => {
    switch (warning.code) {
      case "row-split-chosen": {
        const reason = {
          "row-total": "c’est ainsi seulement que ses montants donnent son total",
          "column-totals": "c’est ainsi seulement que les totaux des colonnes concordent",
          "nearest-column-totals": "c’est ce qui approche le plus des totaux des colonnes",
        }[warning.by];
        return `Ligne ${warning.line} : ${ofRow(warning.label)} a été lue comme ${warning.cells.join(" | ")}, car ${reason}. Comparez-la avec la page publiée.`;
      }
      case "names-uncertain":
        return `Ligne ${warning.line} : les noms complets des ${warning.expected} colonnes n’ont pas pu être distingués avec certitude (${warning.found} l’ont été). Comparez les en-têtes avec la page publiée.`;
    }
  },

  findingTitle,
  findingSentence,
  evidenceText,
  explanationText,
  lineText,

  repairText: (repair, names) => {
    const open = repair.after.filter(({ state }) => state === "differs").length;
    const outcome = repair.settlesOwn
      ? `Ses totaux concordent alors ; il reste ${totals(open)} en écart, pour d’autres causes.`
      : `Il reste alors ${totals(open)} en écart.`;
    return `Changer ${list(repair.edits.map((edit) => editText(edit, names)))}. ${repair.balances ? "Tous les totaux concordent alors." : outcome}`;
  },

  neededText: (cell, amount, names) =>
    `${names.cell(cell)} ne contient aucun montant ; le total concorde si c’est ${names.amount(amount)}.`,

  // -------------------------------------------------------------- the sheets that are written

  SHEET_WORDS: {
    creator: "Crossfoot",
    summary: "Synthèse",
    matrix: "Matrice de financement",
    findings: "Constatations",
    priorities: "Priorités",
    log: "Journal de révision",
    totals: "Totaux",

    computed: "Calculé",
    difference: "Écart",
    check: "Contrôle",
    stated: "Indiqué",
    total: "Total",
    computedHint: "la somme des montants",
    differenceHint: "indiqué moins calculé",
    checkHint: "✓ concorde, ≠ diffère",
    otherTotals: "Autres totaux",
    sheet: "Feuille",
    computedOf: (label) => `Calculé · ${label}`,
    columnPlace: (column) => `colonne ${column}`,
    rowPlace: (row) => `ligne ${row}`,
    sumOf: (label) => `la somme de ${label}`,
    totalAgainst: (label, blocks) =>
      `${label} comparé à ${blocks.length > 3 ? `${blocks.slice(0, 3).join(", ")} et ${counted(blocks.length - 3, "autre")}` : blocks.join(", ")}`,
    stillChecks: (count) =>
      count === 1
        ? "1 contrôle figure comme valeur : il a plus de 15 chiffres ou plus de composantes qu’une formule Excel n’en contient."
        : `${countText(count)} contrôles figurent comme valeurs : ils ont plus de 15 chiffres ou plus de composantes qu’une formule Excel n’en contient.`,
    longAmounts: (cells) =>
      `Conservés comme texte, car Excel arrondirait au-delà de 15 chiffres : ${cells.join(", ")}.`,
    signs: "✓ concorde   ≈ à l’arrondi près   ≠ diffère (indiqué moins calculé)   n/a non contrôlable",

    reconciliationOf: (table) => `Rapprochement : ${table}`,
    source: (name) => `Source : ${name}`,
    madeOn: (date) => `contrôlé le ${date}`,
    allAgree: "Tous les totaux concordent",
    someAgree: (agree, all) => `${agree} totaux sur ${all} concordent`,
    checkedSection: "Ce qui a été contrôlé",
    totalsChecked: "Totaux contrôlés",
    totalsAgree: "✓ Concordent",
    totalsRounding: "≈ À l’arrondi près",
    totalsDiffer: "≠ Diffèrent",
    totalsUnchecked: "n/a Non contrôlables",
    columnTotals: (count, name) => `${countText(count)} dans la colonne ${name}`,
    rowTotals: (count, name) => `${countText(count)} dans la ligne ${name}`,
    otherCount: (count) => `${countText(count)} sur plusieurs lignes ou colonnes`,
    grandSection: "Effet sur le total général",
    grandStated: "Tel que publié",
    grandComputed: "La somme de ses montants",
    causesSection: "Causes",
    noCause: "Aucune : chaque total concorde avec ses composantes.",
    noCauseFound: "Aucune n’a été trouvée ; voir les totaux qui diffèrent.",
    onFindings: "sur la feuille Constatations",
    cutHere: (count) =>
      `[${countText(count)} caractères de plus qu’une cellule n’en contient ; ils se trouvent dans la source]`,
    tablesChecked: (all, tables) => `${totals(all)} dans ${counted(tables, "tableau", "tableaux")}`,
    chartsSection: "Financement",
    fundingBy: (heading) => `Financement par ${heading}, tel qu’indiqué`,
    country: "pays",
    objective: "principe et objectif",
    chartAlt: (title, largest, total) =>
      `${title}. Les plus élevés : ${largest.join(" ; ")}. Total indiqué : ${total}.`,
    signOffSection: "Visa",
    preparedBy: "Établi par",
    reviewedBy: "Revu par",
    name: "Nom",
    role: "Fonction",
    date: "Date",
    note: "Remarque",
    digest: "Empreinte des chiffres",
    cellNamed: (label, address) => `${label} (${address})`.trim(),
    goTo: (address) => `Aller à ${address}`,

    finding: "Constatation",
    severity: "Gravité",
    severities: { error: "Erreur", risk: "Risque" },
    confidence: "Confiance",
    confidences: { certain: "Certaine", likely: "Probable", possible: "Possible" },
    cause: "Cause",
    where: "Où",
    evidence: "Preuves",
    repair: "Correction",
    decision: "Décision",
    reason: "Motif",
    reviewer: "Réviseur",
    instead: (ids) => `À la place de ${ids.join(", ")}, non en plus.`,
    noFindings: "Aucune constatation : chaque total concorde avec ses composantes.",
    moreTotals: (count) => `et ${counted(count, "autre")}`,

    area: "Pays ou zone",
    number: "N°",
    priority: "Priorité",
    under: "Principe ou objectif",
    sourceLine: "Ligne dans la source",
    continued: "(suite)",
    regionalText: "Texte régional",
    noRow: (country) => `${country} (aucune ligne dans la matrice)`,
    noPriorities: "Aucune priorité n’a été trouvée dans la source.",
    regionalSummary: (code, title, paragraphs) =>
      `${code} ${title} : ${counted(paragraphs, "paragraphe")}`.trim(),
    regionalHint: "Le texte régional se trouve sur la feuille Priorités.",
    prioritiesHint: "Les priorités figurent en entier sur la feuille Priorités.",
    prioritiesContinued: "Priorités (suite)",
    prioritiesGoOn: "(suite sous le tableau)",

    when: "Quand",
    who: "Qui",
    what: "Quoi",
    subject: "Constatation ou total",
    cell: "Cellule",
    before: "Avant",
    after: "Après",
    repairComment: (before, by, at, reason) =>
      `Corrigé : valait ${before}. ${by}, ${at}${reason === "" ? "" : ` : ${reason}`}`,
    mapSection: "Où sont les écarts",
    inThousands: "en milliers",
    inMillions: "en millions",
    mapUnit: (unit) => `Montants ${unit}, écarts des lignes en entier.`,
    mapLegend:
      "Plus un montant est élevé, plus il est foncé. Rouge : indiqué moins calculé n’est pas nul. Encadré en rouge : une cause est là.",
    mapRows: (shown, all) =>
      `${shown} lignes sur ${all} sont dessinées : celles qui diffèrent, puis celles aux montants les plus élevés.`,
    mapColumns: (shown, all) =>
      `${shown} colonnes sur ${all} sont dessinées : celles qui diffèrent, puis celles aux montants les plus élevés.`,
    totalsByRow: "Totaux par ligne, tels qu’indiqués",
    totalsByColumn: "Totaux par colonne, tels qu’indiqués",
    differencesByLine: "Écarts par ligne",
    differencesAlt: (title, largest, more) =>
      `${title} : ${largest.join("; ")}${more > 0 ? `; et ${more} de plus` : ""}. Toutes les autres lignes concordent.`,
    standing: "Depuis",
    blankCell: "(vide)",
    unchangedSince: (checkedAt) =>
      `Inchangé depuis la signature${checkedAt === "" ? "" : ` (vérifié le ${checkedAt})`}.`,
    reopened: "Modifié depuis la signature, qui est donc rouverte :",
    changedFigure: (where, before, now) => `${where} : ${before} → ${now}`,
    tableGone: (sheets) => `Le tableau signé est introuvable dans ${sheets.join(", ")}.`,
    totalsChangedSince: "Ce qui compte comme total n’est plus le même.",
    decisionsChangedSince: (subjects) =>
      `Décidé à nouveau : ${subjects.slice(0, 4).join("; ")}${subjects.length > 4 ? `; et ${subjects.length - 4} de plus` : ""}.`,
    signatureBroken: {
      "record-edited":
        "Non valable : ce que la feuille Registre dit avoir été signé ne correspond pas à l’empreinte. Elle a été modifiée à la main ou endommagée ; signez à nouveau.",
      "log-edited":
        "Non valable : le journal de révision a été modifié à la main. La ligne figure dans les avis ; rétablissez-la.",
      "not-in-log":
        "Non valable : le journal de révision ignore cette signature. Elle a été copiée d’un autre classeur ; signez ici.",
      "record-gone":
        "Non vérifiable : ce qui a été signé manque dans la feuille Registre. Reprenez-la d’une version antérieure, ou signez à nouveau.",
    },
    pointsSection: "Points convenus et ouverts",
    decisions: {
      open: "Ouvert",
      accepted: "Accepté tel quel",
      "to be corrected": "À corriger",
      corrected: "Corrigé",
      explained: "Expliqué",
    },
    amount: "Montant",
    reference: "Référence",
    undoing: "Pour annuler",
    chain: "Chaîne",
    closed: "Réglé",
    unknownPerson: "inconnu",
    donorFile: (of, date) => `Copie donateurs ${of} ${date}`,
    changedFromTo: (before, after) => `${before || "(vide)"} → ${after || "(vide)"}`,
    record: "Registre",
    recordUnsigned: "De quoi cette copie a été faite",
    recordUnsignedWords:
      "Personne ne l’a signée. Voici ses chiffres tels qu’ils étaient quand elle a été faite.",
    recordTitle: "Ce qui a été signé",
    recordWords:
      "Les chiffres, totaux et décisions tels qu’ils ont été signés, pour les comparer à ce que contient maintenant ce classeur.",
    recordCommand: "crossfoot check FILE les vérifie et nomme chaque cellule modifiée.",
    checkedEntry: "Contrôlé",
    logWords: {
      open: "ouvert",
      accepted: "accepté",
      "to be corrected": "à corriger",
      corrected: "corrigé",
      explained: "expliqué",
      "prepared by": "établi par",
      "reviewed by": "revu par",
      checked: "contrôlé",
      decided: "décidé",
      repaired: "rectifié",
      undone: "annulé",
      signed: "signé",
    },
    checkedResult: (all, differ, findings) =>
      `${counted(all, "total contrôlé", "totaux contrôlés")}, ${countText(differ)} en écart, ${counted(findings, "constatation")}`,

    listErrorTitle: "Ce choix n’existe pas",
    listError: (values) => `Choisissez : ${values.join(", ")}.`,
    pageNumber: (page, pages) => `Page ${page} sur ${pages}`,
    pageFooter: (title, sheet) => `${title} · ${sheet}`,
    reviewOf: (file) => `Revue de ${file}`,
  },

  // -------------------------------------------------------------- the command line

  cliWords: {
    description:
      "Vérifie que les totaux des tableaux budgétaires concordent et, sinon, dit quelle cellule en est la cause.",
    exitStatus: [
      "FILE est un chapitre (.txt, .pdf, .docx) ou un tableau (.xlsx, .xlsm, .xls, .ods, .csv, .tsv) ; - lit l’entrée standard.",
      "Code de retour : 0 tout concorde, 1 quelque chose diffère, 2 la commande ou le fichier est inutilisable.",
    ].join("\n"),
    file: "un chapitre ou un fichier de tableau, ou - pour l’entrée standard",
    sheet: "seulement la feuille de ce nom",
    range: "seulement ce bloc de cellules",
    timeLimit:
      "abandonner un fichier au bout de tant de secondes (par défaut : 20, et 5 de plus par mégaoctet)",
    memoryLimit:
      "arrêter la lecture d’un fichier qui prend plus de mégaoctets (par défaut : une part de la mémoire, 4096 au plus)",
    language:
      "la langue des rapports et des classeurs (par défaut : celle du terminal ; le JSON reste tel quel)",
    check: {
      summary: "contrôler tous les totaux de fichiers ou de dossiers et nommer les causes des écarts",
      json: "écrire un objet JSON par fichier, avec les montants exacts",
      strict:
        "code 1 aussi pour les risques : les totaux qui concordent aujourd’hui pour une mauvaise raison",
      jobs: "combien de fichiers sont contrôlés à la fois (par défaut : autant qu’il y a de cœurs)",
      resume: "reprendre dans ce fichier de lignes JSON : ce qui s’y trouve n’est pas contrôlé de nouveau",
    },
    annotate: {
      summary:
        "écrire un classeur qui explique chaque total à côté de lui ; le fichier lui-même reste intact",
      output: "le classeur à écrire",
      priorities: "placer les priorités de ce chapitre à côté des lignes",
      donor:
        "écrire la copie pour donateurs : sans commentaires ni journal de révision, protégée des modifications involontaires",
      withLog: "avec --donor : joindre le journal de révision",
      force: "remplacer le résultat s’il existe",
    },
    explain: {
      summary: "dire tout ce que l’on sait d’un total ou d’une cellule",
      cell: "son adresse, par exemple H18",
    },

    helpTitles: {
      usage: "Utilisation :",
      arguments: "Arguments :",
      options: "Options :",
      commands: "Commandes :",
    },
    helpSummary: "afficher l’aide et s’arrêter",
    versionSummary: "afficher la version et s’arrêter",
    choices: (values) => `(${values.join(", ")})`,
    misuse: {
      unknownOption: (option) => `option inconnue « ${option} »`,
      unknownCommand: (command) => `commande inconnue « ${command} »`,
      missingArgument: (argument) => `il manque l’argument « ${argument} »`,
      optionMissingArgument: (option) => `il manque une valeur à l’option « ${option} »`,
      missingMandatoryOptionValue: (option) => `il manque l’option obligatoire « ${option} »`,
      excessArguments: (command) => `trop d’arguments pour « ${command} »`,
      invalidArgument: (option, value) => `l’option « ${option} » n’admet pas « ${value} »`,
    },
    didYouMean: (what) => `(Vouliez-vous dire ${what} ?)`,

    noCommand:
      "crossfoot: aucune commande n’a été donnée. Utilisez check, annotate ou explain ; crossfoot --help montre comment.",
    wrongUse: (what) =>
      `crossfoot: ${what.replaceAll(/\s+/g, " ").replace(/\.?$/, ".")} Voir crossfoot --help.`,
    aboutFile: (file, what) => `crossfoot: ${file === "-" ? "entrée standard" : file}: ${what}`,
    cannotOpen: (file, problem) => {
      switch (problem.code) {
        case "not-found":
          return `crossfoot: ${file}: ce fichier n’existe pas. Vérifiez le nom et le dossier.`;
        case "is-folder":
          return `crossfoot: ${file}: c’est un dossier. Nommez un de ses fichiers (seul check accepte les dossiers).`;
        case "not-readable":
          return `crossfoot: ${file}: le fichier ne peut pas être ouvert (${problem.detail}). Vérifiez qui peut le lire.`;
      }
    },
    emptyFolder: (folder) =>
      `crossfoot: ${folder}: ce dossier ne contient aucun fichier d’un type connu. Types connus : ${KNOWN_KINDS}.`,
    cannotSave: (file, problem) => {
      switch (problem.code) {
        case "exists":
          return `crossfoot: ${file}: le fichier existe et a été conservé. Choisissez un autre nom, ou ajoutez --force pour le remplacer.`;
        case "is-folder":
          return `crossfoot: ${file}: c’est un dossier. Ajoutez un nom de fichier qui se termine par .xlsx.`;
        case "no-folder":
          return `crossfoot: ${file}: le dossier ${problem.folder} n’existe pas. Créez-le d’abord, ou choisissez-en un autre.`;
        case "not-writable":
          return `crossfoot: ${file}: l’écriture est impossible (${problem.detail}). Choisissez un dossier où vous pouvez écrire.`;
      }
    },
    threadEnded: (detail) =>
      `le contrôle s’est interrompu (${detail}) ; les autres fichiers ont été contrôlés. Contrôlez celui-ci seul, ou extrayez-en la partie utile.`,
    notResumable: (file, line) =>
      `crossfoot: ${file}: la ligne ${line} n’est pas un résultat de crossfoot check. Donnez un fichier de lignes JSON que --resume a écrit, ou un nouveau nom.`,
    outputNotXlsx: (file) =>
      `crossfoot: ${file}: le résultat est un classeur. Donnez-lui un nom qui se termine par .xlsx.`,
    outputIsInput: (file) =>
      `crossfoot: ${file}: le résultat remplacerait le fichier à contrôler. Choisissez un autre nom.`,
    ownPriorities: "un chapitre apporte ses propres priorités. Omettez --priorities.",
    noChapter:
      "c’est un tableau, et les priorités viennent d’un chapitre. Donnez un chapitre en .txt, .pdf ou .docx.",
    sheetIsReport: (name) =>
      `${name} est un compte rendu écrit par Crossfoot. Omettez --sheet, ou nommez la feuille qui porte les montants.`,
    noSuchSheet: (name, names) =>
      `aucune feuille ne s’appelle ${name}. ${names.length === 1 ? "La seule feuille est" : "Les feuilles sont"} ${shortList(names, 12)}.`,
    noSuchRange: (address) =>
      `${address} n’est pas un bloc de cellules. Écrivez-le comme A1:H21, dans les limites de A1:XFD1048576.`,
    noSuchCell: (address) =>
      `${address} n’est pas une cellule. Écrivez-la comme H18, dans les limites de A1:XFD1048576.`,
    cellOutside: (address, tables) =>
      tables.length === 0
        ? `aucun tableau n’a été trouvé, on ne sait donc rien de ${address}.`
        : `${address} n’est dans aucun tableau. ${plural(tables.length, "Le tableau se trouve", "Les tableaux se trouvent")} en ${shortList(tables, 8)}.`,
    rangeOutsideMatrix: (matrix) =>
      `un chapitre a un seul tableau, et il se trouve en ${matrix}. Omettez --range.`,
    prioritiesPlaced: (rows) => `Des priorités figurent à côté de ${counted(rows, "ligne")}.`,
    nothingFound: (sheets) =>
      `Aucun tableau avec des totaux n’a été trouvé ${sheets === 1 ? "sur la feuille" : `sur les ${countText(sheets)} feuilles`} : on a cherché des formules SOMME, des libellés comme Total et des lignes qui s’additionnent. Il n’y a rien à contrôler.`,

    reading: (file) => `Lecture de ${file} ...`,
    checking: (done, all, file) => `Contrôle ${countText(done)} sur ${countText(all)} : ${file}`,
    writing: (file) => `Écriture de ${file} ...`,

    place: (sheet, range) => `${sheet} ${range}`,
    line: { row: (name) => `ligne ${name}`, column: (name) => `colonne ${name}` },
    tally: (counts, { causes, risks }) => {
      const all = counts.agrees + counts.rounding + counts.differs + counts["not-checkable"];
      const parts = [
        ...(counts.rounding > 0 ? [`${countText(counts.rounding)} à l’arrondi près`] : []),
        ...(counts["not-checkable"] > 0 ? [counted(counts["not-checkable"], "non contrôlable")] : []),
        ...(counts.differs > 0 ? [counted(counts.differs, "diffère", "diffèrent")] : []),
      ];
      const found = [
        ...(causes > 0 ? [counted(causes, "cause")] : []),
        ...(risks > 0 ? [counted(risks, "risque")] : []),
      ];
      const agree = `${totals(counts.agrees)} sur ${countText(all)} ${plural(counts.agrees, "concorde", "concordent")}`;
      return `${[agree, ...parts].join(", ")}.${found.length > 0 ? ` ${list(found)}.` : ""}`;
    },
    headings: {
      differs: "diffère",
      total: "total",
      stated: "indiqué",
      computed: "calculé",
      difference: "écart",
      members: "additionne",
      needs: "devrait valoir",
    },
    members: amounts,
    more: (count) => `... et ${counted(count, "autre")} (--json les montre tous)`,
    basis: {
      declared: "déclaré par la source ou par vous",
      formula: "par formule",
      label: "par libellé",
      arithmetic: "par calcul",
    },
    confidence: { certain: "certaine", likely: "probable", possible: "possible" },
    risk: "risque : concorde aujourd’hui pour une mauvaise raison",
    alternativeTo: (ids) => `à la place de ${list(ids)}`,
    evidence: "Preuves",
    repairs: (count) =>
      count === 1
        ? "Une correction (rien n’est modifié sans vous)"
        : "Corrections au choix (rien n’est modifié sans vous)",
    to: "à",
    blank: "vide",
    balances: "tous les totaux concordent alors",
    leaves: (open) => `il reste alors ${totals(open)} en écart`,
    signed: (as, by, at) => `${as === "prepared by" ? "Préparé par" : "Révisé par"} ${by}, ${at}`,
    leavesOthers: (open) =>
      `ses totaux concordent alors ; il reste ${totals(open)} en écart, pour d’autres causes`,
    warnings: "Remarque :",
    prioritiesFound: (texts, rows) =>
      `${counted(texts, "priorité trouvée", "priorités trouvées")} pour ${counted(rows, "ligne")}.`,
    rowsWithoutText: (rows) => `Aucune priorité pour ${shortList(rows, 12)}.`,
    textsWithoutRow: (countries) => `Le texte de ${shortList(countries, 12)} ne correspond à aucune ligne.`,
    shownInCopy: (sheets) =>
      `${sheets.length === 1 ? "La feuille" : "Les feuilles"} ${shortList(sheets, 12)} ${sheets.length === 1 ? "est masquée" : "sont masquées"} dans le fichier et ${sheets.length === 1 ? "visible" : "visibles"} dans la copie, car la copie dit ce qui y a été constaté. Contrôlez une autre feuille seule avec --sheet si les donateurs ne doivent pas ${sheets.length === 1 ? "la" : "les"} voir.`,
    told: {
      holdsNumber: (shown) => `Contient le nombre ${shown}.`,
      holdsText: (text) => `Contient le texte « ${text} ».`,
      holdsNothing: "Ne contient rien.",
      holdsOther: (text) => `Contient ${text}.`,
      characters: (names) => `Parmi ses caractères : ${list(names.map(characterWords))}.`,
      readAs: (amount) => `Lu comme ${amount}.`,
      readAsNil: "Lu comme néant : un tiret compte pour 0.",
      readAsMissing: (mark) =>
        `Lu comme non disponible (${mark}) : ses totaux ne peuvent pas être contrôlés.`,
      readAsText: "Lu comme texte : il ne contient aucun montant.",
      outside: "Se trouve hors des montants du tableau.",
      formula: (formula) => `Formule : ${formula}`,
      format: (format) => `Format de nombre : ${format}`,
      line: (line) => `Ligne ${line} de la source.`,
      isTotal: (basis) => `Un total (${basis}) :`,
      memberOf: (count) => `Entre dans ${totals(count)} :`,
      subtractedFrom: (count) => `Est soustrait dans ${totals(count)} :`,
      countsNowhere: "N’entre dans aucun total et n’en est pas un.",
      states: {
        agrees: "concorde",
        rounding: "concorde à l’arrondi près",
        differs: "diffère",
        "not-checkable": "ne peut pas être contrôlé",
      },
      concerned: (id) => `${id} le concerne.`,
      noFinding: "Aucune constatation ne le concerne.",
      reasoning: "Le raisonnement :",
    },
    nextExplain: (file, cell) => `crossfoot explain ${file} ${cell}`,
    nextExplainWhat: "le raisonnement, pas à pas :",
    nextAnnotate: (file, out) => `crossfoot annotate ${file} -o ${out}`,
    nextAnnotateWhat: "un classeur qui explique tout :",
    next: "Ensuite :",
    filesTally: (all, differing, unread) =>
      [
        counted(all, "fichier"),
        differing === 0 ? "tout ce qui a été lu concorde" : `${countText(differing)} avec des écarts`,
        ...(unread > 0 ? [counted(unread, "illisible")] : []),
      ].join(", "),
    written: (file, sheets) => `Écrit dans ${file} : ${list(sheets)}.`,
  },

  // -------------------------------------------------------------- workbooks: Excel and files

  fileProblemText: (problem) => {
    switch (problem.code) {
      case "empty-file":
        return "le fichier est vide. Enregistrez-le de nouveau là d’où il vient.";
      case "too-large":
        return `le fichier fait ${megabytes(problem.bytes)}, et on en lit au plus ${megabytes(problem.limit)}. Extrayez la partie à contrôler et enregistrez-la à part.`;
      case "unknown-content":
        return `le contenu n’est d’aucun type que Crossfoot lit (${ending(problem.extension)}). Donnez-lui ${KNOWN_KINDS}.`;
      case "unsupported":
        return `le fichier ${UNSUPPORTED[problem.what]}.`;
      case "encrypted":
        return "le fichier est protégé par un mot de passe. Ouvrez-le, enregistrez une copie sans mot de passe et utilisez la copie.";
      case "broken-package":
        return `le fichier est endommagé${problem.part === "" ? "" : ` (dans ${problem.part})`}, peut-être tronqué en route. Procurez-vous-le de nouveau, ou ouvrez-le dans Excel et enregistrez une copie réparée.`;
      case "swells":
        return `le fichier se déploierait en ${megabytes(problem.bytes)}, et on en lit au plus ${megabytes(problem.limit)}. Si c’est un vrai classeur, n’enregistrez que les feuilles qui contiennent les tableaux.`;
      case "too-many-cells":
        return `le fichier contient au moins ${countText(problem.cells)} cellules, et on en lit au plus ${countText(problem.limit)}. Extrayez la partie à contrôler et enregistrez-la à part.`;
      case "unreadable":
        return `le contenu, qui commence comme ${FORMS[problem.form]}, ne peut pas être lu (${problem.detail}). Ouvrez-le dans le programme d’où il vient et enregistrez-le de nouveau.`;
      case "takes-too-long":
        return `la lecture a été arrêtée au bout de ${counted(problem.seconds, "seconde")} : le fichier est endommagé ou très grand. Ouvrez-le dans le programme d’où il vient et enregistrez-le de nouveau, ou enregistrez à part la partie à contrôler.`;
      case "reading-ended":
        return `la lecture s’est interrompue (${problem.detail}) : le fichier est endommagé ou demande plus de mémoire qu’il n’y en a. Ouvrez-le dans le programme d’où il vient et enregistrez-le de nouveau, ou enregistrez à part la partie à contrôler.`;
      case "no-sheets":
        return "le classeur ne contient aucune feuille de calcul. Vérifiez que c’est le bon fichier.";
      case "no-text":
        return "le document ne contient aucun texte, peut-être parce que ses pages sont des images. Utilisez le texte d’avant la numérisation.";
    }
  },

  fileWarningText: (warning) => {
    switch (warning.code) {
      case "name-misleads":
        return `Le fichier porte l’extension .${warning.extension}, mais son contenu est ${FORMS[warning.form]} ; il a été lu comme tel.`;
      case "sheet-unreadable":
        return `La feuille ${warning.sheet} est endommagée et a été laissée de côté. Ouvrez le fichier dans Excel et enregistrez une copie réparée.`;
      case "not-calculated":
        return `${counted(warning.cells, "formule")} de la feuille ${warning.sheet} ${plural(warning.cells, "a été enregistrée", "ont été enregistrées")} sans résultat et ${plural(warning.cells, "compte", "comptent")} comme vide. Ouvrez le fichier dans Excel et enregistrez-le.`;
      case "circular":
        return `${plural(warning.cells.length, "La formule", "Les formules")} de ${shortList(warning.cells)} sur la feuille ${warning.sheet} ${plural(warning.cells.length, "se réfère", "se réfèrent")} à ${plural(warning.cells.length, "elle-même", "elles-mêmes")} en cercle : Excel n’y a aucun résultat fiable. Corrigez ce que les formules additionnent (dans Excel : Formules, Vérification des erreurs, Références circulaires).`;
      case "encoding-guessed":
        return `Le texte n’indique pas son encodage ; il a été lu comme ${warning.encoding}. Si des lettres semblent fausses, enregistrez-le en UTF-8.`;
      case "quote-not-closed":
        return `Un guillemet ouvert à la ligne ${warning.row} n’est jamais fermé : tout ce qui suit se trouve peut-être dans une seule cellule.`;
      case "rows-left-out":
        return `Seules les ${countText(warning.kept)} premières lignes ont été lues : il y en a plus qu’une feuille Excel n’en contient.`;
      case "no-break-spaces-unsure":
        return `${pageList(warning.pages)} : les espaces insécables ne se distinguent pas des espaces ordinaires.`;
      case "pages-without-text":
        return `${pageList(warning.pages)} : aucun texte, peut-être parce que c’est une image.`;
    }
  },

  // -------------------------------------------------------------- the pane and the ribbon

  paneWords: {
    product: "Crossfoot",
    onlyInExcel: "Crossfoot fonctionne dans Excel. Ouvrez-le depuis l’onglet Accueil.",
    separator: " · ",

    nothingYet: "Pas encore de tableau",
    nothingYetDetail: "Chargez un chapitre publié, ou contrôlez la feuille ouverte.",
    noTable: (sheet) => `Aucun total trouvé sur ${sheet}`,
    noTableDetail: "Ouvrez une feuille qui contient un tableau avec des totaux, puis contrôlez-la.",
    totalsShort: (count, amount) =>
      `${counted(count, "total trop faible", "totaux trop faibles")} de ${amount}`,
    totalsOver: (count, amount) => `${counted(count, "total trop élevé", "totaux trop élevés")} de ${amount}`,
    totalsDiffer: (count) => `${totals(count)} en écart`,
    everyTotalAgrees: "Tous les totaux concordent",
    oneCause: (cause) => `Une cause : ${cause}`,
    causes: (count) => counted(count, "cause"),
    notExplained: "Cause non trouvée",
    agree: (agreeing, all) =>
      `${totals(agreeing)} sur ${countText(all)} ${plural(agreeing, "concorde", "concordent")}`,
    within: (count) => `${countText(count)} à l’arrondi près`,
    notCheckable: (count) => counted(count, "non contrôlable"),
    inCircle: (cells) => `des formules se réfèrent à elles-mêmes en cercle : ${shortList(cells)}`,
    atRisk: (count) => `${countText(count)} à risque`,
    changedSince: "La feuille a changé depuis ce contrôle.",

    loadChapter: "Charger un chapitre…",
    loadSample: "Charger l’exemple",
    checkSheet: "Contrôler cette feuille",
    checkAgain: "Contrôler de nouveau",
    show: "Montrer sur la feuille",
    insertPriorities: "Insérer les priorités",
    review: "Revoir les constatations",
    cancel: "Annuler",
    undo: "Annuler la dernière modification",
    remove: "Supprimer les annotations",
    more: "Plus",
    help: "Aide",
    nextStep: "Étape suivante",
    working: {
      open: "Lecture du classeur…",
      load: "Chargement du chapitre…",
      check: "Contrôle de la feuille…",
      show: "Affichage sur la feuille…",
      priorities: "Insertion des priorités…",
      decide: "Inscription de la décision…",
      sign: "Signature…",
      donor: "Préparation de la copie pour donateurs…",
      repair: "Application de la correction…",
      undo: "Annulation de la dernière modification…",
      remove: "Suppression des annotations…",
      totals: "Conservation de ce que vous avez dit des totaux…",
    },
    waitsForExcel:
      "Si une cellule est en cours de modification, terminez par Entrée ou Échap : Excel attend cela.",
    percent: (done) => `${Math.round(done * 100)} %`,

    dropHere: "Déposez un chapitre ici",
    dropKinds: "texte, PDF ou Word",
    chooseFile: "Choisir un fichier…",
    pasteText: "Coller du texte…",
    trySample: "Essayer l’exemple",
    pasteLabel: "Le texte du chapitre",
    pasteHint: "Collez tout le chapitre, avec son tableau de financement.",
    pasteLoad: "Charger ce texte",
    pastedName: "Texte collé",
    sampleName: "Chapitre d’exemple",
    promises: [
      { promise: "Rien ne quitte cet ordinateur", because: "aucun réseau n’est utilisé" },
      {
        promise: "Vos cellules restent telles quelles",
        because: "tant que vous n’appliquez pas de correction",
      },
      { promise: "Tout peut être annulé", because: "Annuler, Supprimer les annotations" },
    ],

    sections: "Sections",
    findings: "Constatations",
    totals: "Totaux",
    priorities: "Priorités",

    map: "Carte d’équilibre",
    mapOf: (sheet) => `Carte d’équilibre de ${sheet}`,
    mapHint: "Plus foncé, plus élevé. La cause est là où une ligne et une colonne en écart se croisent.",
    mapAgrees: "Plus foncé, plus élevé. Chaque ligne et chaque colonne concorde.",
    mapKeys: "Les flèches déplacent, Entrée va à la cellule.",
    rowsFolded: (count) => counted(count, "ligne"),
    columnsFolded: (count) => counted(count, "autre"),
    blank: "vide",
    noAmount: "aucun montant",
    suspected: "cause",
    goesTo: (address) => `Entrée va à ${address}`,

    stateSign: { agrees: "✓", rounding: "≈", differs: "≠", "not-checkable": "?" },
    stateName: {
      agrees: "concorde",
      rounding: "concorde à l’arrondi près",
      differs: "diffère",
      "not-checkable": "ne peut pas être contrôlé",
    },
    severity: { error: "en écart", risk: "à risque" },
    confidence: { certain: "certaine", likely: "probable", possible: "possible" },
    kind: {
      "left-out": "Omission",
      "counted-twice": "Compté deux fois",
      "wrong-amount": "Montant erroné",
      "wrong-total": "Total erroné",
      swapped: "Interversion",
      "wrong-column": "Mauvaise colonne",
      "line-left-out": "Série omise",
      "line-counted-twice": "Série comptée deux fois",
      "line-missing": "Série manquante",
      "not-explained": "Non expliqué",
    },

    tableAt: (range) => `Tableau ${range}`,
    noFindings: "Rien à expliquer",
    noFindingsDetail: "Chaque total contrôlable concorde avec ses composantes.",
    total: "Total",
    stated: "Indiqué",
    computed: "Somme",
    difference: "Écart",
    becomes: "Devient",
    cell: "Cellule",
    now: "Maintenant",
    moreTotals: (count) => `et ${counted(count, "autre total", "autres totaux")}`,
    affectedTotals: "Totaux faussés",
    waysToRepair: "Corrections possibles",
    lineByLine: "Le raisonnement, ligne par ligne",
    noRepair: "Aucune correction seule n’équilibre le tableau. Comparez les composantes avec la source.",
    correctTotals: (count) => `Corriger ${totals(count)}`,
    changeCells: (count) => `Modifier ${counted(count, "cellule")}`,
    changeOne: (cell, from, to) => `${cell} : ${from} → ${to}`,
    afterBalances: "Tous les totaux concordent alors",
    afterOpen: (count) => `Il reste alors ${totals(count)} en écart`,
    afterOwn: (own, others) =>
      `${own === 1 ? "Son total concorde alors" : `Ses ${countText(own)} totaux concordent alors`}, ${counted(others, "autre reste", "autres restent")} en écart`,
    goToCell: "Aller à la cellule",
    previewRepair: "Aperçu de la correction",
    apply: (count) => `Modifier ${counted(count, "cellule")}`,
    previewTitle: (count) => `Cette correction modifie ${counted(count, "cellule")} :`,
    replacesFormula: (formula) => `remplace la formule ${formula}`,
    keepAsIs: "Laisser tel quel",
    otherExplanations: (count) => counted(count, "autre explication", "autres explications"),
    explainedBy: (id) => `Exclut ${id}`,

    allTotals: (count) => `Tous ${countText(count)}`,
    openTotals: (count) => `En écart ${countText(count)}`,
    whichTotals: "Quels totaux afficher",
    noOpenTotals: "Tous les totaux concordent.",
    confirmTotal: "Confirmer",
    dropTotal: "Pas un total",
    changeTotal: "Modifier…",
    addTotal: "Ajouter un total…",
    addTotalTitle: "Ajouter un total",
    changeTotalTitle: "Modifier ce total",
    totalCells: "Le total",
    totalCellsHint: "Une cellule, ou les cellules d’une ligne ou d’une colonne de totaux.",
    addedCells: "additionne",
    addedCellsHint:
      "Des blocs comme B3:B7, B9. Une ligne de totaux additionne chaque colonne de haut en bas.",
    subtractedCells: "et retranche",
    subtractedCellsHint: "Souvent rien.",
    useSelection: "Utiliser la sélection",
    useSelectionFor: (field) => `Utiliser la sélection pour : ${field}`,
    takenFromSheet: (field, cells) => `${field} : ${cells}`,
    noAddress: "Écrivez les cellules ainsi : B3:B7, B9.",
    checkWithTotal: "Contrôler avec ce total",
    saidOfTotals: "Conservé dans ce classeur, et contrôlé en conséquence.",
    unsayTotal: "Annuler le dernier choix",
    unsaidTotal: "Le dernier choix de totaux est annulé.",
    forgetTotals: "Oublier mes choix",
    ofTotal: (button, total) => `${button} : ${total}`,
    takenAs: {
      declared: "déclaré par la source ou par vous",
      formula: "par sa formule",
      label: "par son libellé",
      arithmetic: "par son calcul",
    },
    sumOfCells: (cells) => `Somme de ${cells}`,
    lessCells: (cells) => `moins ${cells}`,
    totalsTaken: (count) => `Crossfoot a pris ${counted(count, "cellule")} pour des totaux.`,

    noChapter: "Aucun chapitre n’est chargé",
    noChapterDetail:
      "Les priorités viennent d’un chapitre. Chargez-en un pour placer celles de chaque pays à côté de sa ligne.",
    prioritiesFound: (rows, texts) => `${counted(texts, "texte")} pour ${counted(rows, "ligne")}`,
    rowsWithoutText: (count) => `${counted(count, "ligne")} sans texte`,
    textsWithoutRow: (count) => `${counted(count, "texte")} sans ligne`,
    listedNotGuessed: "Indiqués ici et laissés tels quels : rien n’est deviné.",
    prioritiesCount: (count) => counted(count, "texte"),

    loaded: (source) => `${source} : chargé et contrôlé.`,
    shown: "Les signalements, les colonnes de contrôle et les constatations sont sur les feuilles.",
    prioritiesInserted: (rows) => `Des priorités figurent à côté de ${counted(rows, "ligne")}.`,
    repaired: (cells) =>
      `${counted(cells, "cellule modifiée", "cellules modifiées")}. Annuler la dernière modification rétablit l’état antérieur.`,
    undone: "La dernière modification est annulée.",
    removed: (sheets) => `Annotations supprimées, avec ${counted(sheets, "feuille")} de Crossfoot.`,
    removedBut: (kept) =>
      `Annotations supprimées. ${counted(kept, "cellule que vous avez remplie ou commentée depuis est conservée", "cellules que vous avez remplies ou commentées depuis sont conservées")}.`,
    cancelled: "Annulé. Rien n’a été modifié.",
    dismiss: "Fermer ce message",
    skipped: (count) =>
      `${counted(count, "commentaire n’a pas pu être ajouté", "commentaires n’ont pas pu être ajoutés")} là où vous en avez déjà un.`,
    commentsBeside:
      "Cette version d’Excel ne laisse pas les compléments écrire de commentaires : chaque cause figure à côté de sa ligne et sur la feuille Constatations.",

    broken: "Le volet a rencontré une erreur interne",
    brokenDetail: (fault) =>
      `Votre classeur est inchangé. Relancez le volet ; si cela se reproduit, signalez-le avec ces mots : ${fault}`,
    startAgain: "Relancer le volet",

    helpTitle: "Comment lire ce volet",
    close: "Fermer",
  },

  problemWords: {
    entryEdited: (number) =>
      `L’écriture ${number} du journal de révision n’est plus telle qu’elle a été écrite : elle, ou celle qui la précède, a été modifiée à la main. Comparez-la à une version antérieure du fichier et rétablissez-la ; d’ici là, aucune signature ne vaut.`,
    entryMissing: (number) =>
      `L’écriture ${number} du journal de révision manque. Reprenez sa ligne d’une version antérieure du fichier ; d’ici là, aucune signature ne vaut.`,
    clockWentBack: (number, at, before) =>
      `L’écriture ${number} du journal de révision est datée du ${at}, avant celle du dessus (${before}) : une horloge était fausse, ou la date a été modifiée. L’ordre des lignes fait foi.`,
    stateUnknown: (number, state) =>
      `L’écriture ${number} du journal de révision dit « ${state} », qui n’est pas une décision. Le constat reste ouvert : décidez à nouveau.`,
    reasonMissing: (number) =>
      `L’écriture ${number} du journal de révision accepte ou explique sans donner de motif. Décidez à nouveau, avec un motif.`,
    rowStrange: (row) =>
      `La ligne ${row} du journal de révision a été écrite à la main et n’en est pas une écriture. Elle reste ; décidez plutôt dans le volet ou sur la feuille Constatations.`,
    typedDecision: (finding, cell, why) =>
      `La décision sur ${finding} (feuille des constats, ${cell}) n’a pas été reprise : ${why}`,
    logGone:
      "La feuille du journal de révision a été supprimée. Ce qu’elle contenait est connu ici et sera récrit avec la prochaine décision.",
    findingsGone:
      "La feuille des constats a été supprimée. Les décisions restent dans le journal de révision ; Afficher sur la feuille la récrit.",
    reasonRequired: (state) => `« ${state} » demande un motif. Écrivez-le, puis décidez à nouveau.`,
    nameRequired: "Il faut un nom : de qui est cette parole ? Écrivez-le, puis réessayez.",
    noSuchState: (state, states) =>
      `« ${state} » n’est pas une décision. Choisissez parmi : ${states.join(", ")}.`,
    noSuchFinding: (finding) =>
      `${finding} ne figure plus parmi les constats. Vérifiez la feuille à nouveau.`,
    logEdited: (number) =>
      `L’écriture ${number} du journal de révision a été modifiée ou retirée à la main ; rien ne peut être signé dessus. Rétablissez-la (une version antérieure du fichier la contient), ou supprimez la feuille du journal pour en commencer un nouveau.`,
    noSuchRepair: (number) =>
      `L’écriture ${number} du journal de révision ne parle d’aucune correction annulable. Choisissez-en une dans la liste des corrections.`,
    repairUndone: (number) => `La correction de l’écriture ${number} a déjà été annulée.`,
    undoLaterFirst: (number, later) =>
      `Une correction ultérieure (écriture ${later}) a modifié la même cellule que l’écriture ${number}. Annulez d’abord la plus récente.`,
    cellEditing: "Une cellule est en cours de modification. Terminez par Entrée ou Échap, puis réessayez.",
    busy: "Excel est occupé. Rien de vous n’est perdu : réessayez dans un instant, ou repartez de zéro avec Supprimer les annotations.",
    sessionLost:
      "Excel a perdu la connexion à ce classeur. Rien de vous n’est perdu : actualisez la page (sur l’ordinateur, fermez et rouvrez le classeur), puis contrôlez de nouveau. Supprimer les annotations retire ce qui était déjà écrit.",
    tooLarge: (sheet, cells) =>
      `${sheet} annonce ${countText(cells)} cellules, plus qu’on ne peut en lire à la fois. Supprimez les lignes vides sous le tableau, ou copiez le tableau sur une feuille à part.`,
    sheetGone: (sheet) =>
      sheet === ""
        ? "Ce dont Crossfoot a besoin a été supprimé ou renommé entre-temps. Réessayez, ou repartez de zéro avec Supprimer les annotations."
        : `La feuille ${sheet} a été supprimée ou est introuvable. Ouvrez la feuille voulue et contrôlez-la.`,
    unsupportedSheet:
      "C’est une feuille graphique, sans cellules. Ouvrez la feuille de calcul qui contient le tableau, puis contrôlez-la.",
    sheetProtected: (sheet) =>
      `${sheet} est protégée, rien n’a donc été changé. Ôtez la protection (Révision, Ôter la protection de la feuille) et réessayez.`,
    workbookProtected:
      "La structure du classeur est protégée, aucune feuille ne peut donc être ajoutée ni supprimée. Ôtez la protection (Révision, Protéger le classeur) et réessayez.",
    placeTaken: (sheet, range, by) =>
      `${sheet} ${range} doit recevoir les contrôles mais ${TAKEN_BY[by]}. Rien n’a été écrit : libérez cet emplacement, puis réessayez.`,
    changedSince: (sheet, cell) =>
      `${sheet} ${cell} a été modifiée entre-temps, rien n’a donc été écrit. Contrôlez de nouveau la feuille.`,
    notTold: (what, why) =>
      `La correction est ${what === "repair" ? "faite" : "annulée"} et le journal de révision en fait état, mais les commentaires et les marques n’ont pas pu être mis à jour. ${why} Contrôlez de nouveau pour le faire${what === "repair" ? ", ou annulez la correction" : ""}.`,
    halfChanged: (sheet, cells) =>
      `Excel s’est interrompu pendant la modification de ${list(cells)} sur ${sheet} ; une partie des nouveaux chiffres peut s’y trouver. Choisissez Annuler pour rétablir l’état d’avant, ou appliquez de nouveau la correction.`,
    notAllowed: (sheet, code) =>
      `Excel ne le permet pas ${sheet === "" ? "dans ce classeur" : `sur ${sheet}`} (${code}) : protection, ou ouverture en lecture seule. Ôtez la protection (onglet Révision) ou enregistrez une copie, puis réessayez. Supprimer les annotations retire ce qui était déjà écrit.`,
    inTheWay: (sheet, code) =>
      `${sheet === "" ? "La feuille" : sheet} contient ${IN_THE_WAY[code] ?? IN_THE_WAY.InsertDeleteConflict} là où Crossfoot écrit (${code}). Libérez cet emplacement, ou copiez le tableau sur une feuille à part, puis réessayez. Supprimer les annotations retire ce qui était déjà écrit.`,
    halfWritten: (sheet) =>
      `Crossfoot a été interrompu pendant l’écriture de ${sheet} : ses chiffres ne sont pas complets. Chargez de nouveau le chapitre, ou utilisez Supprimer les annotations.`,
    nothingToUndo: "Crossfoot n’a fait aucune modification à annuler.",
    notSupported: (requirement) =>
      `Cette version d’Excel n’offre pas ce qu’il faut (${requirement}). Mettez Office à jour, ou ouvrez le classeur dans Excel pour le web.`,
    refused: (code) =>
      `Excel a refusé (${code}). Rien de vous n’est perdu : réessayez, ou repartez de zéro avec Supprimer les annotations.`,
    nothingOnSheet: (sheet) =>
      `${sheet} est vide. Ouvrez la feuille qui contient le tableau, ou chargez un chapitre.`,
    noTotals: (sheet) =>
      `Aucun total n’a été trouvé sur ${sheet} : pas de formule de somme, pas de ligne nommée Total, pas de ligne qui soit la somme d’autres. Ouvrez la feuille qui contient le tableau et contrôlez-la, ou ajoutez vous-même un total.`,
    sheetIsOurs: (sheet) =>
      `${sheet} est une feuille créée par Crossfoot. Ouvrez la feuille qui contient le tableau, puis contrôlez-la.`,
    nothingChecked: "Aucune feuille n’a encore été contrôlée. Contrôlez d’abord cette feuille.",
    noChapter: "Les priorités viennent d’un chapitre. Chargez d’abord un chapitre.",
    noPriorities: "Le chapitre chargé n’a aucune priorité qui corresponde à une ligne de ce tableau.",
    nothingToRemove: "Ce classeur ne contient aucune annotation de Crossfoot.",
    noTotalCell: "Indiquez la cellule du total : sélectionnez-la sur la feuille, puis Utiliser la sélection.",
    noMembers:
      "Indiquez les cellules que le total additionne : sélectionnez-les sur la feuille, puis Utiliser la sélection.",
    notALine: (range) =>
      `${range} n’est ni une ligne ni une colonne. Sélectionnez les cellules d’une seule ligne de totaux, ou une seule cellule.`,
    totalInItself: (cell) =>
      `${cell} est le total et figure parmi ses propres composantes. Retirez-la des composantes, ou choisissez un autre total.`,
    addedAndSubtracted: (cell) => `${cell} est à la fois ajoutée et retranchée. Retirez-la de l’un des deux.`,
    noFigure: (cell) => `${cell} ne contient aucun montant. Choisissez la cellule où se trouve le total.`,
    membersWithoutFigures: (range) =>
      `Aucun montant ne se trouve dans ${range}. Choisissez les cellules que le total additionne.`,
    outsideTables: (cell) =>
      `${cell} ne se trouve dans aucun tableau de cette feuille, mais dans un titre, une note ou une colonne de codes. Choisissez des montants d’un tableau.`,
    circularTotal: (cell, through) =>
      `Cela tourne en rond : ${through} additionne déjà ${cell}. Dites d’abord que ${through} n’en est pas le total, ou choisissez d’autres composantes.`,
    tooScattered: (areas, limit) =>
      `Ce sont ${countText(areas)} blocs de cellules séparés, plus que ${countText(limit)} pour un seul total. Divisez-le en sous-totaux, ou sélectionnez des blocs entiers.`,
    selectedElsewhere: (sheet, checked) =>
      `${sheet} est ouverte, et ${checked} est contrôlée. Sélectionnez des cellules sur ${checked}, ou contrôlez d’abord ${sheet}.`,
    busyWith: (task) => `Encore occupé : ${task} Attendez la fin, ou annulez.`,
    severalFiles: (count) => `${countText(count)} fichiers ont été déposés. Déposez un chapitre à la fois.`,
    isTable: (file) =>
      `${file} contient un tableau, non un chapitre. Ouvrez-le dans Excel et choisissez Contrôler cette feuille.`,
    inFile: (file, sentence) => `${file} : ${sentence}`,
  },

  helpTopics: [
    {
      title: "Ce qui est contrôlé",
      text: [
        "Chaque cellule qui est le total d’autres cellules est recalculée à partir de ses composantes. L’onglet Totaux montre ce qui a été pris pour un total, ce qu’il additionne et pourquoi.",
        "Un écart est ce que le total indique, moins la somme de ses composantes. Négatif, il signifie que le total est trop faible.",
      ],
    },
    {
      title: "Les signes",
      text: [
        "✓ concorde. ≠ diffère. ≈ ne diffère que de l’arrondi de ses composantes. ? ne peut pas être contrôlé, car une composante est masquée ou illisible.",
      ],
    },
    {
      title: "La carte d’équilibre",
      text: [
        "Une petite image du tableau : les cellules plus foncées contiennent des montants plus élevés. Une ligne ou une colonne dont le total diffère est encadrée ; la cause probable est là où deux cadres se croisent. Dans les grands tableaux, les lignes sans écart sont repliées.",
        "Cliquez sur une cellule pour y aller. Au clavier : Tab jusqu’à la carte, flèches pour se déplacer, Entrée pour y aller.",
      ],
    },
    {
      title: "Causes et corrections",
      text: [
        "Une carte est une cause, quel que soit le nombre de totaux qu’elle fausse. Certaine, probable et possible disent à quelle fréquence de telles constatations sont justes.",
        "Plusieurs corrections peuvent équilibrer un tableau. Les chiffres ne disent pas laquelle est vraie : comparez avec la source, regardez l’aperçu et choisissez. Rien n’est modifié avant que vous n’appuyiez sur le bouton qui indique le nombre de cellules.",
        "Quatre erreurs aux angles d’un rectangle, qui se compensent sur chaque ligne et chaque colonne, ne se voient pas dans les totaux.",
      ],
    },
    {
      title: "Révision et signature",
      text: [
        "Décidez de chaque constatation : acceptée telle quelle, à corriger, corrigée ou expliquée. Accepter et expliquer demandent un motif. Le même choix peut se faire sur la feuille Constatations ; les deux restent d’accord, et chaque parole figure au journal de révision, où rien n’est jamais remplacé.",
        "Deux personnes signent : qui a préparé le tableau et qui l’a révisé. Une signature couvre les chiffres, ce qui est le total de quoi, et les décisions. Tout changement ultérieur rouvre les deux et est nommé avec l’ancienne et la nouvelle valeur ; rétabli, elles sont de nouveau entières.",
        "Une signature montre que quelque chose a changé, non qui a signé : les noms sont ceux écrits ici. crossfoot check FICHIER les vérifie sans Excel.",
        "La copie pour donateurs est un classeur à part, sans commentaires ni journal. Chaque correction faite peut être annulée séparément.",
      ],
    },
    {
      title: "Revenir en arrière",
      text: [
        "Annuler la dernière modification rétablit ce que la dernière correction a remplacé. Supprimer les annotations enlève chaque signalement, colonne et feuille que Crossfoot a ajoutés, et laisse vos propres cellules telles qu’elles étaient.",
      ],
    },
    {
      title: "Clavier",
      text: [
        "Tab passe d’une partie à l’autre. Les flèches se déplacent dans les onglets, la carte et les listes. Échap ferme un aperçu ou cette aide.",
      ],
    },
  ],

  reviewWords: {
    states: {
      open: "Ouvert",
      accepted: "Accepté tel quel",
      "to be corrected": "À corriger",
      corrected: "Corrigé",
      explained: "Expliqué",
    },
    means: {
      open: "rien n’est encore réglé",
      accepted: "l’écart peut rester",
      "to be corrected": "quelqu’un doit modifier les chiffres",
      corrected: "c’est rectifié",
      explained: "la raison est hors du tableau",
    },

    decide: "Décider",
    changeDecision: "Changer la décision",
    decision: "Décision",
    chooseDecision: "Choisissez une décision.",
    reason: "Motif",
    reasonRequired: "Motif (obligatoire)",
    reasonMissing: "Écrivez le motif : le lecteur de la copie pour donateurs en a besoin.",
    save: "Enregistrer la décision",
    saveMany: (count) => `Décider de ${counted(count, "constat", "constats")}`,
    decidedBy: (by, when) => `${by}, ${when}`,
    outdated: (by) => `Le montant a changé depuis la décision de ${by}. C’est de nouveau ouvert.`,
    othersSaid: (by, state, when) => `${by} avait dit « ${state} », ${when}`,
    decided: (count, state) =>
      count === 1 ? `Décidé : ${state}.` : `Décidé pour ${counted(count, "constat", "constats")} : ${state}.`,
    undoDecision: "Annuler la décision",
    decisionUndone: "La décision est retirée. Le journal de révision mentionne les deux.",

    yourName: "Votre nom",
    yourRole: "Votre fonction",
    roleHint: "p. ex. Responsable des finances",
    nameMissing: "Écrivez votre nom : il figure à côté de ce que vous décidez.",
    asPerson: (name) => `En tant que ${name}`,
    changeName: "Changer de nom",
    nameKept:
      "Gardé sur cet ordinateur pour la prochaine fois et écrit à côté de ce que vous décidez. Envoyé nulle part.",

    showOnly: "N’afficher que",
    shownOf: (shown, all) => `${countText(shown)} sur ${counted(all, "constat", "constats")}`,
    showAll: "Tout afficher",
    noneMatches: "Aucun constat dans cet état",
    noneMatchesDetail: "Appuyez sur Tout afficher pour voir les autres.",
    select: "En choisir plusieurs",
    selectAll: (count) => `Choisir les ${countText(count)}`,
    selectNone: "Ne rien choisir",
    selectOne: (what) => `Choisir ${what}`,
    selected: (count) => `${countText(count)} ${plural(count, "choisi")}`,
    endSelecting: "Terminé",
    chip: (name, count) => `${name} ${countText(count)}`,

    tab: "Révision",
    standing: (open, all) =>
      open === 0
        ? `${counted(all, "constat décidé", "constats décidés")}, aucun ouvert`
        : `${countText(open)} sur ${counted(all, "constat", "constats")} ${plural(open, "ouvert")}`,
    noFindings: "Aucun constat : tous les totaux vérifiables concordent",
    showOpen: "Afficher les ouverts",
    noticesTitle: (count) =>
      `${counted(count, "point", "points")} de la révision ${plural(count, "demande", "demandent")} un coup d’œil`,

    signOff: "Signature",
    signMeans:
      "Signer veut dire : j’ai vu ces chiffres, totaux et décisions tels qu’ils sont maintenant. Toute modification ultérieure rouvre la signature et est nommée ici.",
    signOnPaper:
      "Cela vérifie que rien n’a changé, non l’identité du signataire : le nom est celui qui est écrit ici.",
    roles: { "prepared by": "Préparé par", "reviewed by": "Révisé par" },
    notSigned: "Non signé",
    unchanged: "Inchangé depuis la signature",
    changed: "Modifié depuis la signature : rouverte",
    broken: "Ne tient pas",
    brokenBy: {
      "record-edited":
        "Ce qui a été signé d’après la feuille d’enregistrement ne correspond pas à l’empreinte : il a été modifié ou endommagé. Signez de nouveau.",
      "log-edited":
        "Le journal de révision a été modifié à la main. Rétablissez la ligne, la comparaison reprendra.",
      "not-in-log":
        "Le journal de révision ne connaît pas cette signature : elle vient d’un autre classeur. Signez ici.",
      "record-gone":
        "Ce qui a été signé manque dans la feuille d’enregistrement. Reprenez-la d’une version antérieure ou signez de nouveau.",
    },
    changes: (count) => counted(count, "chiffre modifié", "chiffres modifiés"),
    figureWas: "Signé",
    figureNow: "Maintenant",
    onSheet: (name) => `sur ${name}`,
    lineGone: "n’est plus dans le tableau",
    goToCell: (what) => `Aller à ${what}`,
    moreChanges: (count) => `et ${counted(count, "autre chiffre", "autres chiffres")}`,
    tableGone: (sheets) => `Le tableau signé n’est plus sur ${sheets.join(", ")}.`,
    totalsChanged: "Ce qui est total de quoi a changé depuis.",
    decisionsChanged: (count) => `${counted(count, "décision modifiée", "décisions modifiées")} depuis.`,
    digest: (digest) => `Empreinte ${digest}`,
    signAs: "Signer comme",
    signNote: "Remarque",
    signNoteHint: "p. ex. Conforme aux comptes de la mission",
    openWhenSigning: (open) =>
      `${counted(open, "constat est encore ouvert", "constats sont encore ouverts")}. Je signe en le sachant.`,
    openMissing: "Cochez d’abord ceci, ou décidez des constats ouverts.",
    samePerson: (name) =>
      `${name} a aussi signé l’autre rôle. La révision par une seconde personne vaut davantage.`,
    sign: (role) => `Signer : ${role}`,
    signed: (role, name) => `Signé : ${role} ${name}.`,

    repairs: "Corrections faites",
    noRepairs: "Aucune correction n’a été faite depuis ce volet.",
    was: "Avant",
    became: "Après",
    undone: "Annulée",
    undoRepairOf: (number) => `Annuler la correction ${number}`,
    blockedBy: (number) =>
      `La correction ${number} a modifié la même cellule plus tard. Annulez d’abord celle-là.`,
    repairReason: "Motif de la correction",
    repairUndone: (number) =>
      `La correction ${number} est annulée. Le journal de révision mentionne les deux.`,
    noReason: "Aucun motif donné",
    nameless: (name) => `Sans votre nom, le journal de révision indique « ${name} ».`,

    log: "Journal de révision",
    logHint: "Le plus récent d’abord, comme sur la feuille du journal. Rien n’y est jamais remplacé.",
    logEmpty: "Rien n’a encore été décidé, corrigé ou signé.",
    actions: {
      checked: "Vérifié",
      decided: "Décidé",
      repaired: "Corrigé",
      undone: "Correction annulée",
      signed: "Signé",
    },
    entries: (count) => counted(count, "écriture", "écritures"),
    entry: (number) => `Écriture ${number}`,

    donor: "Copie pour donateurs",
    donorMeans:
      "Un classeur à part : résumé avec graphique et signatures, matrice avec priorités, constats avec leurs décisions. Sans commentaires internes ni parties masquées.",
    donorWithLog: "Avec le journal de révision",
    donorOpenWarning: (open) =>
      `${counted(open, "constat est ouvert et y figurera comme tel", "constats sont ouverts et y figureront comme tels")}.`,
    donorUnsigned: "Personne n’a signé. La copie le dira.",
    donorReopened: "Une signature ne tient pas pour ce qui figure ici maintenant. La copie le dira.",
    prepareDonor: "Préparer la copie donateurs",
    donorOpened: "La copie pour donateurs est ouverte dans sa propre fenêtre. Enregistrez-la là.",
    donorSaved: (name) => `La copie pour donateurs est dans vos téléchargements : ${name}.`,
    donorUnsure:
      "Excel n’a pas dit si la copie pour donateurs s’est ouverte. Cherchez une nouvelle fenêtre ; s’il n’y en a pas, appuyez sur Télécharger.",
    download: "Télécharger",
    downloadAgain: "Télécharger de nouveau",
  },
};
