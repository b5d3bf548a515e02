import { expect, it, vi } from "vitest";
import { csvOf } from "./csv.ts";

/** The reader's language, without the browser that usually tells it. */
const reader = vi.hoisted(() => ({ language: "es" }));
vi.mock("../i18n/language.ts", () => ({ language: { peek: () => reader.language } }));

it.each(["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", '=HYPERLINK("https://x.example";"y")', "=cmd|' /C calc'!A0"])(
  "[C24] [T34] keeps %j as text, and within its cell",
  (text) => {
    const [, row] = csvOf([{ name: text }]).split(/\r\n(?=")/);
    expect(row).toBe(`"'${text.replaceAll('"', '""')}"\r\n`);
  },
);

it("[C24] keeps quotes, separators and line breaks within their cell", () => {
  reader.language = "en";
  expect(csvOf([{ a: 'x","=1', b: "1\r\n=2", c: null }])).toBe('\ufeffa,b,c\r\n"x"",""=1","1\r\n=2",\r\n');
});

it("writes numbers as the reader's country does, and never as text", () => {
  reader.language = "es";
  expect(csvOf([{ a: -1.5, b: "Pan" }])).toBe('\ufeffa;b\r\n-1,5;"Pan"\r\n');
  reader.language = "en";
  expect(csvOf([{ a: -1.5, b: "Pan" }])).toBe('\ufeffa,b\r\n-1.5,"Pan"\r\n');
});
