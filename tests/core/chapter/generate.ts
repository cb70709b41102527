import fc from "fast-check";

/** What a generated chapter says: what must be read back, to the letter. */
export interface Told {
  readonly region: string;
  readonly columns: readonly { readonly code: string; readonly name: string }[];
  readonly totalHeading: string;
  /** Labels with marks, and amounts as they are written. */
  readonly rows: readonly (readonly string[])[];
  readonly countries: readonly {
    readonly country: string;
    readonly introduction: readonly string[];
    readonly priorities: readonly string[];
  }[];
  readonly regional: readonly {
    readonly code: string;
    readonly title: string;
    readonly office: string;
    readonly paragraphs: readonly string[];
  }[];
  readonly footnotes: readonly { readonly mark: string; readonly text: string }[];
}

export interface Generated {
  readonly text: string;
  readonly told: Told;
}

type Draw = fc.GeneratorValue;

const SYLLABLES = "ba ce di fo gu ha ke li mo nu pa re si ta ve wo za bro dra fle".split(" ");
const WORDS =
  "support water schools border training workers health local plans return housing young people market services roads clinics teachers farms trade with for and the into from during among across under".split(
    " ",
  );

const capital = (word: string): string => word.slice(0, 1).toUpperCase() + word.slice(1);

const number = (draw: Draw, min: number, max: number): number => draw(fc.integer, { min, max });
const one = <Value>(draw: Draw, ...values: readonly Value[]): Value =>
  values[number(draw, 0, values.length - 1)] as Value; // the index lies within the values
const perhaps = (draw: Draw, percent: number): boolean => number(draw, 1, 100) <= percent;

const times = <Value>(count: number, make: (place: number) => Value): Value[] =>
  Array.from({ length: count }, (_, place) => make(place));

const properName = (draw: Draw): string =>
  capital(times(number(draw, 2, 4), () => one(draw, ...SYLLABLES)).join(""));

const distinct = (count: number, make: () => string): string[] => {
  const found = new Set<string>();
  while (found.size < count) found.add(make());
  return [...found];
};

const countryName = (draw: Draw): string =>
  one(
    draw,
    () => properName(draw),
    () => `${properName(draw)} and ${properName(draw)}`,
    () => `Republic of ${properName(draw)}`,
    () => `${one(draw, "North", "New", "South")} ${properName(draw)}`,
  )();

const sentence = (draw: Draw, end = "."): string => {
  const words = times(number(draw, 6, 24), () => one(draw, ...WORDS));
  return `${capital(words.join(" "))} ${one(draw, "quickly", "together", "again", "everywhere")}${end}`;
};

const paragraph = (draw: Draw): string => times(number(draw, 1, 4), () => sentence(draw)).join(" ");

/** Lines of at most `width` characters, each filled as far as its words allow. */
const wrap = (text: string, width: number): string[] =>
  text.split(" ").reduce<string[]>((lines, word) => {
    const last = lines.at(-1);
    if (last !== undefined && last.length + 1 + word.length <= width)
      lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
    return lines;
  }, []);

const CODES: readonly (readonly (readonly [letters: string, words: string])[])[] = [
  [
    ["P", "Principle"],
    ["O", "Objective"],
  ],
  [["A", "Aim"]],
  [["SO", "Strategic Objective"]],
  [
    ["R", "Result"],
    ["CC", "Cross Cutting"],
    ["E", "Enabler"],
  ],
];

interface Column {
  readonly code: string;
  readonly heading: string;
  readonly name: string;
}

const columnsOf = (draw: Draw): readonly Column[] =>
  one(draw, ...CODES).flatMap(([letters, words]) =>
    times(number(draw, 2, 4), (place) => ({
      code: `${letters}${place + 1}`,
      heading: `${words} ${place + 1}`,
      name: capital(times(number(draw, 3, 9), () => one(draw, ...WORDS)).join(" ")) + " rightly",
    })),
  );

/** How this chapter is set. */
interface Style {
  readonly page: string;
  readonly bullet: string;
  readonly group: string;
  readonly gap: string;
  readonly nil: string;
  readonly lineEnd: string;
  readonly trail: string;
  readonly head: ((page: number) => string) | undefined;
  readonly paragraphWidth: number;
  readonly itemWidth: number;
}

