// Says why the page cannot start, where that can be known: a classic script in the oldest JavaScript, since the
// browsers it is for run nothing else. `CSS.highlights` came with Chromium 105, Firefox 140 and Safari 17.2,
// which is exactly the oldest we support. WebAssembly, and its SIMD instructions, are in all of those, but a reader may
// have switched it off, as the strictest modes of some browsers do, or have a processor without them. It also sets the
// chosen theme before the first paint.
(function () {
  // The smallest module with an instruction of SIMD in it.
  var simd = [0, 97, 115, 109, 1, 0, 0, 0, 1, 5, 1, 96, 0, 1, 123, 3, 2, 1, 0, 10, 10, 1, 8, 0, 65, 0, 253, 15, 253, 98, 11];
  var root = document.documentElement;
  var reason = null;
  if (location.protocol === 'file:' && !root.hasAttribute('data-one-file')) {
    reason = 'from-file';
  } else if (!('noModule' in document.createElement('script')) || typeof CSS !== 'object' || !('highlights' in CSS)) {
    reason = 'too-old';
  } else if (typeof WebAssembly !== 'object' || !WebAssembly.validate(new Uint8Array(simd))) {
    reason = 'no-wasm';
  }
  if (reason) {
    root.className += ' cannot';
    document.addEventListener('DOMContentLoaded', function () {
      var known = document.getElementById(reason);
      var unknown = document.getElementById('no-reason');
      if (known) { known.removeAttribute('hidden'); }
      if (unknown) { unknown.setAttribute('hidden', ''); }
    });
  }
  try {
    var theme = JSON.parse(localStorage.getItem('nutgraf.settings') || '{}').theme;
    if (theme === 'light' || theme === 'dark') {
      root.setAttribute('data-theme', theme);
      document.getElementById('dark').media = theme === 'dark' ? 'all' : 'not all';
    }
  } catch (error) { /* No storage, or not ours: the system's theme. */ }
})();
