// @ts-nocheck These libraries are only there once `cargo xtask bench` has installed them.
// Libraries that find names and amounts in JavaScript, bundled by esbuild so that browsers run them too. compromise
// is asked for people, places and organizations; wink-nlp knows dates, amounts and addresses and no names at all.

import nlp from "compromise";
import model from "wink-eng-lite-web-model";
import winkNLP from "wink-nlp";

const wink = winkNLP(model, ["sbd", "ner"]);

/** @type {Record<string, (text: string) => unknown>} */
export const NAME_PEERS = {
  compromise: (text) => {
    const document = nlp(text);
    const kinds = [document.people(), document.places(), document.organizations()];
    return kinds.map((kind) => kind.json({ offset: true }));
  },
  "wink-nlp": (text) => {
    const document = wink.readDoc(text);
    return document.entities().out(wink.its.span);
  },
};
