import { SHEET_WORDS } from "../words";
import { DECISION_STATES, LOG_ACTIONS, SIGNING_ROLES } from "./log";

/** What a log says by codes; no two of them are alike. */
export type LogCode =
  (typeof DECISION_STATES)[number] | (typeof SIGNING_ROLES)[number] | (typeof LOG_ACTIONS)[number];

const CODES: readonly string[] = [...DECISION_STATES, ...SIGNING_ROLES, ...LOG_ACTIONS];

const isCode = (text: string): text is LogCode => CODES.includes(text);

/**
 * How the codes are written in the languages whose words are not loaded: a log that was written in French is read
 * in an English Excel, and half of it may be in Spanish.
 */
const ELSEWHERE: Readonly<Record<LogCode, readonly string[]>> = {
  open: ["ouvert", "abierto"],
  accepted: ["accepté", "aceptado"],
  "to be corrected": ["à corriger", "por corregir"],
  corrected: ["corrigé", "corregido"],
  explained: ["expliqué", "explicado"],
  "prepared by": ["établi par", "preparado por"],
  "reviewed by": ["revu par", "revisado por"],
  checked: ["contrôlé", "comprobado"],
  decided: ["décidé", "decidido"],
  repaired: ["rectifié", "rectificado"],
  undone: ["annulé", "deshecho"],
  signed: ["signé", "firmado"],
};

const BY_WORD: ReadonlyMap<string, LogCode> = new Map(
  Object.entries(ELSEWHERE).flatMap(([code, words]) =>
    isCode(code) ? [code, ...words].map((word) => [word, code] as const) : [],
  ),
);

/** A code as it stands in a cell, in the language of the run; what is no code stays as it is.
 *  @example logWord("to be corrected") // => "à corriger", in French */
export const logWord = (code: string): string => (isCode(code) ? SHEET_WORDS.logWords[code] : code);

/** The code that a cell names in any language, in any case and with spaces around; undefined when there is none.
 *  @example logCode(" À corriger ") // => "to be corrected" */
export const logCode = (text: string): LogCode | undefined =>
  BY_WORD.get(text.normalize("NFC").replace(/\s+/gu, " ").trim().toLowerCase());
