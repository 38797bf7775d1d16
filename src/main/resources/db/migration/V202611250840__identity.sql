create table account (
    name                 text        primary key collate "C",
    roles                text[]      not null,
    rep_id               text,
    active               boolean     not null,
    password_hash        text,
    must_change_password boolean     not null,
    created_at           timestamptz not null,
    version              bigint      not null
);

comment on table account is 'People who may log in; a password is kept as its bcrypt hash, null where there is none';

create table access_token (
    token_id     uuid        primary key,
    digest       text        not null unique,
    hint         text        not null,
    client       text,
    account      text        collate "C" references account (name),
    roles        text[],
    rep_id       text,
    issued_by    text        not null,
    issuer_kind  text        not null,
    issued_at    timestamptz not null,
    expires_at   timestamptz not null,
    revoked_at   timestamptz,
    last_used_at timestamptz,
    check ((client is null) <> (account is null)),
    check ((client is null) = (roles is null))
);

comment on column access_token.digest is 'SHA-256 of the secret, which is kept nowhere';
create index access_token_by_account on access_token (account) where account is not null;

create table login_attempt (
    name_digest  text        primary key,
    failures     integer     not null,
    last_at      timestamptz not null,
    locked_until timestamptz
);

comment on table login_attempt is 'Names that were tried in vain, whether an account has them or not';
create index login_attempt_by_age on login_attempt (last_at);
