// A page of the guide. Raw HTML in it stays text, and links lead to other pages only.
import Markdown, { type Components } from "react-markdown";

import { Button } from "../../components/Button";
import { useNavigate } from "../../components/navigation";
import { guidePages } from "./guide";

/** `07-sync.md#receipts` names the page `07-sync`. */
function pageOf(href: string | undefined): string | null {
  const id = /([^/]+)\.md(#.*)?$/.exec(href ?? "")?.[1];
  return id !== undefined && guidePages.some((page) => page.id === id) ? id : null;
}

export function GuideText({ text }: { text: string }) {
  const navigate = useNavigate();
  const components: Components = {
    // The screen has the one h1.
    h1: ({ children }) => <h2 className="guide__title">{children}</h2>,
    h2: ({ children }) => <h3>{children}</h3>,
    h3: ({ children }) => <h4>{children}</h4>,
    a: ({ href, children }) => {
      const page = pageOf(href);
      return page === null ? (
        <span>{children}</span>
      ) : (
        <Button kind="link" onPress={() => navigate({ screen: "help", page })}>
          {children}
        </Button>
      );
    },
    img: () => null,
  };
  return (
    <article className="guide">
      <Markdown components={components} skipHtml>
        {text}
      </Markdown>
    </article>
  );
}
