/*
 * Stands in the head of the pane's page before everything else and is written in ES5 by hand: an Excel with the engine of
 * Internet Explorer must be able to read it. Where the pane cannot run it says so and points to the page.
 * GATE_TEXTS and GATE_PAGE are put in by the build.
 */
// biome-ignore-all lint/suspicious/noVar: ES5
// biome-ignore-all lint/complexity/useArrowFunction: ES5
// biome-ignore-all lint/complexity/useOptionalChain: ES5
// biome-ignore-all lint/style/useTemplate: ES5
(function (window, document, texts, page) {
  var said = null;
  var waiting;

  function isTooOld() {
    if (/Trident\/|MSIE /.test(window.navigator.userAgent)) return true;
    if (typeof window.Promise === 'undefined' || typeof window.Symbol === 'undefined') return true;
    // Chrome 92 and Safari 15.4: nothing older is built for; the first Edge lacks it too.
    return typeof window.Array.prototype.at === 'undefined';
  }

  function add(name, text, parent) {
    var element = document.createElement(name);
    if (text) element.appendChild(document.createTextNode(text));
    parent.appendChild(element);
    return element;
  }

  function draw() {
    var root = document.getElementById('panel') || document.body;
    var address = window.location.href.replace(/[?#].*$/, '').replace(/[^/]*$/, '') + page;
    var box, link;
    while (root.firstChild) root.removeChild(root.firstChild);
    box = add('div', '', root);
    box.className = 'gate';
    box.setAttribute('role', 'alert');
    add('h1', said.title, box);
    add('p', said.why, box);
    add('p', said.what, box);
    link = add('a', texts.open, add('p', '', box));
    link.setAttribute('href', address);
    link.setAttribute('target', '_blank');
    link.setAttribute('rel', 'noopener');
    // To be copied into another browser: the link may open the old one.
    add('p', texts.address, box).className = 'gate-label';
    add('p', address, box).className = 'gate-address';
  }

  function say(title, why, what) {
    if (said) return;
    said = { title: title, why: why, what: what };
    if (document.readyState === 'loading') document.addEventListener('DOMContentLoaded', draw, false);
    else draw();
  }

  // Called by the pane once it runs; 'failed' and 'outside' are said even where something else was said before.
  function hear(state) {
    window.clearTimeout(waiting);
    if (state === 'started') return;
    said = null;
    if (state === 'outside') say(texts.outsideTitle, texts.outsideWhy, texts.outsideWhat);
    else say(texts.brokenTitle, texts.failedWhy, texts.brokenWhat);
  }

  function onError(event) {
    var target = event.target;
    if (!target || target.tagName !== 'SCRIPT') return;
    say(texts.brokenTitle, /^https:\/\/appsforoffice\./.test(target.src) ? texts.brokenOffice : texts.brokenOwn, texts.brokenWhat);
  }

  if (isTooOld()) say(texts.oldTitle, texts.oldWhy, texts.oldWhat);
  else {
    document.addEventListener('error', onError, true);
    window.soBaoCaoGate = hear;
    waiting = window.setTimeout(function () {
      say(texts.brokenTitle, texts.slowWhy, texts.brokenWhat);
    }, 15000);
  }
})(window, document, GATE_TEXTS, GATE_PAGE);
