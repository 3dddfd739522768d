// amoCRM's `lib/components/base/modal` as far as the contract tells of it (contracts/amocrm-widgets.md §7).
define('lib/components/base/modal', ['jquery'], function ($) {
  function Modal(options) {
    const self = this;
    self.options = options || {};
    self.$modal = $('<div class="modal" role="dialog" aria-modal="true">').addClass(
      self.options.class_name || '',
    );
    self.$body = $('<div class="modal-body">').appendTo(self.$modal);
    $(self.options.container || document.body).append(self.$modal);
    self.$modal.on('click', function (event) {
      if (event.target === self.$modal[0] && !self.options.disable_overlay_click) self.destroy();
    });
    self.onKey = function (event) {
      if (event.key === 'Escape' && !self.options.disable_escape_keydown) self.destroy();
    };
    document.addEventListener('keydown', self.onKey);
    if (self.options.init) self.options.init(self.$body);
    self.$body
      .find(self.options.focus_element || 'input, button, a')
      .first()
      .trigger('focus');
  }
  /** A `destroy` option that returns false keeps the modal open. */
  Modal.prototype.destroy = function () {
    if (this.options.destroy && this.options.destroy() === false) return;
    document.removeEventListener('keydown', this.onKey);
    this.$modal.remove();
  };
  return Modal;
});
