// Before each test file: the page and the stand-ins are gone after every test.
import { switchSingleKeys } from "../components/useShortcut";
import { cleanup, configure } from "@testing-library/react";
import { afterEach, vi } from "vitest";

// A busy machine answers late, and late is not wrong.
configure({ asyncUtilTimeout: 10_000 });

// jsdom draws nothing, so it has nowhere to scroll to.
Element.prototype.scrollIntoView = () => undefined;
Element.prototype.scrollTo = () => undefined;

// Nothing scrolls into sight in jsdom, so nothing is ever seen coming.
vi.stubGlobal(
  "IntersectionObserver",
  class {
    observe() {}
    unobserve() {}
    disconnect() {}
  },
);

// React Aria escapes ids before it looks for them; jsdom has no such function.
vi.stubGlobal("CSS", { escape: (text: string) => text.replace(/[^\w-]/g, (sign) => `\\${sign}`) });

// What the shell leaves in the window for its events.
window.__TAURI_EVENT_PLUGIN_INTERNALS__ = { unregisterListener: () => undefined };

afterEach(() => {
  cleanup();
  vi.stubGlobal("__TAURI_INTERNALS__", undefined);
  switchSingleKeys(true);
});
