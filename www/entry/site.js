// The published page's entry: its parts stand beside it under names that carry their hash. `cargo xtask dist` puts
// those names in for `FILES`.

import './site-parts.js';
import '../app/main.js';
