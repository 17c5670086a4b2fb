'use strict';
// What was just done, or else the title, is where a reader goes on after a form.
document.addEventListener('htmx:afterSettle', (event) => {
  if (event.detail.target.id !== 'main') {
    return;
  }
  const main = document.getElementById('main');
  (main.querySelector('[data-focus]') || main.querySelector('h1') || main).focus();
});
// The session is over: the page itself can be sent to the login, a script's request cannot.
document.addEventListener('htmx:beforeSwap', (event) => {
  if (event.detail.xhr.status === 499) {
    event.detail.shouldSwap = false;
    window.location.reload();
  }
});
