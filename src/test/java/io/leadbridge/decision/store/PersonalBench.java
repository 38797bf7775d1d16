package io.leadbridge.decision.store;

import io.leadbridge.decision.Decisions.Entry;
import io.leadbridge.policy.House;
import io.leadbridge.privacy.PersonalData;
import io.leadbridge.privacy.store.HeldSubjectHashes;
import io.leadbridge.privacy.store.HeldSubjectKeys;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** What it costs one decision that its personal data is encrypted: making its row without and with, and opening it; without the database. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 4, time = 2)
@Measurement(iterations = 5, time = 2)
public class PersonalBench {

    private static final Instant NOW = Instant.parse("2026-11-02T09:00:00Z");
    private static final int LEADS = 512;

    private final PersonalTexts texts = new PersonalTexts(new HeldSubjectKeys(), HeldSubjectHashes.make());
    private final DecisionDocuments documents = new DecisionDocuments();
    private final List<Entry> entries = new ArrayList<>();
    private final List<StoredText> stored = new ArrayList<>();
    private int next;

    public PersonalBench() {
        PersonalData declared = House.newest().privacy().personalData();
        for (int seed = 0; entries.size() < LEADS; seed++) {
            Entry entry = PersonalTextsTest.entry(seed, declared);
            var row = sealed(entry);
            if (row.subjectKey != null) {
                entries.add(entry);
                stored.add(StoredText.of(row));
            }
        }
    }

    private DecisionRow sealed(Entry entry) {
        var row = DecisionRow.of(entry, NOW, documents);
        texts.seal(List.of(entry), List.of(row), NOW);
        return row;
    }

    private int next() {
        next = (next + 1) % LEADS;
        return next;
    }

    /** The row as it would be without: document, record, columns. */
    @Benchmark
    public Object plainRow() {
        return DecisionRow.of(entries.get(next()), NOW, documents);
    }

    @Benchmark
    public Object sealedRow() {
        return sealed(entries.get(next()));
    }

    @Benchmark
    public Object openRow() {
        return texts.open(List.of(stored.get(next())));
    }
}
