// The worker that reads Word documents, by mammoth (https://github.com/mwilliamson/mammoth.js), which gives HTML by the
// document's styles. Pictures are left where they are.

import mammoth from 'mammoth';
import { Failure } from '../failure.js';
import { answerWith } from '../worker.js';

/** Besides the headings that mammoth knows; what only leads to a place is no sentence. */
const STYLES = [
  "p[style-name='Title'] => h1:fresh",
  "p[style-name='Subtitle'] => h2:fresh",
  "p[style-name='caption'] => figcaption:fresh",
  ...Array.from({ length: 9 }, (_, i) => `p[style-name='toc ${i + 1}'] => figcaption:fresh`),
];

answerWith(async (file) => {
  const arrayBuffer = await file.arrayBuffer();
  const convertImage = mammoth.images.imgElement(async () => ({ src: '' }));
  try {
    const { value } = await mammoth.convertToHtml({ arrayBuffer }, { convertImage, styleMap: STYLES });
    return value;
  } catch (error) {
    throw new Failure('damaged', { cause: error });
  }
});