const styleOf = (draw: Draw, region: string): Style => {
  const paragraphWidth = number(draw, 70, 95);
  const group = one(draw, " ", ",", ".", "'", "’", "\u00a0", "\u202f", "\u2009");
  return {
    page: one(draw, " ", "\f", "\f\n"),
    bullet: one(draw, " - ", "• ", "•\t", "\uf0b7 ", "▪ ", " * ", "– ", "o   "),
    group,
    gap: one(draw, "  ", "   ", "\t", ...(group === " " ? [] : [" "])),
    nil: one(draw, "-", "–", "—"),
    lineEnd: one(draw, "\n", "\r\n"),
    trail: one(draw, "", " "),
    head: one<Style["head"]>(
      draw,
      undefined,
      (page) => `${region}${page}`,
      (page) => `${page} ${region}`,
      (page) => String(page),
      (page) => `Yearly Appeal and Programme ${page}`,
    ),
    paragraphWidth,
    itemWidth: paragraphWidth - number(draw, 8, 14),
  };
};

/** Sets lines one after the other, with pages, captions and running heads where a page may end. */
class Setter {
  readonly lines: string[] = [];
  readonly footnotes: { mark: string; text: string }[] = [];
  private page = 300;
  private due: { mark: string; text: string } | undefined;

  constructor(
    private readonly draw: Draw,
    private readonly style: Style,
  ) {}

  heading(text: string): void {
    this.lines.push(text + this.style.trail);
    if (perhaps(this.draw, 40)) this.blank();
  }

  blank(): void {
    this.lines.push("");
  }

  paragraph(text: string): void {
    this.body(wrap(text, this.style.paragraphWidth), "");
    this.blank();
    this.caption(6);
  }

  item(text: string): void {
    const lines = wrap(text, this.style.itemWidth);
    const note =
      this.due || !perhaps(this.draw, 8)
        ? undefined
        : { mark: String(this.footnotes.length + 1), text: sentence(this.draw) };
    const marked = note ? [...lines.slice(0, -1), `${lines.at(-1) ?? ""}${note.mark}`] : lines;
    this.body(marked, (perhaps(this.draw, 8) ? this.style.page : "") + this.style.bullet);
    this.due ??= note;
    if (perhaps(this.draw, 80)) this.blank();
    this.caption(6);
  }

  /** What is left to say at the end. */
  finish(): void {
    this.footnote();
  }

  private body(lines: readonly string[], lead: string): void {
    lines.forEach((line, place) => {
      const before = lines[place - 1];
      const isMidSentence = before !== undefined && !/[.;:]\d*$/.test(before);
      if (isMidSentence && perhaps(this.draw, 6)) this.breakPage(line);
      else {
        if (isMidSentence && perhaps(this.draw, 2)) this.blank();
        this.lines.push(
          (place === 0 ? lead : "") + line + (place < lines.length - 1 ? this.style.trail : ""),
        );
      }
    });
  }

  private footnote(): void {
    if (!this.due) return;
    const { mark, text } = this.due;
    this.lines.push("", ...wrap(`${mark} ${text}`, this.style.paragraphWidth), "");
    this.footnotes.push(this.due);
    this.due = undefined;
  }

  private caption(percent: number): void {
    if (!perhaps(this.draw, percent)) return;
    const text = `${sentence(this.draw)} © ${properName(this.draw)} 2031/${properName(this.draw)}`;
    this.lines.push("", ...wrap(text, one(this.draw, 45, 110)), "");
  }

  /** A page ends within a sentence, perhaps with a photo; the sentence goes on with `next`. */
  private breakPage(next: string): void {
    this.caption(40);
    this.footnote();
    if (this.style.head && perhaps(this.draw, 60)) this.lines.push("", this.style.head(this.page++), "");
    this.lines.push(this.style.page + next + this.style.trail);
  }
}

const countryTold = (draw: Draw, country: string): Told["countries"][number] => {
  const count = one(draw, 0, 1, 3, 6);
  const introduction = [paragraph(draw), ...(count === 0 && perhaps(draw, 50) ? [paragraph(draw)] : [])];
  return {
    country,
    introduction: count > 0 ? [...introduction, sentence(draw, ":")] : introduction,
    priorities: times(count, () => paragraph(draw)),
  };
};

const setCountry = (
  setter: Setter,
  { introduction, priorities }: Told["countries"][number],
  heading: string,
): void => {
  setter.heading(heading);
  for (const text of introduction) setter.paragraph(text);
  for (const text of priorities) setter.item(text);
  setter.blank();
};

