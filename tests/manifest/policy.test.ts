import { readFileSync } from "node:fs";

interface Config {
  readonly policy: (mode: "production" | "development") => string;
}

const { policy } = jest.requireActual<Config>("../../webpack.config.js");

const PAGES = ["src/taskpane/taskpane.html", "src/commands/commands.html", "src/commands/notice.html"];

const directives = (mode: "production" | "development"): ReadonlyMap<string, string> =>
  new Map(
    policy(mode)
      .split("; ")
      .map((one) => [one.split(" ")[0] ?? "", one.split(" ").slice(1).join(" ")]),
  );

describe("what the pages of the add-in may load", () => {
  it("is scripts of their own and office.js from its one host", () => {
    expect(directives("production").get("script-src")).toBe("'self' https://appsforoffice.microsoft.com");
    expect(directives("development").get("script-src")).toBe("'self'");
  });

  it.each(["production", "development"] as const)("is nothing else in %s", (mode) => {
    const all = directives(mode);
    expect(all.get("default-src")).toBe("'none'");
    for (const name of ["connect-src", "worker-src", "font-src"]) expect(all.get(name)).toBe("'self'");
    expect(policy(mode)).not.toContain("unsafe-eval");
  });

  it.each(PAGES)("is said in %s, which has no script inside it", (page) => {
    const html = readFileSync(page, "utf8");
    expect(html).toContain('http-equiv="Content-Security-Policy"');
    expect(html.match(/<script(?![^>]*\ssrc=)/g)).toBeNull();
    expect(html).not.toMatch(/\son[a-z]+=/);
  });
});
