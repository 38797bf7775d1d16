package io.leadbridge.privacy.store;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.leadbridge.kernel.IdSource;
import io.leadbridge.platform.Database;
import io.leadbridge.platform.PostgresResource;
import io.leadbridge.privacy.Identity;
import io.leadbridge.privacy.SubjectHash;
import io.leadbridge.privacy.SubjectHashes;
import io.leadbridge.privacy.SubjectKey;
import io.leadbridge.privacy.SubjectKeys;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
class PostgresSubjectKeysIT {

    private static final Instant NOW = Instant.parse("2026-11-25T09:00:00Z");
    private static final byte[] TEXT = "ann@example.org".getBytes(UTF_8);
    private static final byte[] CONTEXT = "decision 1".getBytes(UTF_8);

    @Inject
    SubjectKeys keys;

    @Inject
    SubjectHashes hashes;

    @Inject
    Database database;

    @Inject
    IdSource ids;

    @Inject
    @ConfigProperty(name = "leadbridge.master-keys")
    String masters;

    private SubjectHash someone() {
        return hashes.of(Identity.input(UUID.randomUUID().toString()));
    }

    private static <T> T inTransaction(Callable<T> work) {
        return QuarkusTransaction.requiringNew().call(work);
    }

    private SubjectKey take(SubjectHash subject) {
        return of(inTransaction(() -> keys.take(List.of(subject), NOW)), subject);
    }

    private static SubjectKey of(Map<SubjectHash, SubjectKey> keys, SubjectHash subject) {
        return Objects.requireNonNull(keys.get(subject));
    }

    @Test
    void aSubjectKeepsItsKeyAndNobodyElseHasIt() {
        var ann = someone();
        var bob = someone();
        var both = inTransaction(() -> keys.take(Set.of(ann, bob), NOW));
        byte[] sealed = of(both, ann).seal(TEXT, CONTEXT);

        assertThat(take(ann).open(sealed, CONTEXT)).isEqualTo(TEXT);
        assertThatThrownBy(() -> of(both, bob).open(sealed, CONTEXT)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> take(ann).open(sealed, "decision 2".getBytes(UTF_8)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aDestroyedKeyIsGoneAtOnceAndTheNextOneOpensNothingOlder() {
        var ann = someone();
        var before = take(ann);
        byte[] sealed = before.seal(TEXT, CONTEXT);

        assertThat(inTransaction(() -> keys.destroy(ann, NOW))).isEqualTo(1);

        assertThat(inTransaction(() -> keys.find(List.of(before.id())))).isEmpty();
        assertThat(inTransaction(() -> keys.knows(ann))).isTrue();
        var after = take(ann);
        assertThat(after.id()).isNotEqualTo(before.id());
        assertThatThrownBy(() -> after.open(sealed, CONTEXT)).isInstanceOf(IllegalArgumentException.class);
        assertThat(inTransaction(() -> keys.knows(someone()))).isFalse();
    }

    @Test
    void manyWhoComeAtOnceShareOneKey() throws Exception {
        var subjects = IntStream.range(0, 20).mapToObj(i -> someone()).toList();
        var threads = Executors.newFixedThreadPool(8);
        try {
            List<Callable<Map<SubjectHash, SubjectKey>>> work = new ArrayList<>();
            for (int i = 0; i < 16; i++) {
                work.add(() -> inTransaction(() -> keys.take(subjects, NOW)));
            }
            Set<UUID> seen = new HashSet<>();
            for (var done : threads.invokeAll(work)) {
                assertThat(done.get()).containsOnlyKeys(subjects);
                done.get().values().forEach(key -> seen.add(key.id()));
            }
            assertThat(seen).hasSize(subjects.size());
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    void anotherMasterKeyOpensTheSameKeys() {
        var ann = someone();
        byte[] sealed = take(ann).seal(TEXT, CONTEXT);
        String fresh = "fresh:" + Base64.getEncoder().encodeToString(new byte[32]);
        var rotated = new PostgresSubjectKeys(database, new MasterKeys(Optional.of(List.of(fresh, masters))), ids);

        assertThat(inTransaction(rotated::toRewrap)).isPositive();
        while (inTransaction(() -> rotated.rewrap(7)) > 0) {}

        assertThat(inTransaction(rotated::toRewrap)).isZero();
        assertThat(of(inTransaction(() -> rotated.take(List.of(ann), NOW)), ann).open(sealed, CONTEXT))
                .isEqualTo(TEXT);
        var back = new PostgresSubjectKeys(database, new MasterKeys(Optional.of(List.of(masters, fresh))), ids);
        while (inTransaction(() -> back.rewrap(500)) > 0) {}
    }
}
