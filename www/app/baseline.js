// Says why the page cannot start, where that can be known: a classic script in the oldest JavaScript, since the
// browsers it is for run nothing else. `CSS.highlights` came with Chromium 105, Firefox 140 and Safari 17.2,
// which is exactly the oldest we support. It also sets the chosen theme before the first paint.
(function () {
  var root = document.documentElement;
  var reason = null;
  if (location.protocol === 'file:' && !root.hasAttribute('data-one-file')) {
    reason = 'from-file';
  } else if (!('noModule' in document.createElement('script')) || typeof WebAssembly !== 'object' ||
      typeof CSS !== 'object' || !('highlights' in CSS)) {
    reason = 'too-old';
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
