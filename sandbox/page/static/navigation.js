// Going from area to area inside the page, as amoCRM does: destroy, new content, render, `page:changed`.
define(['jquery', 'state', 'app', 'widget-host'], function ($, state, app, host) {
  let shown = window.location.pathname + window.location.search;

  function replace(fresh) {
    document.title = fresh.title;
    ['page_holder', 'left_menu', 'area-state'].forEach(function (id) {
      document.getElementById(id).innerHTML = fresh.getElementById(id).innerHTML;
    });
  }

  function go(address) {
    return fetch(address)
      .then(function (answer) {
        return answer.text();
      })
      .then(
        function (text) {
          host.leave();
          shown = address;
          app.APP.first_load = false;
          replace(new DOMParser().parseFromString(text, 'text/html'));
          return host.enter();
        },
        function () {
          app.APP.notifications.show_message_error({ text: state.say('noSandbox') });
        },
      )
      .then(function () {
        $(document).trigger('page:changed');
      });
  }

  $(document).on('click', 'a[href]', function (event) {
    const link = this;
    const plain = event.which === 1 && !event.metaKey && !event.ctrlKey && !event.shiftKey && !event.altKey;
    if (!plain || event.isDefaultPrevented() || link.target !== '' || link.hasAttribute('download')) return;
    if (link.origin !== window.location.origin || /^\/(widgets|amocrm|__sandbox)\//.test(link.pathname))
      return;
    const address = link.pathname + link.search;
    // A change of the fragment alone is left to the browser, which fires `hashchange`.
    if (address === shown) return;
    event.preventDefault();
    window.history.pushState(null, '', link.href);
    go(address);
  });
  window.addEventListener('popstate', function () {
    const address = window.location.pathname + window.location.search;
    if (address !== shown) go(address);
  });
  host.enter();
});
