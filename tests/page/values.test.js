// Normal forms in plain words.

import assert from "node:assert/strict";
import { it } from "node:test";
import { saying } from "../../www/app/entities/values.js";
import { speak } from "./words.js";

/** @import { EntityKind } from "../../pkg/types.d.ts" */

/** Kind, normal form, how it stands in the story, what is said of it. @type {[EntityKind, string | undefined, string, string][]} */
const CASES = [
  ["date", "2026-01-06", "Tuesday", "6 January 2026"],
  ["date", "2026-01-06", "6 January 2026", ""],
  ["date", "2026-01-06", "Jan. 6", "6 January 2026"],
  ["date", "2026-01", "this month", "January 2026"],
  ["date", "2025", "last year", "2025"],
  ["date", "2025", "2025", ""],
  ["date", "-1999", "2000 B.C.", "2000 BC"],
  ["date", "0070", "A.D. 70", "70 AD"],
  ["date", "2026-W02", "this week", "the week of 5 January 2026"],
  ["date", "2021-W01", "that week", "the week of 4 January 2021"],
  ["date", "2026-W53", "the last week", "the week of 28 December 2026"],
  ["date", "2025-06-21/2025-06-26", "June 21-26", "21 – 26 June 2025"],
  ["date", "2025-06-28/2025-07-02", "from June 28", "28 June – 2 July 2025"],
  ["date", "2025-12-30/2026-01-02", "over the new year", "30 December 2025 – 2 January 2026"],
  ["date", "2025-07/2025-09", "the third quarter", "July – September 2025"],
  ["date", "1990/1999", "the 1990s", "1990 – 1999"],
  ["date", "P4Y", "almost four years", "4 years"],
  ["date", "P4Y", "four-year", "4 years"],
  ["date", "P2.5Y", "two and a half years", "2.5 years"],
  ["date", "P1M", "a month", "1 month"],
  ["date", "PT0.5H", "half an hour", "0.5 hours"],
  ["date", "PT2H32M25.3S", "2:32:25.3", "2 hours, 32 minutes, 25.3 seconds"],
  ["date", "P1Y6M", "a year and six months", "1 year, 6 months"],
  ["date", undefined, "several years", ""],
  ["date", "something", "some day", ""],
  ["time", "20:00", "8 p.m.", "20:00"],
  ["time", "15:00Z", "1500 GMT", "15:00 UTC"],
  ["time", "07:00-05:00", "7 a.m. EST", "07:00, UTC−05"],
  ["money", "USD 1130000000", "$1.13bn", "1.13 billion US dollars"],
  ["money", "GBP 600000000", "£600m", "600 million British pounds"],
  ["money", "USD 1234567", "$1,234,567", "1,234,567 US dollars"],
  ["money", "EUR 2.5", "€2.50", "2.50 euros"],
  ["money", "USD 0.6", "60 cents", "0.60 US dollars"],
  ["money", "USD 500000000/580000000", "$500-580 million", "500–580 million US dollars"],
  ["money", "QQQ 5", "five", "5 QQQ"],
  ["money", "dollars", "dollars", ""],
  ["percent", "76", "76%", ""],
  ["percent", "76", "76 per cent", ""],
  ["percent", "0.75", "three-quarters of 1 percent", "0.75%"],
  ["quantity", "-12 °C", "minus 12 degrees Celsius", "-12 degrees Celsius"],
  ["percent", "5/15", "5", "5% – 15%"],
  ["quantity", "70 mi", "70 miles", ""],
  ["quantity", "40 kg", "40kg", ""],
  ["quantity", "2500000 t", "2.5 million tons", "2,500,000 tons"],
  ["quantity", "1 ft", "one foot", "1 foot"],
  ["quantity", "20 square m", "twenty square metres", "20 m²"],
  ["quantity", "35 countries", "35 countries", ""],
  ["quantity", "2 police officers", "Two police officers", ""],
  ["quantity", "24 eggs", "two dozen eggs", "24 eggs"],
  ["ordinal", "1", "first", ""],
  ["ordinal", "23", "twenty-third", "23rd"],
  ["ordinal", "27", "27th", ""],
  ["url", undefined, "https://lowmere.example", ""],
];

/** Browsers put thin spaces and such around the signs of ranges. @param {string} text */
const plainSpaces = (text) => text.replace(/\s/gu, " ");

for (const [kind, value, text, said] of CASES) {
  it(`${kind} ${value}: ${text}`, () => {
    speak("en", "en-GB");
    assert.equal(plainSpaces(saying(kind, value, text)), said);
  });
}

it("large sums have what their language puts before the currency", () => {
  const [value, text] = ["USD 1130000000", "$1.13bn"];
  for (const [language = "", said] of [["de", "1,13 Milliarden US-Dollar"], ["fr", "1,13 milliard de dollars des États-Unis"], ["ja", "11.3億米ドル"]]) {
    speak(language);
    assert.equal(plainSpaces(saying("money", value, text)), said);
  }
});

it("dates are those of the reader's region", () => {
  speak("en", "en-US");
  assert.equal(saying("date", "2026-01-06", "Tuesday"), "January 6, 2026");
  assert.equal(saying("date", "2026-01-06", "6 January 2026"), "");
});
