'use strict';
// What was just done, or else the title, is where a reader goes on after a form.
document.addEventListener('htmx:afterSettle', (event) => {
  if (event.detail.target?.id !== 'main') {
    return;
  }
  const main = document.getElementById('main');
  (main.querySelector('[data-focus]') || main.querySelector('h1') || main).focus();
});
// The session is over: the page itself can be sent to the login, a script's request cannot.
document.addEventListener('htmx:beforeSwap', (event) => {
  if (event.detail.xhr?.status === 499) {
    event.detail.shouldSwap = false;
    window.location.reload();
  }
});
// Whoever was cut off has missed what came meanwhile, and reads the list again.
let cutOff = false;
const live = (connected) => {
  const lost = document.getElementById('live-lost');
  if (lost) {
    lost.hidden = connected;
  }
  if (connected && cutOff) {
    htmx.trigger('#list', 'refresh');
  }
  cutOff = !connected;
};
document.addEventListener('htmx:sseOpen', () => live(true));
document.addEventListener('htmx:sseError', () => live(false));
// Filters that somebody is filling in are not closed or emptied by news.
document.addEventListener('htmx:beforeSwap', (event) => {
  const filters = document.getElementById('filters');
  if (event.detail.target?.id === 'list-content' && filters && filters.contains(document.activeElement)) {
    event.detail.shouldSwap = false;
  }
});