const grouped = (amount: number, mark: string): string => String(amount).replace(/\B(?=(?:\d{3})+$)/g, mark);

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);

/** Rows with true totals, as they are written. */
const rowsOf = (draw: Draw, labels: readonly string[], width: number, { group, nil }: Style): string[][] => {
  const amount = (): number =>
    perhaps(draw, 20)
      ? 0
      : number(draw, 1, one(draw, 9, 999, 99_999, 99_999_999)) * (perhaps(draw, 4) ? -1 : 1);
  const amounts = labels.map(() => times(width, amount));
  const totals = times(width, (column) => sum(amounts.map((row) => row[column] ?? 0)));
  const figure = (value: number): string =>
    value === 0 ? nil : value < 0 ? `(${grouped(-value, group)})` : grouped(value, group);
  const written = (row: readonly number[]): string[] => [...row, sum(row)].map(figure);
  return [
    ...amounts.map((row, place) => [labels[place] ?? "", ...written(row)]),
    [one(draw, "Total", "Grand total", "TOTAL", "Totaux"), ...written(totals)],
  ];
};

const setMatrix = (draw: Draw, told: Told, { gap, trail, page }: Style): string[] => {
  const region = wrap(told.region, number(draw, 18, 30));
  const names = told.columns.flatMap(({ name }) => [
    ...wrap(name, number(draw, 12, 24)).flatMap((line) =>
      perhaps(draw, 15) ? [line + trail, ""] : [line + trail],
    ),
    "",
  ]);
  const rows = told.rows.flatMap(([label = "", ...amounts]) => [
    [perhaps(draw, 15) ? label.replace(" ", "\n") : label, ...amounts].join(gap) + trail,
    ...(perhaps(draw, 15) ? [""] : []),
  ]);
  const codes = told.columns.map(({ code }) => code).join(" ");
  const isOneLine = perhaps(draw, 40);
  return [
    page + (region[0] ?? ""),
    ...region.slice(1),
    "",
    ...(isOneLine ? [`${codes} ${told.totalHeading}`] : [codes, "", told.totalHeading]),
    ...names,
    ...rows,
    "",
  ];
};

/** A chapter of the same make as the published one: other countries, codes, amounts and ways of setting. */
export const generateChapter = (draw: Draw): Generated => {
  const region = `${properName(draw)} and ${properName(draw)}`;
  const style = styleOf(draw, region);
  const columns = columnsOf(draw);
  const office = `Regional Office ${properName(draw)}`;
  const mark = one(draw, "", "", "†", "*");
  const labels = [office, ...distinct(number(draw, 2, 12), () => countryName(draw))];
  const marked = labels.at(-1) ?? "";
  const withMark = (label: string): string => (label === marked ? label + mark : label);
  const countries = labels
    .slice(1)
    .filter(() => perhaps(draw, 85))
    .map((country) => countryTold(draw, country));
  const regional = columns
    .filter(() => perhaps(draw, 70))
    .map(({ code, name }) => ({
      code,
      title: name,
      office,
      paragraphs: times(number(draw, 1, 3), () => paragraph(draw)),
    }));
  const told: Told = {
    region,
    columns: columns.map(({ code, name }) => ({ code, name })),
    totalHeading: one(draw, "TOTAL", "Total"),
    rows: rowsOf(draw, labels.map(withMark), columns.length, style),
    countries,
    regional,
    footnotes: [],
  };
  const setter = new Setter(draw, style);
  setter.heading(office);
  for (const { code, title, paragraphs } of regional) {
    setter.lines.push("");
    setter.lines.push(`${columns.find((column) => column.code === code)?.heading ?? ""}: ${title}`, "");
    for (const text of paragraphs) setter.paragraph(text);
  }
  for (const country of countries) setCountry(setter, country, withMark(country.country));
  setter.finish();
  if (mark !== "") {
    const text = sentence(draw);
    setter.lines.push("", "_".repeat(18), ...wrap(`${mark} ${text}`, 60), "");
    setter.footnotes.push({ mark, text });
  }
  const matrix = setMatrix(draw, told, style);
  const isFirst = perhaps(draw, 20);
  const lines = isFirst ? [...matrix, "", ...setter.lines] : [...setter.lines, "", ...matrix];
  return {
    text: lines.join("\n").replace(/\n/g, style.lineEnd),
    told: { ...told, footnotes: setter.footnotes },
  };
};
