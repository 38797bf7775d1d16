package io.leadbridge.decision.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.leadbridge.decision.DecideLead;
import io.leadbridge.decision.DecisionId;
import io.leadbridge.decision.Decisions.Entry;
import io.leadbridge.decision.Requester;
import io.leadbridge.decision.rest.RequestReader;
import io.leadbridge.kernel.Actor;
import io.leadbridge.policy.House;
import io.leadbridge.policy.Release;
import io.leadbridge.privacy.PersonalData;
import io.leadbridge.privacy.Subject;
import io.leadbridge.privacy.store.HeldSubjectHashes;
import io.leadbridge.privacy.store.HeldSubjectKeys;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class PersonalTextsTest {

    private static final Instant NOW = Instant.parse("2026-11-02T09:00:00Z");

    private final HeldSubjectKeys keys = new HeldSubjectKeys();
    private final PersonalTexts texts = new PersonalTexts(keys, HeldSubjectHashes.make());
    private final DecisionDocuments documents = new DecisionDocuments();

    static Entry entry(int seed, PersonalData declared) {
        Release release = House.newest();
        var input =
                RequestReader.real().read(new GeneratedLead(seed, false).json().getBytes(StandardCharsets.UTF_8), NOW);
        var decision = DecideLead.decide(input, release, NOW, new DecisionId(new UUID(7, seed)))
                .decision();
        var requester = new Requester(new Actor(Actor.Kind.CLIENT, "crm"), "crm", "0".repeat(32));
        return new Entry(decision, input, declared, requester, Duration.ofNanos(11_300));
    }

    private List<DecisionRow> rows(List<Entry> entries) {
        return entries.stream()
                .map(entry -> DecisionRow.of(entry, NOW, documents))
                .toList();
    }

    @Test
    void whatIsSealedOpensByteForByte() {
        var declared = House.newest().privacy().personalData();
        List<Entry> entries = new ArrayList<>();
        for (int seed = 0; seed < 300; seed++) {
            entries.add(entry(seed, declared));
        }
        var rows = rows(entries);
        texts.seal(entries, rows, NOW);

        var open = texts.open(rows.stream().map(StoredText::of).toList());

        for (int i = 0; i < entries.size(); i++) {
            Entry entry = entries.get(i);
            assertThat(open.get(i).document()).isEqualTo(documents.write(entry.decision()));
            assertThat(open.get(i).snapshot()).isEqualTo(entry.input().snapshot());
            assertThat(open.get(i).erased()).isEmpty();
        }
        assertThat(rows).filteredOn(row -> row.subjectKey != null).hasSizeGreaterThan(200);
    }

    @Test
    void aValueTheTraceRepeatsIsTakenOutThereAndTheRestCanStillBeRead() {
        var declared = PersonalData.of(List.of("/lead/country", "/lead/externalId", "/lead/email"));
        List<Entry> entries = new ArrayList<>();
        for (int seed = 0; seed < 100; seed++) {
            entries.add(entry(seed, declared));
        }
        var rows = rows(entries);
        texts.seal(entries, rows, NOW);
        for (Entry entry : entries) {
            Subject subject = PersonalTexts.subject(entry.input());
            keys.destroy(HeldSubjectHashes.make().of(subject.identity()), NOW);
        }

        var open = texts.open(rows.stream().map(StoredText::of).toList());

        for (int i = 0; i < entries.size(); i++) {
            Entry entry = entries.get(i);
            if (rows.get(i).subjectKey == null) {
                continue;
            }
            String country = entry.input().lead().country();
            var decision = documents.read(open.get(i).document());
            assertThat(open.get(i).snapshot()).isNull();
            assertThat(open.get(i).erased()).contains("/decision/inputDigest");
            assertThat(decision.outcome()).isEqualTo(entry.decision().outcome());
            assertThat(decision.externalId()).isNull();
            if (country != null) {
                assertThat(decision.evaluatedDecisions().toString()).doesNotContain("value=" + country + "]");
            }
        }
    }

    @Test
    void aCiphertextOpensInNoOtherRow() {
        var declared = House.newest().privacy().personalData();
        var entries = List.of(entry(1, declared), entry(2, declared));
        var rows = rows(entries);
        texts.seal(entries, rows, NOW);
        rows.get(0).subjectKey = rows.get(1).subjectKey;
        rows.get(0).personal = rows.get(1).personal;

        var open = texts.open(List.of(StoredText.of(rows.get(0))));

        assertThat(open.get(0).snapshot()).isEqualTo(OpenText.CHANGED);
    }
}
