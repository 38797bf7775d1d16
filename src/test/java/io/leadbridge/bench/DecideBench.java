package io.leadbridge.bench;

import io.leadbridge.decision.DecideLead;
import io.leadbridge.decision.DecisionId;
import io.leadbridge.decision.DecisionInput;
import io.leadbridge.decision.DecisionReader;
import io.leadbridge.decision.rest.RequestReader;
import io.leadbridge.policy.House;
import io.leadbridge.policy.Release;
import io.leadbridge.rules.Facts;
import io.leadbridge.rules.LeadFactsFixtures;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** What one decision costs without HTTP and storage, by stage; the lead is the README's. */
@State(Scope.Benchmark)
@BenchmarkMode({Mode.AverageTime, Mode.SampleTime})
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 4, time = 3)
@Measurement(iterations = 4, time = 3)
public class DecideBench {

    private static final Instant AS_OF = Instant.parse("2026-11-02T09:00:00Z");
    private static final DecisionId ID = new DecisionId(new UUID(0, 1));
    private static final byte[] REQUEST =
            """
            {"lead": {"externalId": "00Q1", "sourceSystem": "salesforce", "email": "a@example.org", "emailDomainType": "CORPORATE",
              "title": "VP Operations", "seniority": "VP", "company": "Example GmbH", "country": "DE", "language": "de",
              "timeZone": "Europe/Berlin", "industry": "MANUFACTURING", "industryTier": "PRIMARY", "numberOfEmployees": 620,
              "servedCountry": true},
             "consent": {"jurisdiction": "EU", "lawfulBasis": "LEGITIMATE_INTEREST"},
             "signals": [{"eventId": "e-1", "type": "DEMO_REQUEST", "occurredAt": "2026-11-02T08:40:00Z"},
               {"eventId": "e-2", "type": "PRICING_VIEW", "occurredAt": "2026-11-01T08:40:00Z"},
               {"eventId": "e-3", "type": "PAGE_VIEW", "occurredAt": "2026-11-01T08:30:00Z"}],
             "scores": [{"modelId": "lead-conversion", "modelVersion": "1.0.0", "target": "SQL_30D", "probability": 0.62,
               "modelStatus": "ACTIVE", "psiMax": 0.02, "ece": 0.03, "scoredAt": "2026-11-02T08:41:00Z"}]}"""
                    .getBytes(StandardCharsets.UTF_8);

    private final DecisionReader reader = RequestReader.real();
    private final Release release = House.newest();
    private final Facts facts = LeadFactsFixtures.theExampleLead();
    private final DecisionInput input = reader.read(REQUEST, AS_OF);

    @Setup
    public void check() {
        QuietLogs.set();
        var outcome = DecideLead.decide(input, release, AS_OF, ID).decision().outcome();
        if (!outcome.name().equals("ROUTE")) {
            throw new IllegalStateException("the lead is not routed but " + outcome);
        }
    }

    /** Parse, validate by the schema, canonical snapshot, digest. */
    @Benchmark
    public Object read() {
        return reader.read(REQUEST, AS_OF);
    }

    /** Tables, guards and tables, with the whole trace; one signal. */
    @Benchmark
    public Object judge() {
        return release.rules().judge(facts);
    }

    /** Facts, judge, outcome; three signals. */
    @Benchmark
    public Object decide() {
        return DecideLead.decide(input, release, AS_OF, ID);
    }

    @Benchmark
    public Object readAndDecide() {
        return DecideLead.decide(reader.read(REQUEST, AS_OF), release, AS_OF, ID);
    }
}
