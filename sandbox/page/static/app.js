// The page's global `APP` (contracts/amocrm-widgets.md §3.3), with the shapes seen in public widgets.
define(['jquery', 'state'], function ($, state) {
  const page = state.page;

  function notify(options, kind) {
    const message = typeof options === 'string' ? { text: options } : options || {};
    const inner = message.text && typeof message.text === 'object' ? message.text : message;
    const $item = $('<div class="notification">')
      .addClass(kind)
      .attr('role', kind === 'error' ? 'alert' : 'status');
    $('<strong>')
      .text(inner.header || '')
      .appendTo($item);
    $('<span>')
      .text(inner.text || '')
      .appendTo($item);
    if (message.link) $('<a>').attr('href', message.link).text(message.link).appendTo($item);
    $('<button type="button" class="button">')
      .text(state.say('settingsClose'))
      .on('click', function () {
        $item.remove();
      })
      .appendTo($item);
    $('#notifications').append($item);
  }
  function notifier(kind) {
    return function (options) {
      notify(options, kind || (options && options.type) || 'call');
    };
  }

  const constants = {
    user: page.user,
    user_rights: { is_admin: page.user.isAdmin, is_free: page.user.isFree },
    account: page.account,
    managers: page.managers,
    groups: page.groups,
    task_types: page.taskTypes,
  };
  const APP = {
    lang_id: 'ru',
    first_load: true,
    data: {
      current_card: false,
      current_list: false,
      current_entity: '',
      current_view: { $el: $('#page_holder') },
    },
    constant: function (name) {
      return constants[name];
    },
    getWidgetsArea: function () {
      return state.area().name;
    },
    getBaseEntity: function () {
      return state.area().cardId === null ? '' : 'leads';
    },
    isCard: function () {
      return state.area().cardId !== null;
    },
    notifications: {
      add_error: notifier('error'),
      add_call: notifier('call'),
      show_message: notifier('call'),
      show_message_error: notifier('error'),
      show_notification: notifier(),
    },
    sdk: {
      showUserStatus: function () {
        return Promise.resolve([{ id: page.user.id, online: true }]);
      },
    },
  };

  /** Brings `APP.data` in step with the area on the screen. */
  function follow() {
    const area = state.area();
    APP.data.current_card = area.cardId === null ? false : { id: area.cardId, model: { id: area.cardId } };
    APP.data.current_entity = area.cardId === null ? '' : 'leads';
  }

  window.APP = APP;
  window.AMOCRM = APP;
  follow();
  return { APP: APP, follow: follow };
});
