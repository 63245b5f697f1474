// The directory of local services: searched as it is typed, by topic, with what has expired marked.
import { useState } from "react";

import { Button } from "../../components/Button";
import { EmptyState } from "../../components/EmptyState";
import { Failed } from "../../components/Failed";
import { useFrame } from "../../components/frame";
import { Loading } from "../../components/Loading";
import { useNavigate } from "../../components/navigation";
import { PageHead } from "../../components/PageHead";
import { Select } from "../../components/Select";
import { TextField } from "../../components/TextField";
import type { Directory, LocalServiceLine, ServiceTopic } from "../../ipc/bindings";
import { useQuery } from "../../ipc/useQuery";
import { directoryText as words, serviceTopicText } from "../../text/directory";
import { found } from "./found";
import { RetireService } from "./RetireService";
import { ServiceCard } from "./ServiceCard";
import { ServiceDraft } from "./ServiceDraft";
import { ServiceForm } from "./ServiceForm";
import { amending, newService, type ServiceStart } from "./serviceStart";
import "./directory.css";

type Props = {
  /** The one entry to show at first, where another screen led here. */
  serviceId?: string;
  /** A draft of the form to go on with. */
  draftId?: string;
};

const topics = Object.keys(serviceTopicText) as ServiceTopic[];

export function DirectoryScreen({ serviceId, draftId }: Props) {
  const { today } = useFrame();
  const directory = useQuery("directory", {}, { keep: true });
  const [editing, setEditing] = useState<ServiceStart | null>(null);
  const [resuming, setResuming] = useState(draftId ?? null);
  if (resuming !== null) return <ServiceDraft draftId={resuming} onDone={() => setResuming(null)} />;
  if (directory.state === "loading") return <Loading />;
  if (directory.state === "failed") return <Failed failure={directory.failure} onRetry={directory.reload} />;
  if (editing !== null) return <ServiceForm initial={editing} draftId={null} onDone={() => setEditing(null)} />;
  return <Services directory={directory.data} first={serviceId} onAdd={() => setEditing(newService())} onAmend={(one) => setEditing(amending(one, today))} />;
}

type ServicesProps = { directory: Directory; first: string | undefined; onAdd: () => void; onAmend: (one: LocalServiceLine) => void };

function Services({ directory: { services }, first, onAdd, onAmend }: ServicesProps) {
  const navigate = useNavigate();
  const [typed, setTyped] = useState(() => services.find((one) => one.serviceId === first)?.form.name ?? "");
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
            <Button kind="alt" icon="plus" onPress={onAdd}>
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
                onAmend={() => onAmend(one)}
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
