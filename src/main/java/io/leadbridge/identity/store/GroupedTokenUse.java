package io.leadbridge.identity.store;

import io.leadbridge.identity.TokenUse;
import io.leadbridge.kernel.Digest;
import io.leadbridge.platform.Database;
import io.quarkus.runtime.ShutdownEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Requests that arrive while the database is asked about earlier ones share the next question: no request waits for a timer, none is
 * answered from memory, and however many there are, one statement at a time asks.
 */
@Singleton
class GroupedTokenUse implements TokenUse {

    private static final Logger LOG = Logger.getLogger(GroupedTokenUse.class);
    private static final int MOST = 1_000;
    private static final Duration NOTED = Duration.ofMinutes(1);

    private static final String VALID =
            """
            select t.token_id, t.digest, coalesce(t.client, t.account) as name, t.account is null as machine,
              coalesce(t.roles, a.roles) as roles, coalesce(t.rep_id, a.rep_id) as rep_id, t.last_used_at
            from access_token t left join account a on a.name = t.account
            where t.digest = any (?) and t.revoked_at is null and t.expires_at > ? and coalesce(a.active, true)
            """;

    private final ConcurrentLinkedQueue<Question> waiting = new ConcurrentLinkedQueue<>();
    private final AtomicBoolean asking = new AtomicBoolean();
    private final ExecutorService thread =
            new ThreadPoolExecutor(0, 1, 1, TimeUnit.MINUTES, new LinkedBlockingQueue<>(), task -> {
                var created = new Thread(task, "leadbridge-tokens");
                created.setDaemon(true);
                return created;
            });
    private final Database database;
    private final Clock clock;

    GroupedTokenUse(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    void stop(@Observes ShutdownEvent event) {
        thread.shutdown();
    }

    @Override
    public CompletionStage<Optional<User>> find(Digest secret) {
        var answer = new CompletableFuture<Optional<User>>();
        waiting.add(new Question(secret.value(), answer));
        wake();
        return answer;
    }

    private void wake() {
        if (!waiting.isEmpty() && asking.compareAndSet(false, true)) {
            try {
                thread.execute(this::answerAll);
            } catch (RejectedExecutionException e) {
                answerWith(e);
            }
        }
    }

    private void answerAll() {
        try {
            for (List<Question> group = take(); !group.isEmpty(); group = take()) {
                answer(group);
            }
        } finally {
            asking.set(false);
            wake(); // for one that came after the last look and before it could be known
        }
    }

    private List<Question> take() {
        List<Question> group = new ArrayList<>();
        for (Question next = waiting.poll(); next != null; next = group.size() < MOST ? waiting.poll() : null) {
            group.add(next);
        }
        return group;
    }

    private void answer(List<Question> group) {
        Instant now = clock.instant();
        List<Use> uses;
        try {
            var digests = group.stream().map(Question::digest).distinct().toArray(String[]::new);
            uses = database.query(VALID, GroupedTokenUse::read, digests, now);
        } catch (RuntimeException e) {
            group.forEach(question -> question.answer().completeExceptionally(e));
            return;
        }
        Map<String, User> users = new HashMap<>();
        uses.forEach(use -> users.put(use.digest(), use.user()));
        group.forEach(question -> question.answer().complete(Optional.ofNullable(users.get(question.digest()))));
        note(uses, now);
    }

    private void answerWith(RuntimeException failure) {
        take().forEach(question -> question.answer().completeExceptionally(failure));
        asking.set(false);
    }

    /** When a token was last used is said to the minute, so that using it hardly ever writes. */
    private void note(List<Use> uses, Instant now) {
        var stale = uses.stream()
                .filter(use -> use.lastUsedAt() == null || use.lastUsedAt().isBefore(now.minus(NOTED)))
                .map(use -> use.token().toString())
                .toArray(String[]::new);
        if (stale.length > 0) {
            try {
                database.update(
                        "update access_token set last_used_at = ? where token_id = any (?::uuid[])", now, stale);
            } catch (RuntimeException e) {
                LOG.debug("when a token was last used could not be noted", e);
            }
        }
    }

    private static Use read(ResultSet row) throws SQLException {
        return new Use(
                row.getString("digest"),
                row.getObject("token_id", UUID.class),
                Database.instantOrNull(row, "last_used_at"),
                new User(row.getString("name"), row.getBoolean("machine"), Rows.roles(row), Rows.rep(row)));
    }

    private record Question(String digest, CompletableFuture<Optional<User>> answer) {}

    private record Use(String digest, UUID token, @Nullable Instant lastUsedAt, User user) {}
}
