// A shell that answers from a table, in place of Rust.
import { vi } from "vitest";

import type { CommandName, RequestOf, ResponseOf } from "../ipc/client";

type Answers = { [Name in CommandName]?: (request: RequestOf<Name>) => ResponseOf<Name> };

export type AskedFor = { name: string; request: unknown };

/** Stands in for the shell until the test is over. A thrown failure is a refused call; `asked` collects every call. */
export function standInShell(answers: Answers): AskedFor[] {
  const asked: AskedFor[] = [];
  vi.stubGlobal("__TAURI_INTERNALS__", {
    transformCallback: () => 1,
    invoke: (name: string, argument: { request: unknown }) => {
      if (name.startsWith("plugin:")) {
        return Promise.resolve(1);
      }
      asked.push({ name, request: argument.request });
      const answer = (answers as Partial<Record<string, (request: unknown) => unknown>>)[name];
      return new Promise((resolve, reject) => {
        try {
          if (answer === undefined) {
            reject({ kind: "notFound" });
          } else {
            resolve(answer(argument.request));
          }
        } catch (failure) {
          reject(failure);
        }
      });
    },
  });
  return asked;
}
