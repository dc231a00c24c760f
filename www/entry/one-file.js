// The entry of the page that is one file: all parts stand in that file.

import './one-file-parts.js';
import '../app/main.js';
