import { readFileSync } from "node:fs";
import { licencesOf, PERMISSIVE } from "./licences";

const all = licencesOf(readFileSync("package-lock.json", "utf8"));
const strict = all.filter(({ licence }) => !PERMISSIVE.has(licence));

it("everything that is handed out is under a licence that only asks to be named", () => {
  expect(all.filter(({ development }) => !development).length).toBeGreaterThan(20);
  expect(strict.filter(({ development }) => !development)).toEqual([]);
});

it("what only builds and tests is as documented where it asks for more", () => {
  const documented = readFileSync("docs/licences.md", "utf8").replace(/ +/g, " ");
  const missing = strict.filter(({ name, licence }) => !documented.includes(`| ${name} | ${licence} |`));
  expect(missing).toEqual([]);
});
