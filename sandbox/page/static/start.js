// RequireJS as amoCRM sets it up: vendor modules by their names (contracts/amocrm-widgets.md §3.3).
window.require.config({
  baseUrl: '/sandbox-static',
  waitSeconds: 30,
  paths: { jquery: '/vendor/jquery', 'lib/components/base/modal': '/sandbox-static/modal' },
});
window.require(['navigation', 'clock-bar', 'settings-modal', 'call-window']);
