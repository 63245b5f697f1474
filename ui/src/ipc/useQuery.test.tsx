import { act, render, screen } from "@testing-library/react";
import { expect, test } from "vitest";

import { standInShell } from "../test/shell";
import { call } from "./client";
import { errorText } from "./errorText";
import { useQuery } from "./useQuery";

function Probe() {
  const query = useQuery("suggest_passphrase", {});
  if (query.state === "loading") {
    return <p>loading</p>;
  }
  return query.state === "failed" ? <p>{errorText(query.failure).what}</p> : <p>{query.data.passphrase}</p>;
}

test("loads, then shows what came", async () => {
  standInShell({ suggest_passphrase: () => ({ passphrase: "four words" }) });
  render(<Probe />);
  expect(screen.getByText("loading")).toBeTruthy();
  expect(await screen.findByText("four words")).toBeTruthy();
});

test("a failure is shown as a failure", async () => {
  standInShell({
    suggest_passphrase: () => {
      throw { kind: "inUse" };
    },
  });
  render(<Probe />);
  expect(await screen.findByText(/already open in another window/)).toBeTruthy();
});

test("something that is no failure of ours keeps a reference and no details", async () => {
  standInShell({
    suggest_passphrase: () => {
      throw new Error("SURNAME, First in a message");
    },
  });
  render(<Probe />);
  expect(await screen.findByText(/should not have/)).toBeTruthy();
});

test("asks again after a save", async () => {
  let round = 0;
  standInShell({ suggest_passphrase: () => ({ passphrase: `answer ${++round}` }), send_again: () => ({}) });
  render(<Probe />);
  await screen.findByText("answer 1");
  await act(() => call("send_again", { recordId: "r", revision: 1 }));
  expect(await screen.findByText("answer 2")).toBeTruthy();
});
