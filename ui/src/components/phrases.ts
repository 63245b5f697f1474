// The nurse's own phrases, for every field of several lines. None where nobody provides them.
import { createContext } from "react";

import type { PhraseText } from "./phraseText";

export const PhrasesContext = createContext<readonly PhraseText[]>([]);
