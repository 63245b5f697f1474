// Keeping what is typed.
import { act, renderHook, waitFor } from "@testing-library/react";
import { expect, it } from "vitest";

import { standInShell } from "../test/shell";
import { keepBeforeLock } from "./beforeLock";
import { readContents, writeContents } from "./draftContents";
import { useDraft } from "./useDraft";

type Props = { contents: string };

function aDraft(contents: string) {
  return renderHook(({ contents: typed }: Props) => useDraft({ form: "contact", childId: "ava", draftId: null, contents: typed }), {
    initialProps: { contents },
  });
}

it("keeps nothing while nothing is typed", async () => {
  const asked = standInShell({ save_draft: () => ({ draftId: "d1", savedAt: "" }) });
  const { unmount } = aDraft("blank");
  await act(keepBeforeLock);
  unmount();
  expect(asked).toEqual([]);
});

it("makes one draft, however fast the words come", async () => {
  const asked = standInShell({ save_draft: () => ({ draftId: "d1", savedAt: "" }) });
  const { result, rerender } = aDraft("blank");
  rerender({ contents: "one" });
  const first = result.current.keepNow();
  rerender({ contents: "one two" });
  await act(async () => {
    await Promise.all([first, result.current.keepNow()]);
  });
  const ids = asked.map((call) => (call.request as { draftId: string | null }).draftId);
  expect(ids[0]).toBeNull();
  expect(ids.slice(1).every((id) => id === "d1")).toBe(true);
  expect(asked.at(-1)?.request).toMatchObject({ contents: "one two" });
});

it("is kept before the caseload locks", async () => {
  const asked = standInShell({ save_draft: () => ({ draftId: "d1", savedAt: "" }) });
  const { rerender } = aDraft("blank");
  rerender({ contents: "half a sen" });
  await act(keepBeforeLock);
  expect(asked).toHaveLength(1);
});

it("keeps nothing more once the record is being saved, and goes on when that failed", async () => {
  const asked = standInShell({ save_draft: () => ({ draftId: "d1", savedAt: "" }) });
  const { result, rerender } = aDraft("blank");
  result.current.pause();
  rerender({ contents: "late" });
  await act(() => result.current.keepNow());
  expect(asked).toEqual([]);
  result.current.resume();
  await act(() => result.current.keepNow());
  expect(asked).toHaveLength(1);
});

it("says so when it could not be kept", async () => {
  standInShell({
    save_draft: () => {
      throw { kind: "diskFull" };
    },
  });
  const { result, rerender } = aDraft("blank");
  rerender({ contents: "words" });
  await act(() => result.current.keepNow());
  await waitFor(() => expect(result.current.status.kind).toBe("failed"));
});

it("reads back what it wrote, and nothing else", () => {
  const blank = { text: "", list: [] as string[], choice: null as string | null };
  const form = { text: "words", list: ["a"], choice: "b" };
  expect(readContents(writeContents(form, "2027-01-04"), blank)).toEqual({ form, typedOn: "2027-01-04" });
  for (const other of ["", "[]", "{}", '{"version":2,"typedOn":"2027-01-04","form":{}}', '{"version":1,"typedOn":"x","form":{"text":1}}']) {
    expect(readContents(other, blank)).toBeNull();
  }
});
