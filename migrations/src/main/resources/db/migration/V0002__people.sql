-- People and how they sign in. A name is kept as typed and is one whatever its case.

create table person (
    id                bigint generated always as identity primary key,
    sign_in_name      text        not null check (sign_in_name = btrim(sign_in_name) and length(sign_in_name) between 1 and 80),
    full_name         text        not null check (length(full_name) between 1 and 200),
    password_digest   text        not null,
    password_one_time boolean     not null default true,
    administrator     boolean     not null default false,
    created_at        timestamptz not null default now(),
    closed_at         timestamptz
);
create unique index person_sign_in_name on person (lower(sign_in_name));
comment on column person.password_one_time is 'true: the first sign-in asks for a password of their own';

create table sign_in_failure (
    id           bigint generated always as identity primary key,
    sign_in_name text        not null,
    address      text        not null,
    failed_at    timestamptz not null default now()
);
create index sign_in_failure_of_name on sign_in_failure (lower(sign_in_name), failed_at);
create index sign_in_failure_of_address on sign_in_failure (address, failed_at);

-- The command line of the machine acts under this name. No password fits '!', so nobody signs in with it.
insert into person (sign_in_name, full_name, password_digest, password_one_time, administrator, closed_at)
values ('operator', 'Command line', '!', false, true, now());
