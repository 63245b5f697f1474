// Phrases in a text: the word that asks for one, putting it in, and its blanks. What a blank is, the core decides too.

export type PhraseText = { name: string; text: string };

/** A text and what is selected in it. */
export type Selected = { text: string; from: number; to: number };

const BLANK = /_{3,}|\{(?=[^{}\n]*\S)[^{}\n]{1,40}\}/gu;

/** Where the first blank from a place on is. */
export function nextBlank(text: string, from: number): { from: number; to: number } | null {
  for (const found of text.matchAll(BLANK)) {
    if (found.index >= from) return { from: found.index, to: found.index + found[0].length };
  }
  return null;
}

/** The phrase asked for right before the caret: `;name`, after a space or at the beginning. */
export function askedFor(text: string, caret: number, phrases: readonly PhraseText[]): { phrase: PhraseText; from: number } | null {
  const found = /(?:^|\s);([\p{L}\p{N}-]+)$/u.exec(text.slice(0, caret));
  const name = found?.[1];
  if (name === undefined) return null;
  const phrase = phrases.find((one) => one.name === name.toLowerCase());
  return phrase === undefined ? null : { phrase, from: caret - name.length - 1 };
}

/** Puts words in place of what is selected; the first blank is selected, or the caret stands behind them. */
export function putIn({ text, from, to }: Selected, words: string): Selected {
  const next = text.slice(0, from) + words + text.slice(to);
  const end = from + words.length;
  const blank = nextBlank(next.slice(0, end), from);
  return blank === null ? { text: next, from: end, to: end } : { text: next, ...blank };
}
