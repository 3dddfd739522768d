// Loads the archives through RequireJS and calls their callbacks as contracts/amocrm-widgets.md §3.1 says.
define(['jquery', 'state', 'app', 'widget-object'], function ($, state, app, widgetObject) {
  const loading = {};
  let live = [];
  const once = {};
  let visit = 0;

  function complain(widget, where, error) {
    window.console.error(error);
    const why = error && error.message ? error.message : String(error);
    app.APP.notifications.add_error({
      header: widget.name,
      text: state.say('widgetFailed', { name: widget.name, where: where, why: why }),
    });
  }

  /** The answer of a callback; `undefined` when it is absent or broke, which is shown. */
  function call(one, name, args) {
    const callback = one.instance.callbacks && one.instance.callbacks[name];
    if (typeof callback !== 'function') {
      if (name === 'render' || name === 'init' || name === 'bind_actions') {
        complain(one.widget, name, new Error('the callback is missing'));
      }
      return undefined;
    }
    try {
      return callback.apply(one.instance, args || []);
    } catch (error) {
      complain(one.widget, name, error);
      return undefined;
    }
  }

  function load(widget) {
    loading[widget.name] =
      loading[widget.name] ||
      new Promise(function (resolve, reject) {
        window.require([widget.path + '/script.js?v=' + encodeURIComponent(widget.version)], resolve, reject);
      }).then(function (Script) {
        if (typeof Script !== 'function') throw new Error('script.js does not return a constructor');
        $.extend(Script.prototype, widgetObject(widget));
        return Script;
      });
    return loading[widget.name];
  }

  function construct(widget) {
    return load(widget).then(function (Script) {
      return { widget: widget, instance: new Script() };
    });
  }

  /** render, and only after its `true` the two others. */
  function begin(one) {
    if (call(one, 'render') !== true) return;
    call(one, 'init');
    call(one, 'bind_actions');
  }

  function belongs(widget, area) {
    return widget.locations.some(function (location) {
      const place = location.replace(/-[01]$/, '');
      // `settings` is the window of settings, not the page from which it is opened.
      if (place === 'settings') return false;
      return place === area.location || (place === 'everywhere' && area.location !== 'none');
    });
  }

  /** The one object of an `init_once` widget, begun once in the life of the page. */
  function theOne(widget) {
    once[widget.name] =
      once[widget.name] ||
      construct(widget).then(function (one) {
        begin(one);
        return one;
      });
    return once[widget.name];
  }

  function enterOne(widget, area, thisVisit) {
    const own = area.location === 'advanced_settings' && area.widgetCode === widget.code;
    let begun;
    if (widget.initOnce) begun = theOne(widget);
    else if (
      area.location === 'advanced_settings'
        ? own || widget.locations.indexOf('everywhere') !== -1
        : belongs(widget, area)
    ) {
      begun = construct(widget).then(function (one) {
        if (thisVisit !== visit) return undefined;
        live.push(one);
        begin(one);
        return one;
      });
    } else return Promise.resolve();
    return begun.then(
      function (one) {
        if (own && one !== undefined && thisVisit === visit) call(one, 'advancedSettings');
      },
      function (error) {
        complain(widget, 'script.js', error);
      },
    );
  }

  return {
    construct: construct,
    theOne: theOne,
    begin: begin,
    call: call,
    complain: complain,
    /** A person has come to the area on the screen. A free user sees no widgets. */
    enter: function () {
      const area = state.area();
      visit += 1;
      app.follow();
      if (state.page.user.isFree) return Promise.resolve();
      return Promise.all(
        state.page.widgets
          .filter(function (widget) {
            return widget.active;
          })
          .map(function (widget) {
            return enterOne(widget, area, visit);
          }),
      );
    },
    /** Everything but `init_once` widgets is told to go. */
    leave: function () {
      const gone = live;
      live = [];
      visit += 1;
      gone.forEach(function (one) {
        call(one, 'destroy');
      });
    },
  };
});
