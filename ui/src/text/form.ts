// Words shared by every form that is saved.

export const formText = {
  notSaved: {
    outcomeUnknown: {
      what: "It is not known yet whether this was saved.",
      todo: "Everything you typed is still here. Lock and unlock the caseload, then look at the timeline before you save again.",
    },
    locked: {
      what: "The caseload is locked, so this was not saved.",
      todo: "Everything you typed is still here and the draft is kept. Unlock, then save.",
    },
    changedMeanwhile: {
      what: "This was amended after you opened it, so your text was not saved over it.",
      todo: "What you typed is still here. Look at the newest version, copy what you need, and amend that one.",
    },
  },
  saving: "Saving",
  savedFirst: "Saved on this laptop first.",
  escBack: "goes back while nothing is typed",
} as const;
