// Runs before anything is drawn, so that the chosen theme does not flash.
(function () {
  const saved = window.localStorage.getItem('sandbox-theme');
  const dark = saved === null ? window.matchMedia('(prefers-color-scheme: dark)').matches : saved === 'dark';
  if (dark) document.documentElement.setAttribute('data-color-scheme', 'dark');
})();
