// Finds the first visible element with a role and a spoken name, as axe-core computes them for a screen reader.
// An exact name wins over one that begins with the words, and that over one that holds them.
const [role, name] = arguments;
const kinds = {
  field: ["textbox", "searchbox", "combobox", "spinbutton"],
  choice: ["radio", "checkbox", "switch"],
  select: ["combobox", "listbox", "button"],
};
const wanted = kinds[role] ?? [role];
const likely = {
  button: "button, summary, [role=button], input[type=submit]",
  link: "a, [role=link]",
  heading: "h1, h2, h3, h4, [role=heading]",
  field: "input, textarea, select, [role=textbox], [role=combobox], [role=searchbox]",
  choice: "input, [role=radio], [role=checkbox], [role=switch]",
  select: "select, button, input, [role=combobox]",
};
const clean = (text) => (text ?? "").replace(/\s+/g, " ").trim();
const shown = (element) => {
  // A choice is often drawn by its label, with the control itself hidden from sight but not from a screen reader.
  const drawn = role === "choice" ? (element.closest("label") ?? element.labels?.[0] ?? element) : element;
  return drawn.checkVisibility({ visibilityProperty: true }) && drawn.getClientRects().length > 0;
};
const dialog = [...document.querySelectorAll("dialog[open], [role=dialog], [role=alertdialog]")].at(-1);

axe.setup(document.documentElement);
try {
  let begins = null;
  let holds = null;
  for (const place of [dialog, document.body]) {
    for (const element of place?.querySelectorAll(likely[role] ?? "*") ?? []) {
      if (!shown(element) || !wanted.includes(axe.commons.aria.getRole(element))) continue;
      const spoken = clean(axe.commons.text.accessibleText(element));
      if (spoken === name) return element;
      if (spoken.startsWith(name)) begins ??= element;
      else if (spoken.includes(name)) holds ??= element;
    }
    if (begins ?? holds) return begins ?? holds;
  }
  return null;
} finally {
  axe.teardown();
}
