// What the server told the page: constants of the page, and the area, which changes with navigation.
define(function () {
  function read(id) {
    return JSON.parse(document.getElementById(id).textContent);
  }
  const page = read('sandbox-state');
  return {
    page: page,
    area: function () {
      return read('area-state');
    },
    say: function (key, values) {
      return page.strings[key].replace(/\{(\w+)\}/g, function (whole, name) {
        return values && name in values ? String(values[name]) : whole;
      });
    },
  };
});
