/** Runs in the page before its own scripts: a clock for what a person waits for. Plain script, because the bench knows no screen. */
export const pageClock = `(() => {
  const painted = () => new Promise((go) => requestAnimationFrame(() => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => go(performance.now());
    port2.postMessage(null);
  }));
  const until = (holds) => new Promise((go) => {
    if (holds()) return go();
    const watching = new MutationObserver(() => {
      if (!holds()) return;
      watching.disconnect();
      go();
    });
    watching.observe(document, { subtree: true, childList: true, attributes: true, characterData: true });
  });
  const find = (selector) => document.querySelector(selector);
  let longest = 0;
  new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) longest = Math.max(longest, duration);
  }).observe({ type: 'longtask' });
  window.pageClock = {
    // The first frame in which the doors can be used.
    doors: until(() => find('[data-ready=true]') && find('.sbc-door')).then(painted),
    // The first frame with the grid and the marks of the first check.
    book: until(() => find('[data-ready=true]') && find('.page-grid td') && find('#sbc-tab-findings .sbc-badge')).then(painted),
    complete: until(() => find('[data-complete=true]')),
    // From the moment Enter was pressed to the frame in which the cell's mark is another.
    arm: (cell) => {
      const isMarked = () => find(cell)?.classList.contains('marked') === true;
      const before = isMarked();
      let pressed = Number.POSITIVE_INFINITY;
      const note = (event) => {
        if (event.key === 'Enter') pressed = event.timeStamp;
      };
      addEventListener('keydown', note, { capture: true });
      window.pageClock.marked = until(() => isMarked() !== before)
        .then(painted)
        .then((now) => {
          removeEventListener('keydown', note, { capture: true });
          return now - pressed;
        });
    },
    // The longest task above 50 ms since it was asked last; 0 where there was none. Told a little after the task: hence the two frames.
    longest: async () => {
      await painted();
      await painted();
      const found = longest;
      longest = 0;
      return found;
    },
  };
})();`;
