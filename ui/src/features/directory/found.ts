// Which services fit the words that are typed: each word somewhere in the entry, accents and capitals aside.
import type { LocalServiceLine, ServiceTopic } from "../../ipc/bindings";
import { serviceTopicText } from "../../text/directory";

function folded(text: string): string {
  return text
    .normalize("NFD")
    .replace(/\p{Diacritic}/gu, "")
    .toLowerCase();
}

/** What is offered first, then what is not yet or no longer; each in the order of the directory. */
export function found(services: readonly LocalServiceLine[], typed: string, topic: ServiceTopic | "all"): LocalServiceLine[] {
  const words = folded(typed).split(/\s+/u).filter((word) => word !== "");
  const fitting = services.filter(({ form }) => {
    const said = folded([form.name, serviceTopicText[form.topic], form.what, form.location, form.forWhom, form.howToRefer].join(" "));
    return (topic === "all" || form.topic === topic) && words.every((word) => said.includes(word));
  });
  return [...fitting.filter((one) => one.offered), ...fitting.filter((one) => !one.offered)];
}
