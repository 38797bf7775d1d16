package io.leadbridge.identity.store;

import io.leadbridge.identity.AccountName;
import io.leadbridge.identity.ClientName;
import io.leadbridge.identity.Holder;
import io.leadbridge.identity.Role;
import io.leadbridge.identity.Token;
import io.leadbridge.identity.Tokens;
import io.leadbridge.kernel.Actor;
import io.leadbridge.kernel.Digest;
import io.leadbridge.kernel.Page;
import io.leadbridge.platform.Database;
import io.leadbridge.platform.PageCursor;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Tokens as rows. */
@Singleton
class PostgresTokens implements Tokens {

    private static final String ALL = "tokens";

    private final Database database;

    PostgresTokens(Database database) {
        this.database = database;
    }

    @Override
    public void add(Token token, Digest secret) {
        var client = token.holder() instanceof Holder.Client machine ? machine : null;
        var rep = client == null ? null : client.rep();
        database.update(
                """
                insert into access_token
                (token_id, digest, hint, client, account, roles, rep_id, issued_by, issuer_kind, issued_at, expires_at)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """,
                token.id(),
                secret.value(),
                token.hint(),
                client == null ? null : client.name().value(),
                token.holder() instanceof Holder.Person person
                        ? person.account().value()
                        : null,
                client == null ? null : Role.words(client.roles()).toArray(String[]::new),
                rep == null ? null : rep.value(),
                token.issuedBy().id(),
                token.issuedBy().kind(),
                token.issuedAt(),
                token.expiresAt());
    }

    @Override
    public Optional<Token> find(UUID id) {
        return database.first("select * from access_token where token_id = ?", PostgresTokens::read, id);
    }

    @Override
    public Page<Token> list(int limit, @Nullable String cursor) {
        var before = PageCursor.uuid(cursor, ALL);
        var found = database.query(
                "select * from access_token where ?::uuid is null or token_id < ? order by token_id desc limit ?",
                PostgresTokens::read,
                before,
                before,
                limit + 1);
        return PageCursor.page(found, limit, ALL, Token::id);
    }

    @Override
    public boolean revoke(UUID id, Instant at) {
        return database.update(
                        "update access_token set revoked_at = ? where token_id = ? and revoked_at is null", at, id)
                == 1;
    }

    @Override
    public void revokeAll(AccountName account, Instant at) {
        database.update(
                "update access_token set revoked_at = ? where account = ? and revoked_at is null", at, account.value());
    }

    private static Token read(ResultSet row) throws SQLException {
        return new Token(
                row.getObject("token_id", UUID.class),
                holder(row),
                row.getString("hint"),
                new Actor(Actor.Kind.valueOf(row.getString("issuer_kind")), row.getString("issued_by")),
                Database.instant(row, "issued_at"),
                Database.instant(row, "expires_at"),
                Database.instantOrNull(row, "revoked_at"),
                Database.instantOrNull(row, "last_used_at"));
    }

    private static Holder holder(ResultSet row) throws SQLException {
        String account = row.getString("account");
        return account == null
                ? new Holder.Client(new ClientName(row.getString("client")), Rows.roles(row), Rows.rep(row))
                : new Holder.Person(new AccountName(account));
    }
}
