// Whether an element can be pressed now: it has stayed in its place for two frames and nothing lies over it. From then on
// the page remembers whether a press reaches it, so that one that lands beside it is noticed and made again.
const [element, done] = arguments;
const place = () => {
  const { x, y, width, height } = element.getBoundingClientRect();
  return [x, y, width, height].join();
};
const next = () => new Promise((answer) => requestAnimationFrame(answer));

(async () => {
  element.scrollIntoView({ block: "nearest", inline: "nearest" });
  const before = place();
  await next();
  await next();
  if (!element.isConnected || place() !== before) return done(false);
  window.caseloadPress?.watch.abort();
  const press = { on: element, reached: false, watch: new AbortController() };
  window.caseloadPress = press;
  const reach = (event) => {
    const [first] = event.composedPath();
    if (!(first instanceof Element)) return;
    if (element.contains(first) || first.closest("label")?.contains(element)) press.reached = true;
  };
  // The release may already redraw what was pressed, and then no click follows; either of the two is a press.
  window.addEventListener("pointerup", reach, { capture: true, signal: press.watch.signal });
  window.addEventListener("click", reach, { capture: true, signal: press.watch.signal });
  done(true);
})();
