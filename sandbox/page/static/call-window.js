// A made-up window of a call, in the place of Mango's own widget: what floats over the page and must stay in reach.
define(['jquery', 'state'], function ($, state) {
  let timer = null;

  function two(number) {
    return String(number).padStart(2, '0');
  }

  function close() {
    window.clearInterval(timer);
    timer = null;
    $('#call-window').remove();
  }

  function answer($window) {
    let seconds = 0;
    const $time = $window.find('output');
    $window.find('strong').text(state.say('callTalk'));
    $window.find('[data-answer]').remove();
    $time.text('00:00');
    timer = window.setInterval(function () {
      seconds += 1;
      $time.text(two(Math.floor(seconds / 60)) + ':' + two(seconds % 60));
    }, 1000);
  }

  function ring() {
    close();
    const $window = $('<section class="call-window" id="call-window">').attr(
      'aria-label',
      state.say('callTitle'),
    );
    $('<p><strong></strong> <output></output></p>').appendTo($window);
    $window.find('strong').text(state.say('callTitle'));
    $('<p>').text(state.say('callFrom')).appendTo($window);
    $('<p class="task__due">').text(state.say('callMade')).appendTo($window);
    const $buttons = $('<p class="task__form">').appendTo($window);
    $('<button type="button" class="button button-input_blue" data-answer>')
      .text(state.say('callAnswer'))
      .on('click', function () {
        answer($window);
      })
      .appendTo($buttons);
    $('<button type="button" class="button">')
      .text(state.say('callEnd'))
      .on('click', close)
      .appendTo($buttons);
    $window.appendTo(document.body);
  }

  // After a moment: there is time to open a panel, so that the call comes while it is open.
  $('#call').on('click', function () {
    window.setTimeout(ring, 3000);
  });
});
