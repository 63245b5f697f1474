// The directory of local services: searched as it is typed, by topic, with what has expired marked.
import { useState } from "react";

import { Button } from "../../components/Button";
import { EmptyState } from "../../components/EmptyState";
import { Failed } from "../../components/Failed";
import { Loading } from "../../components/Loading";
import { useNavigate } from "../../components/navigation";
import { PageHead } from "../../components/PageHead";
import { Select } from "../../components/Select";
import { TextField } from "../../components/TextField";
import type { Directory, LocalServiceForm, LocalServiceLine, ServiceTopic } from "../../ipc/bindings";
import { useQuery } from "../../ipc/useQuery";
import { directoryText as words, serviceTopicText } from "../../text/directory";
import { found } from "./found";
import { RetireService } from "./RetireService";
import { ServiceCard } from "./ServiceCard";
import { ServiceForm } from "./ServiceForm";
import "./directory.css";

type Editing = { serviceId: string | null; revision: number | null; form: LocalServiceForm };

const blank: LocalServiceForm = {
  name: "", topic: "other", what: "", location: "", forWhom: "", howToRefer: "", phone: "", web: "", validFrom: "", validUntil: "",
};

const topics = Object.keys(serviceTopicText) as ServiceTopic[];

export function DirectoryScreen() {
  const directory = useQuery("directory", {}, { keep: true });
  const [editing, setEditing] = useState<Editing | null>(null);
  if (directory.state === "loading") return <Loading />;
  if (directory.state === "failed") return <Failed failure={directory.failure} onRetry={directory.reload} />;
  if (editing !== null) return <ServiceForm {...editing} onDone={() => setEditing(null)} />;
  return <Services directory={directory.data} onEdit={setEditing} />;
}

function Services({ directory: { services }, onEdit }: { directory: Directory; onEdit: (editing: Editing) => void }) {
  const navigate = useNavigate();
  const [typed, setTyped] = useState("");
  const [topic, setTopic] = useState<ServiceTopic | "all">("all");
  const [retiring, setRetiring] = useState<LocalServiceLine | null>(null);
  const shown = found(services, typed, topic);
  return (
    <>
      <PageHead
        title={words.title}
        sub={words.sub(services.length, services.filter((one) => one.expired).length)}
        actions={
          <>
            <Button icon="import" onPress={() => navigate({ screen: "import", of: "services" })}>
              {words.fromList}
            </Button>
            <Button kind="alt" icon="plus" onPress={() => onEdit({ serviceId: null, revision: null, form: blank })}>
              {words.add}
            </Button>
          </>
        }
      />
      <div className="directory">
        {services.length === 0 ? (
          <EmptyState title={words.empty}>
            <p>{words.emptyMore}</p>
          </EmptyState>
        ) : (
          <>
            <div className="directory__search">
              <TextField name="search" label={words.search} hint={words.searchHint} value={typed} onChange={setTyped} autoFocus />
              <Select
                name="topic"
                label={words.topic}
                options={[{ value: "all", label: words.everyTopic }, ...topics.map((value) => ({ value, label: serviceTopicText[value] }))]}
                value={topic}
                onChange={setTopic}
              />
            </div>
            <p role="status" className="mut">
              {words.found(shown.length)}
            </p>
            {shown.length === 0 ? <EmptyState title={words.emptyFilter} /> : null}
            {shown.map((one) => (
              <ServiceCard
                key={one.serviceId}
                service={one}
                onAmend={() => onEdit({ serviceId: one.serviceId, revision: one.revision, form: one.form })}
                onRetire={() => setRetiring(one)}
              />
            ))}
          </>
        )}
      </div>
      {retiring === null ? null : <RetireService service={retiring} onClose={() => setRetiring(null)} />}
    </>
  );
}
