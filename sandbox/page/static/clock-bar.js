// The bar with the sandbox's clock: what it shows, its buttons, and how a move is going.
define(['jquery', 'state', 'clock', 'task-list'], function ($, state, clock, taskList) {
  const format = new Intl.DateTimeFormat('ru-RU', {
    timeZone: 'Europe/Moscow',
    weekday: 'short',
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
  });
  const $bar = $('#clock');
  let moving = false;

  function tick() {
    $('#clock-now').text(format.format(clock.now()));
  }

  function say(text, failed) {
    $('#clock-state')
      .text(text)
      .toggleClass('late', failed === true);
  }

  function reason(status, body) {
    if (body.error === 'backwards') return state.say('moveBackwards');
    if (body.error === 'nothing-ahead') return state.say('moveNothing');
    if (body.error === 'service-failed') return state.say('moveService', { why: body.message });
    if (body.error === 'still-running') {
      const what = body.stillRunning
        .map(function (one) {
          return one.running.length > 0 ? one.running.join(', ') : one.name + ' (' + one.worker + ')';
        })
        .join('; ');
      return state.say('moveStill', { what: what });
    }
    return body.message || String(status);
  }

  function move(body) {
    if (moving) return undefined;
    moving = true;
    $bar.find('button').prop('disabled', true);
    say(state.say('moving', { to: '…' }));
    return clock
      .move(body)
      .then(
        function (answer) {
          if (answer.status === 200) say('');
          else say(state.say('moveFailed', { why: reason(answer.status, answer.body) }), true);
        },
        function () {
          say(state.say('noSandbox'), true);
        },
      )
      .then(function () {
        moving = false;
        $bar.find('button').prop('disabled', false);
        return clock.ask();
      })
      .then(taskList.refresh);
  }

  clock.onAnswer(function (shown) {
    tick();
    $('#clock-workers').text(
      shown.workers === 0 ? state.say('workersNone') : state.say('workers', { n: shown.workers }),
    );
    if (!shown.reachable) say(state.say('noSandbox'), true);
    else if (shown.moving) say(state.say('moving', { to: format.format(Date.parse(shown.moving.to)) }));
    else if (!moving && !$('#clock-state').hasClass('late')) say('');
  });
  window.setInterval(tick, 1000);
  $bar.on('click', '[data-advance]', function () {
    move({ advance: $(this).attr('data-advance') });
  });
  $bar.on('click', '[data-to]', function () {
    move({ to: $(this).attr('data-to') });
  });
  $('#clock-set').on('submit', function (event) {
    event.preventDefault();
    move({ now: this.elements.at.value.slice(0, 16) + ':00+03:00' });
  });
  $('#theme').on('click', function () {
    const dark = document.documentElement.getAttribute('data-color-scheme') !== 'dark';
    if (dark) document.documentElement.setAttribute('data-color-scheme', 'dark');
    else document.documentElement.removeAttribute('data-color-scheme');
    window.localStorage.setItem('sandbox-theme', dark ? 'dark' : 'light');
  });
  $('#user').on('change', function () {
    this.form.submit();
  });
  clock.ask();
});
