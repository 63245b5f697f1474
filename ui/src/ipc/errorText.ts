// What happened, then what to do: every failure in a nurse's words.
import type { Failure } from "./bindings";

export type ErrorText = { what: string; todo: string };

/** The two sentences for a failure. */
export function errorText(failure: Failure): ErrorText {
  switch (failure.kind) {
    case "invalid":
      return {
        what: failure.problems[0]?.what ?? "Something on this page needs another look",
        todo: failure.problems[0]?.mend ?? "Look at the fields marked in red.",
      };
    case "locked":
      return { what: "Caseload is locked.", todo: "Unlock it with your passphrase. Nothing is lost." };
    case "wrongPassphrase":
      return {
        what: "That passphrase does not open this caseload.",
        todo:
          failure.waitSeconds > 0
            ? `Wait ${failure.waitSeconds} seconds, then try again. Nothing is ever wiped.`
            : "Try again. Check Caps Lock. Nothing is ever wiped.",
      };
    case "weakPassphrase":
      return { what: "That passphrase is too easy to guess.", todo: failure.hint };
    case "noCaseload":
      return { what: "There is no caseload on this laptop yet.", todo: "Set one up, or start with the demonstration." };
    case "caseloadExists":
      return { what: "This laptop already holds a caseload.", todo: "Unlock the one that is here." };
    case "notACaseload":
      return {
        what: "The file where the caseload should be is not a caseload.",
        todo: "Leave it where it is and call your help desk. Do not set up a new one over it.",
      };
    case "newerCaseload":
      return {
        what: "A newer version of Caseload wrote this caseload.",
        todo: `Ask your help desk for version ${failure.needs} or later. Nothing was changed.`,
      };
    case "inUse":
      return {
        what: "This caseload is already open in another window.",
        todo: "Close the other window, then try again.",
      };
    case "diskFull":
      return {
        what: "This laptop's disk is full, so nothing more can be saved.",
        todo: "Make room on the disk, then save again. What you typed is still on the screen.",
      };
    case "cannotWrite":
      return {
        what: "The file could not be written there.",
        todo: "Choose another folder, or check that the memory stick is in and not locked.",
      };
    case "damaged":
      return {
        what: `The record book does not add up: ${failure.finding}`,
        todo: "Stop entering and call your help desk. Export what is ready first, if you can.",
      };
    case "outcomeUnknown":
      return {
        what: "It is not certain whether that was saved.",
        todo: "Look for the entry before you write it again. Your words are still on the screen.",
      };
    case "inTheHome":
      return { what: "That cannot be shown here.", todo: "Leave this view, then open it." };
    case "notFound":
      return { what: "That record is not on this laptop.", todo: "Go back to the caseload and look again." };
    case "changedMeanwhile":
      return {
        what: "This record was changed after you opened it.",
        todo: "Open it again to see the newer version. What you typed was not saved over it.",
      };
    case "noTrustProfile":
      return {
        what: "This laptop has not been enrolled with your trust, so nothing can be exported yet.",
        todo: "Load the trust's profile in Settings. Everything you write is kept until then.",
      };
    case "inTheCareOf":
      return failure.waiting
        ? {
            what: `This record waits for ${failure.who}'s answer, so nothing was saved.`,
            todo: "Read the answer, or take the file back, in Handovers.",
          }
        : {
            what: `This child is in the care of ${failure.who === "" ? "somebody else" : failure.who}, so nothing was saved.`,
            todo: "Tell her what you know. She writes it on her laptop.",
          };
    case "nothingToExport":
      return { what: "There is nothing to export.", todo: "Everything written is already in a file or received." };
    case "badFile":
      return { what: failure.what, todo: failure.mend };
    case "cancelled":
      return { what: "Stopped.", todo: "Nothing was changed." };
    case "unexpected":
      return {
        what: "Something went wrong that should not have.",
        todo: `Try again. If it happens twice, call your help desk and read out ${failure.reference}.`,
      };
    default:
      return failure satisfies never;
  }
}
