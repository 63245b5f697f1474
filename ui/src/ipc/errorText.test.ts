import { expect, test } from "vitest";

import type { Failure } from "./bindings";
import { errorText } from "./errorText";

const everyFailure: { [Kind in Failure["kind"]]: Extract<Failure, { kind: Kind }> } = {
  invalid: { kind: "invalid", problems: [{ field: "name", what: "Your name is missing", mend: "Write it" }] },
  locked: { kind: "locked" },
  inTheHome: { kind: "inTheHome" },
  wrongPassphrase: { kind: "wrongPassphrase", waitSeconds: 0 },
  weakPassphrase: { kind: "weakPassphrase", hint: "Add another word." },
  noCaseload: { kind: "noCaseload" },
  caseloadExists: { kind: "caseloadExists" },
  notACaseload: { kind: "notACaseload" },
  newerCaseload: { kind: "newerCaseload", needs: "0.2.0" },
  inUse: { kind: "inUse" },
  diskFull: { kind: "diskFull" },
  cannotWrite: { kind: "cannotWrite" },
  damaged: { kind: "damaged", finding: "line 12 was changed" },
  outcomeUnknown: { kind: "outcomeUnknown" },
  notFound: { kind: "notFound" },
  changedMeanwhile: { kind: "changedMeanwhile" },
  inTheCareOf: { kind: "inTheCareOf", who: "Priya Shah", waiting: false },
  noTrustProfile: { kind: "noTrustProfile" },
  nothingToExport: { kind: "nothingToExport" },
  badFile: { kind: "badFile", what: "This is not a receipt.", mend: "Choose the receipt." },
  cancelled: { kind: "cancelled" },
  unexpected: { kind: "unexpected", reference: "E-4711" },
};

test.each(Object.values(everyFailure))("$kind says what happened and what to do", (failure) => {
  const { what, todo } = errorText(failure);
  expect(what).not.toBe("");
  expect(todo).not.toBe("");
  expect(`${what} ${todo}`).not.toMatch(/please|successful|undefined/i);
});

test("a wrong passphrase says how long to wait", () => {
  expect(errorText({ kind: "wrongPassphrase", waitSeconds: 60 }).todo).toContain("60 seconds");
});
