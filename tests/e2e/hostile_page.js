// What a script that had got into the page would try. Each must be refused by the content policy or by the shell.
const [port, done] = arguments;
const outside = `//127.0.0.1:${port}/`;
const outcome = {};
const refusedPolicies = [];
document.addEventListener("securitypolicyviolation", (event) => refusedPolicies.push(event.effectiveDirective));
const within = (work) =>
  Promise.race([work, new Promise((_, fail) => setTimeout(() => fail(new Error("no answer")), 1500))]);
const attempt = async (name, work) => {
  try {
    await within(work());
    outcome[name] = "allowed";
  } catch {
    outcome[name] = "refused";
  }
};
const refusedBy = async (directive, work) => {
  const before = refusedPolicies.filter((one) => one === directive).length;
  work();
  await new Promise((go) => setTimeout(go, 300));
  if (refusedPolicies.filter((one) => one === directive).length > before) throw new Error("refused");
};
const invoke = (command, payload) => window.__TAURI_INTERNALS__.invoke(command, payload);

(async () => {
  await attempt("fetch", () => fetch(`http:${outside}`));
  await attempt("image", () =>
    refusedBy("img-src", () => {
      new Image().src = `http:${outside}x.png`;
    }),
  );
  await attempt("socket", () =>
    refusedBy("connect-src", () => {
      try {
        new WebSocket(`ws:${outside}`);
      } catch {
        // Some engines throw as well as reporting.
      }
    }),
  );
  await attempt("string", async () => {
    // In the page itself, not in the driver's script, which stands outside the policy.
    const script = document.createElement("script");
    script.textContent = "window.ranAString = true";
    document.head.append(script);
    if (!window.ranAString) throw new Error("refused");
  });
  await attempt("inline", async () => {
    const button = document.createElement("button");
    button.setAttribute("onclick", "window.ranInline = true");
    document.body.append(button);
    button.click();
    button.remove();
    if (!window.ranInline) throw new Error("refused");
  });
  await attempt("frame", () =>
    refusedBy("frame-src", () => {
      const frame = document.createElement("iframe");
      frame.src = `http:${outside}`;
      document.body.append(frame);
      setTimeout(() => frame.remove(), 250);
    }),
  );
  await attempt("form", () =>
    refusedBy("form-action", () => {
      const form = document.createElement("form");
      form.action = `http:${outside}`;
      form.method = "post";
      document.body.append(form);
      form.submit();
      form.remove();
    }),
  );
  await attempt("global", async () => {
    if (!window.__TAURI__) throw new Error("refused");
  });
  // The page's own command goes through, so the refusals that follow are refusals.
  await attempt("ownCommand", () => invoke("start", { request: {} }));
  await attempt("otherPermission", () => invoke("plugin:window|set_title", { label: "main", value: "x" }));
  await attempt("unknownCommand", () => invoke("read_any_file", { request: {} }));
  await attempt("wrongShape", () => invoke("unlock", { request: {}, path: "/etc/passwd" }));
  done(outcome);
})();
