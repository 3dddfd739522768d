// The sandbox's clock as the page knows it: asked every two seconds, going on by itself between.
define(['state'], function (state) {
  let shown = { now: state.page.now, at: performance.now(), workers: 0, moving: null, reachable: true };
  const listeners = [];

  function take(answer) {
    shown = {
      now: Date.parse(answer.now),
      at: performance.now(),
      workers: answer.workers,
      moving: answer.moving || null,
      reachable: true,
    };
  }

  function ask() {
    return fetch('/__sandbox/clock')
      .then(function (answer) {
        return answer.json();
      })
      .then(take, function () {
        shown.reachable = false;
      })
      .then(function () {
        listeners.forEach(function (listen) {
          listen(shown);
        });
      });
  }

  window.setInterval(ask, 2000);
  return {
    /** Milliseconds since the epoch by the sandbox's clock. */
    now: function () {
      return shown.moving ? shown.now : shown.now + performance.now() - shown.at;
    },
    ask: ask,
    /** Calls `listen` after every answer. */
    onAnswer: function (listen) {
      listeners.push(listen);
    },
    /** Moves the clock; resolves with `{status, body}`. */
    move: function (body) {
      return fetch('/__sandbox/clock', {
        method: 'PUT',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(body),
      }).then(function (answer) {
        return answer.json().then(function (json) {
          return { status: answer.status, body: json };
        });
      });
    },
  };
});
