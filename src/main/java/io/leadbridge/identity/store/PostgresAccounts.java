package io.leadbridge.identity.store;

import io.leadbridge.identity.Account;
import io.leadbridge.identity.AccountName;
import io.leadbridge.identity.Accounts;
import io.leadbridge.identity.Role;
import io.leadbridge.kernel.Page;
import io.leadbridge.kernel.RepId;
import io.leadbridge.platform.Database;
import io.leadbridge.platform.PageCursor;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Accounts as rows. */
@Singleton
class PostgresAccounts implements Accounts {

    private static final String ALL = "accounts";
    private static final String COLUMNS = "name, roles, rep_id, active, must_change_password, created_at, version";

    private final Database database;

    PostgresAccounts(Database database) {
        this.database = database;
    }

    @Override
    public Page<Account> list(int limit, @Nullable String cursor) {
        var after = PageCursor.text(cursor, ALL);
        var found = database.query(
                "select " + COLUMNS + " from account where name > ? order by name limit ?",
                PostgresAccounts::read,
                after == null ? "" : after,
                limit + 1);
        return PageCursor.page(found, limit, ALL, Account::name);
    }

    @Override
    public Optional<Account> find(AccountName name) {
        return database.first(
                "select " + COLUMNS + " from account where name = ?", PostgresAccounts::read, name.value());
    }

    @Override
    public Optional<String> passwordHash(AccountName name) {
        return database.first(
                "select password_hash from account where name = ? and password_hash is not null",
                row -> row.getString(1),
                name.value());
    }

    @Override
    public boolean add(Account account, @Nullable String passwordHash) {
        return database.update(
                        """
                        insert into account (name, roles, rep_id, active, password_hash, must_change_password, created_at, version)
                        values (?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing
                        """,
                        account.name().value(),
                        words(account),
                        repId(account),
                        account.active(),
                        passwordHash,
                        account.mustChangePassword(),
                        account.createdAt(),
                        account.version())
                == 1;
    }

    @Override
    public Optional<Account> change(Account account) {
        return database.first(
                "update account set roles = ?, rep_id = ?, active = ?, version = version + 1"
                        + " where name = ? and version = ? returning " + COLUMNS,
                PostgresAccounts::read,
                words(account),
                repId(account),
                account.active(),
                account.name().value(),
                account.version());
    }

    @Override
    public void setPassword(AccountName name, String passwordHash, boolean mustChange) {
        database.update(
                "update account set password_hash = ?, must_change_password = ?, version = version + 1 where name = ?",
                passwordHash,
                mustChange,
                name.value());
    }

    @Override
    public boolean hasActiveAdminBesides(@Nullable AccountName name) {
        return database
                .query(
                        "select name from account where active and ? = any (roles)"
                                + " and password_hash is not null order by name for update",
                        row -> row.getString(1),
                        Role.ADMIN.word())
                .stream()
                .anyMatch(admin -> name == null || !admin.equals(name.value()));
    }

    private static String[] words(Account account) {
        return Role.words(account.roles()).toArray(String[]::new);
    }

    private static @Nullable String repId(Account account) {
        RepId rep = account.rep();
        return rep == null ? null : rep.value();
    }

    private static Account read(ResultSet row) throws SQLException {
        return new Account(
                new AccountName(row.getString("name")),
                Rows.roles(row),
                Rows.rep(row),
                row.getBoolean("active"),
                row.getBoolean("must_change_password"),
                Database.instant(row, "created_at"),
                row.getLong("version"));
    }
}
