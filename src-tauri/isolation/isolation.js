// Every message from the page to Rust passes here first. What does not have the shape of one of our messages goes no further.
(() => {
  const ours = /^[a-z][a-z_]{1,40}$/;
  const fromTauri = new Set([
    "plugin:event|listen",
    "plugin:event|unlisten",
    "plugin:webview|set_webview_zoom",
  ]);
  const plain = (value) => typeof value === "object" && value !== null && !Array.isArray(value);

  window.__TAURI_ISOLATION_HOOK__ = (message) => {
    if (!plain(message) || typeof message.cmd !== "string") {
      throw new Error("refused: not a command");
    }
    if (fromTauri.has(message.cmd)) {
      return message;
    }
    // Our commands take exactly one argument, `request`, and it is an object.
    const named = plain(message.payload) ? Object.keys(message.payload) : [];
    if (!ours.test(message.cmd) || named.length !== 1 || named[0] !== "request" || !plain(message.payload.request)) {
      throw new Error("refused: not one of our commands");
    }
    return message;
  };
})();
