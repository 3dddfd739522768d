// The window with a widget's settings: fields of its manifest, `settings`, `onSave`, switching it off.
define(['jquery', 'state', 'widget-host', 'lib/components/base/modal'], function ($, state, host, Modal) {
  function field(widget, code, described) {
    const label = described.name.split('.').reduce(function (at, key) {
      return at === undefined ? undefined : at[key];
    }, widget.langs);
    const hidden = described.type === 'custom';
    return $('<label class="widget_settings_block__item_field">')
      .append($('<span>').text(label || code))
      .append(
        $('<input class="text-input widget_settings_block__input_field">')
          .attr({
            name: code,
            type: hidden ? 'hidden' : described.type === 'pass' ? 'password' : 'text',
            id: hidden ? code + '_custom' : null,
          })
          .val(widget.fields[code] === undefined ? '' : String(widget.fields[code])),
      )
      .append(hidden ? $('<div>').attr('id', code + '_custom_content') : '');
  }

  function store(widget, active, fields) {
    return fetch('/sandbox/widgets/' + widget.name, {
      method: 'PUT',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ active: active, fields: fields }),
    }).then(function (answer) {
      if (!answer.ok) throw new Error(String(answer.status));
    });
  }

  /** onSave must say true, or promise it, before anything is kept. */
  function save(one, active, $fields, $said) {
    const widget = one.widget;
    const fields = $.extend({}, widget.fields);
    $fields.find('input[name]').each(function () {
      fields[this.name] = this.value;
    });
    return Promise.resolve(
      host.call(one, 'onSave', [{ fields: fields, active: active ? 'Y' : 'N', widget_code: widget.code }]),
    )
      .then(function (agreed) {
        if (agreed !== true && agreed !== undefined) throw new Error('onSave');
        return store(widget, active, fields);
      })
      .then(
        function () {
          if (!active) host.call(one, 'destroy');
          $said.text(state.say('settingsSaved'));
          window.location.reload();
        },
        function () {
          $said.text(state.say('settingsRefused'));
        },
      );
  }

  function open(widget, one) {
    const modal = new Modal({
      class_name: 'modal-widget-settings',
      init: function ($body) {
        const $fields = $('<div class="widget_settings_block__fields">');
        Object.keys(widget.manifestFields).forEach(function (code) {
          $fields.append(field(widget, code, widget.manifestFields[code]));
        });
        const $said = $('<p role="status">');
        const button = function (name, press) {
          return $('<button type="button" class="button">').text(state.say(name)).on('click', press);
        };
        $body.append(
          $('<div class="widget_settings_block">').append(
            $('<h2>').text(widget.title),
            $fields,
            $said,
            button('settingsSave', function () {
              save(one, widget.active, $fields, $said);
            }).addClass('js-widget-save button-input_blue'),
            button(widget.active ? 'settingsDisable' : 'settingsEnable', function () {
              save(one, !widget.active, $fields, $said);
            }),
            button('settingsClose', function () {
              modal.destroy();
            }),
          ),
        );
        host.call(one, 'settings', [$body, {}]);
      },
      destroy: function () {
        if (!widget.initOnce) host.call(one, 'destroy');
      },
    });
  }

  $(document).on('click', '[data-widget-settings]', function () {
    const name = $(this).attr('data-widget-settings');
    const widget = state.page.widgets.filter(function (known) {
      return known.name === name;
    })[0];
    if (widget === undefined) return undefined;
    const ready = widget.initOnce && widget.active ? host.theOne(widget) : host.construct(widget);
    return ready.then(
      function (one) {
        if (!widget.initOnce) host.begin(one);
        open(widget, one);
      },
      function (error) {
        host.complain(widget, 'script.js', error);
      },
    );
  });
});
