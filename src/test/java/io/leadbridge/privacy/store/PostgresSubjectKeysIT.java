package io.leadbridge.privacy.store;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.leadbridge.audit.Act;
import io.leadbridge.audit.Journal;
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
    Journal journal;

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

        assertThat(inTransaction(() -> keys.destroy(ann, NOW))).contains(before.id());

        assertThat(inTransaction(() -> keys.find(List.of(before.id())))).isEmpty();
        assertThat(inTransaction(() -> keys.keyOf(ann))).isEmpty();
        assertThat(inTransaction(() -> keys.erasedAt(ann))).contains(NOW);
        var after = take(ann);
        assertThat(after.id()).isNotEqualTo(before.id());
        assertThatThrownBy(() -> after.open(sealed, CONTEXT)).isInstanceOf(IllegalArgumentException.class);
        assertThat(inTransaction(() -> keys.erasedAt(someone()))).isEmpty();
        assertThat(inTransaction(() -> keys.destroy(someone(), NOW))).isEmpty();
    }

    @Test
    void aSubjectIsFoundByEveryNameUntilItIsErased() {
        var ann = someone();
        var phone = someone();
        var key = take(ann);
        inTransaction(() -> {
            keys.remember(Map.of(key.id(), Set.of(phone)));
            keys.remember(Map.of(key.id(), Set.of(phone)));
            return key;
        });

        assertThat(inTransaction(() -> keys.named(phone))).containsExactly(ann);
        assertThat(inTransaction(() -> keys.named(ann))).containsExactly(ann);
        assertThat(inTransaction(() -> keys.known(phone)))
                .extracting(SubjectKey::id)
                .containsExactly(key.id());
        assertThat(inTransaction(() -> keys.known(phone).get(0).hide("00Q1"))).isEqualTo(key.hide("00Q1"));

        inTransaction(() -> keys.destroy(ann, NOW));
        assertThat(inTransaction(() -> keys.named(phone))).isEmpty();
        assertThat(inTransaction(() -> keys.named(ann))).isEmpty();
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
        var old = inTransaction(rotated::toRewrap);
        var fewAtATime = new RewrapKeys(rotated, new MasterKeys(Optional.of(List.of(fresh, masters))), journal);
        assertThat(fewAtATime.rewrap()).isEqualTo(old);
        assertThat(fewAtATime.rewrap()).isZero();
        var acts = inTransaction(
                () -> journal.search(new Journal.Query(null, null, Act.KEYS_REWRAPPED, null, "fresh"), 10, null));
        assertThat(acts.items())
                .singleElement()
                .satisfies(act -> assertThat(act.deed().details()).containsEntry("keys", old.toString()));

        assertThat(inTransaction(rotated::toRewrap)).isZero();
        assertThat(of(inTransaction(() -> rotated.take(List.of(ann), NOW)), ann).open(sealed, CONTEXT))
                .isEqualTo(TEXT);
        var back = new PostgresSubjectKeys(database, new MasterKeys(Optional.of(List.of(masters, fresh))), ids);
        while (inTransaction(() -> back.rewrap(500)) > 0) {}
    }
}
