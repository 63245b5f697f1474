// A local service chosen from the directory: what is offered today, under its topics. What has expired is never offered.
import type { ReactNode } from "react";

import { Failed } from "../components/Failed";
import { Loading } from "../components/Loading";
import { Select } from "../components/Select";
import type { LocalServiceLine } from "../ipc/bindings";
import { useQuery } from "../ipc/useQuery";
import { serviceSelectText as words, serviceTopicText } from "../text/directory";

type Props = {
  name: string;
  label: string;
  hint?: string;
  /** Chosen already: not offered twice. */
  without?: readonly string[];
  onChoose: (service: LocalServiceLine) => void;
};

export function ServiceSelect({ name, label, hint, without = [], onChoose }: Props) {
  const directory = useQuery("directory", {}, { keep: true });
  if (directory.state === "loading") return <Loading />;
  if (directory.state === "failed") return <Failed failure={directory.failure} onRetry={directory.reload} />;
  const offered = directory.data.services.filter((one) => one.offered && !without.includes(one.serviceId));
  if (offered.length === 0) return <p className="mut">{words.none}</p>;
  return (
    <Select
      name={name}
      label={label}
      hint={hint}
      options={offered
        .map(({ serviceId, form }) => ({ value: serviceId, label: form.name, group: serviceTopicText[form.topic] }))
        .sort((one, other) => one.group.localeCompare(other.group))}
      value=""
      onChange={(chosen) => {
        const service = offered.find((one) => one.serviceId === chosen);
        if (service !== undefined) onChoose(service);
      }}
    />
  );
}

/** The names of services by their ids; one the directory no longer holds is said to be unknown. */
export function ServiceNames({ ids, onRemove }: { ids: readonly string[]; onRemove: (id: string, name: string) => ReactNode }) {
  const directory = useQuery("directory", {}, { keep: true });
  if (ids.length === 0) return null;
  if (directory.state === "loading") return <Loading />;
  if (directory.state === "failed") return <Failed failure={directory.failure} onRetry={directory.reload} />;
  const nameOf = (id: string) => directory.data.services.find((one) => one.serviceId === id)?.form.name ?? words.unknown;
  return (
    <ul>
      {ids.map((id) => (
        <li key={id}>
          {nameOf(id)} {onRemove(id, nameOf(id))}
        </li>
      ))}
    </ul>
  );
}
