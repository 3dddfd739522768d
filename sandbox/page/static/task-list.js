// Keeps the task list fresh without touching a form somebody is writing in.
define(['jquery'], function ($) {
  function busy(list) {
    return (
      list.contains(document.activeElement) ||
      $(list)
        .find('input')
        .toArray()
        .some(function (input) {
          return input.value !== '';
        })
    );
  }

  function refresh() {
    const list = document.getElementById('task-list');
    if (list === null || busy(list)) return undefined;
    const open = $(list).find('details').prop('open');
    return fetch('/')
      .then(function (answer) {
        return answer.text();
      })
      .then(
        function (text) {
          const fresh = new DOMParser().parseFromString(text, 'text/html').getElementById('task-list');
          if (fresh === null || !list.isConnected || busy(list)) return;
          if (fresh.innerHTML !== list.innerHTML) list.innerHTML = fresh.innerHTML;
          $(list).find('details').prop('open', open);
        },
        function () {
          // The clock bar says that the sandbox does not answer.
          return undefined;
        },
      );
  }

  window.setInterval(refresh, 4000);
  return { refresh: refresh };
});
