// The texts on which every build must agree: the stories, and odd ones.

import { existsSync, readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";

/** Folders of stories. */
const STORIES = ["tests/texts", "www/samples"];

/** @typedef {{ id: string, text: string }} Text */

/** @type {Text[]} */
const ODD = [
  { id: "empty", text: "" },
  { id: "blank", text: " \n\t\r\n \u00a0 \u3000 " },
  { id: "punctuation", text: "… !? — «»" },
  { id: "one word", text: "Rain" },
  { id: "astral", text: "😀 Ana 👩‍👩‍👧 left. 𝔘𝔫𝔦𝔠𝔬𝔡𝔢 stayed. The 🏳️‍🌈 flew over Holm Bay 🇫🇮. 😀😀😀" },
  { id: "combining", text: "Cafe\u0301 Zoe\u0308 closed. A\u0308rger followed. q\u0323\u0307 stayed q\u0307\u0323." },
  { id: "CRLF", text: "Harbor reopens\r\n\r\nThe ferry sailed.\r\nIt was late.\r\n\r\nThe board met on Monday.\r\n" },
  { id: "CR", text: "The ferry sailed.\rIt was late.\r\rThe board met." },
  { id: "lone surrogates", text: "High \ud83d came. Low \ude00 went. Both \ude00\ud83d stayed \ud83d" },
  { id: "NUL", text: "Null\u0000 came. Two\u0000\u0000 went. \u0000" },
  { id: "controls", text: "Bell\u0007 rang. Escape\u001b[1m sat. Delete\u007f went. Quote\" and \\ stayed. \u0008\u000b\u000c" },
  { id: "separators", text: "Line\u2028one ended. Para\u2029two ended. Next\u0085line ended." },
  { id: "byte order mark", text: "\ufeffThe ferry sailed. It was late.\ufeff The board met." },
  { id: "no-break spaces", text: "The\u00a0ferry\u202fsailed.\u00a0It was late.\u2007The board met." },
  { id: "zero width", text: "The fer\u200bry sailed. It\u200d was\u2060 late. The\u00ad board met." },
  {
    id: "Arabic",
    text: "وصلت العبارة إلى الميناء صباح يوم الاثنين. قال رئيس المجلس إن الرحلة تأخرت؟ لم يُصب أحد بأذى.",
  },
  { id: "Hebrew", text: 'המעבורת הגיעה לנמל ביום שני. "איחרנו", אמר הקברניט. איש לא נפגע.' },
  { id: "Chinese", text: "渡轮星期一抵达港口。船长说：“我们晚到了。”没有人受伤！市议会将在周五开会？" },
  { id: "Japanese", text: "フェリーは月曜日に港に着いた。「遅れました」と船長は言った。けが人はいなかった。" },
  { id: "Thai", text: "เรือข้ามฟากมาถึงท่าเรือเมื่อวันจันทร์\nกัปตันบอกว่าเรือมาสาย\nไม่มีใครได้รับบาดเจ็บ" },
  { id: "Hindi", text: "नौका सोमवार को बंदरगाह पहुँची। कप्तान ने कहा कि देर हो गई। कोई घायल नहीं हुआ।" },
  { id: "Greek", text: "Το πλοίο έφτασε τη Δευτέρα. Άργησε; Κανείς δεν τραυματίστηκε." },
  { id: "Turkish", text: "İstanbul'dan gelen feribot ISPARTA'ya vardı. Kaptan geç kaldıklarını söyledi. Iğdır yağmurluydu." },
  { id: "long word", text: `${"a".repeat(5_000)}. ${"é".repeat(5_000)}! ${"😀".repeat(2_000)}` },
  { id: "many stops", text: ".".repeat(2_000) + "One came. " + "!?".repeat(500) },
  { id: "many quotes", text: "“".repeat(500) + "One came, he said.” Two went. " + "”".repeat(500) },
  { id: "many lines", text: "\n".repeat(3_000) + "One came.\n".repeat(20) },
  { id: "same sentence", text: "The ferry was late. ".repeat(200) },
];

/** @returns {Text[]} */
export function texts() {
  return [...STORIES.filter((folder) => existsSync(folder)).flatMap(stories), ...ODD];
}

/** @param {string} folder */
function stories(folder) {
  const names = readdirSync(folder).filter((name) => name.endsWith(".txt"));
  return names.sort().map((name) => ({ id: name, text: readFileSync(join(folder, name), "utf8") }));
}
