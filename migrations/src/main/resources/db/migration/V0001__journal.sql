-- The journal: one line a fact, only ever added to, each carrying the digest of the one before.
-- Its number is its place in commit order: the head row is locked until the transaction ends, so there are no gaps.

create table journal (
    number        bigint primary key,
    study_id      bigint,
    person_id     bigint,
    recorded_at   timestamptz not null,
    kind          text        not null,
    subject       text        not null,
    subject_id    bigint,
    payload       jsonb       not null,
    digest_before bytea       not null,
    digest        bytea       not null
);
create index journal_of_study on journal (study_id, number);
create index journal_of_subject on journal (subject, subject_id, number);

comment on column journal.study_id is 'null: about the installation, not about a study';
comment on column journal.person_id is 'null: done by the application itself';

create table journal_head (
    only_row boolean primary key default true check (only_row),
    number   bigint not null,
    digest   bytea  not null
) with (fillfactor = 10);
insert into journal_head (number, digest) values (0, sha256('trigpoint'::bytea));

create function journal_digest(
    number bigint, study_id bigint, person_id bigint, recorded_at timestamptz, kind text,
    subject text, subject_id bigint, payload jsonb, digest_before bytea
) returns bytea
    language sql immutable parallel safe
as
$$
select sha256(convert_to(jsonb_build_array(
        number, study_id, person_id, (extract(epoch from recorded_at) * 1000000)::bigint,
        kind, subject, subject_id, payload)::text, 'UTF8') || digest_before)
$$;

create function journal_append(
    study_id bigint, person_id bigint, kind text, subject text, subject_id bigint, payload jsonb
) returns bigint
    language plpgsql
as
$$
declare
    head journal_head%rowtype;
    now_ timestamptz := clock_timestamp();
    mine bytea;
begin
    select * into head from journal_head for update;
    mine := journal_digest(head.number + 1, study_id, person_id, now_, kind, subject, subject_id, payload, head.digest);
    insert into journal values (head.number + 1, study_id, person_id, now_, kind, subject, subject_id, payload, head.digest, mine);
    update journal_head set number = head.number + 1, digest = mine;
    perform pg_notify('trigpoint_journal', coalesce(study_id::text, ''));
    return head.number + 1;
end
$$;

create function journal_stays() returns trigger
    language plpgsql
as
$$
begin
    raise exception 'The journal is only ever added to.';
end
$$;
create trigger journal_stays
    before update or delete or truncate on journal
    for each statement execute function journal_stays();
