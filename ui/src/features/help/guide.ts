// The guide's pages, taken from the repository's own guide when the window is built. The first heading is a page's name.
export type GuidePage = { id: string; title: string; text: string };

const files: Record<string, string> = import.meta.glob("../../../../src-tauri/docs/guide/*.md", {
  query: "?raw",
  import: "default",
  eager: true,
});

/** `01-first-day.md` is first; the number orders and is not shown. */
export const guidePages: readonly GuidePage[] = Object.entries(files)
  .map(([path, text]) => {
    const id = path.slice(path.lastIndexOf("/") + 1, -".md".length);
    const title = /^#\s+(.+)$/m.exec(text)?.[1] ?? id;
    return { id, title, text };
  })
  .sort((a, b) => (a.id === "README" ? -1 : b.id === "README" ? 1 : a.id.localeCompare(b.id)));
