// Several lines of a nurse's own words, into which her phrases go wherever she has any.
import { useContext } from "react";

import { BareTextArea, type TextAreaProps } from "./BareTextArea";
import { PhraseArea } from "./PhraseArea";
import { PhrasesContext } from "./phrases";

/** A field of fewer lines is a reason or an address: nothing long is typed there. */
const LONG = 3;

export function TextArea(props: TextAreaProps) {
  const phrases = useContext(PhrasesContext);
  const ownKeys = props.onKeyDown !== undefined || props.inputRef !== undefined || props.beside !== undefined;
  if (phrases.length === 0 || ownKeys || (props.rows ?? LONG) < LONG) return <BareTextArea {...props} />;
  return <PhraseArea {...props} phrases={phrases} />;
}
