-- Version 4: files the trust goes on without. A row is never changed or deleted: it says who decided so, when and why.
create table caseload.lost_file (
    device_id uuid not null references caseload.device,
    sequence  bigint not null check (sequence >= 1),
    reason    text not null check (reason <> ''),
    noted_by  text not null check (noted_by <> ''),
    noted_at  timestamptz not null,
    primary key (device_id, sequence)
);

create function caseload.refuse_change() returns trigger language plpgsql as $$
begin
    raise exception 'what was decided stays as it was written';
end
$$;
create trigger lost_file_stays before update or delete on caseload.lost_file
    for each row execute function caseload.refuse_change();

insert into caseload.schema_version values (4);
