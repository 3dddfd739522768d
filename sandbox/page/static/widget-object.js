// The system Widget object that amoCRM mixes into a widget (contracts/amocrm-widgets.md §3.2, §4.1).
define(['jquery', 'state', 'clock'], function ($, state, clock) {
  const TOKEN_KEPT_MS = 25 * 60 * 1000;
  const tokens = {};

  /** The one-time token is kept for some 25 minutes of the sandbox's clock, as amoCRM keeps it. */
  function disposableToken(clientId) {
    const kept = tokens[clientId];
    if (
      kept &&
      clock.now() >= kept.at &&
      clock.now() < kept.at + TOKEN_KEPT_MS &&
      kept.asked.state() !== 'rejected'
    ) {
      return kept.asked;
    }
    const asked = $.ajax({
      url: '/ajax/v2/integrations/' + clientId + '/disposable_token',
      dataType: 'json',
    }).then(function (answer) {
      return answer.token;
    });
    tokens[clientId] = { at: clock.now(), asked: asked };
    return asked;
  }

  /** `{{ name }}` of a template, escaped. The rest of twig is not here, and says so. */
  function fill(template, data) {
    if (/\{%/.test(template)) throw new Error('The sandbox knows no twig tags, only {{ name }}.');
    return template.replace(/\{\{\s*([\w.]+)\s*\}\}/g, function (_whole, path) {
      const value = path.split('.').reduce(function (at, key) {
        return at === undefined || at === null ? undefined : at[key];
      }, data);
      return $('<i>')
        .text(value === undefined || value === null ? '' : String(value))
        .html();
    });
  }

  function byPath(object, path) {
    return String(path)
      .split('.')
      .reduce(function (at, key) {
        return at === undefined || at === null ? undefined : at[key];
      }, object);
  }

  /** What a widget finds on itself; one for every archive. */
  return function widgetObject(widget) {
    const settings = $.extend({}, widget.fields, {
      widget_code: widget.code,
      path: widget.path,
      images_path: widget.path + '/images',
      version: widget.version,
      oauth_client_uuid: widget.clientId,
      status: 'installed',
      active: widget.active ? 'Y' : 'N',
      widget_active: widget.active ? 'Y' : 'N',
    });
    return {
      params: settings,
      langs: widget.langs,
      system: function () {
        return {
          area: state.area().location,
          amouser_id: String(state.page.user.id),
          amouser: state.page.user.login,
          subdomain: state.page.account.subdomain,
          domain: window.location.host,
          server: window.location.origin,
        };
      },
      get_settings: function () {
        return settings;
      },
      set_settings: function (more) {
        $.extend(settings, more);
      },
      get_version: function () {
        return widget.version;
      },
      get_install_status: function () {
        return 'installed';
      },
      get_accounts_current: function () {
        return state.page.account;
      },
      i18n: function (path) {
        return byPath(widget.langs, path);
      },
      set_lang: function (langs) {
        $.extend(widget.langs, langs);
      },
      list_selected: function () {
        return { selected: [], summary: {} };
      },
      get_current_card_contacts_data: function () {
        return Promise.resolve([]);
      },
      add_action: function () {},
      listenSocketChannel: function () {},
      widgetsOverlay: function (on) {
        $('#widgets_block').toggleClass('overlay', on === true);
      },
      render: function (source, params) {
        if (typeof source.data !== 'string') throw new Error('The sandbox renders only {data: "template"}.');
        return fill(source.data, params || {});
      },
      /** The right panel's block; a second call of the same widget takes the place of the first. */
      render_template: function (block, data) {
        const $panel = $('#widgets_block');
        $panel.find('.card-widgets__widget-' + widget.code).remove();
        const $widget = $('<div class="card-widgets__widget">').addClass(
          'card-widgets__widget-' + widget.code,
        );
        const caption = block.caption || {};
        $('<div class="card-widgets__widget__caption">')
          .addClass(caption.class_name || '')
          .append($('<img alt="">').attr('src', widget.path + '/images/logo_min.png'))
          .append($('<span>').html(caption.html || ''))
          .appendTo($widget);
        $('<div class="card-widgets__widget__body">')
          .html((block.body || '') + fill(block.render || '', data || {}))
          .appendTo($widget);
        $panel.append($widget);
        return true;
      },
      $authorizedAjax: function (options) {
        return disposableToken(widget.clientId).then(function (token) {
          return $.ajax(
            $.extend({}, options, { headers: $.extend({}, options.headers, { 'X-Auth-Token': token }) }),
          );
        });
      },
    };
  };
});
