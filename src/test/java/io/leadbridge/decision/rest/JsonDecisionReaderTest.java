package io.leadbridge.decision.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.leadbridge.kernel.FieldError;
import io.leadbridge.kernel.Problem;
import io.leadbridge.kernel.ProblemType;
import io.leadbridge.lead.Consent;
import io.leadbridge.platform.JsonBody;
import io.leadbridge.platform.Schemas;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class JsonDecisionReaderTest {

    private static final Instant NOW = Instant.parse("2026-11-02T09:00:00Z");

    private final JsonDecisionReader reader = new JsonDecisionReader(new JsonBody(new Schemas()));

    @Test
    void anEmptyLeadIsReadWithTheDefaultsOfAllThatIsAbsent() {
        var input = read("{'lead': {}}");

        assertThat(input.consent()).isEqualTo(Consent.UNKNOWN);
        assertThat(input.account()).isNull();
        assertThat(input.signals()).isEmpty();
        assertThat(input.scores().all()).isEmpty();
        assertThat(input.enrichmentTimedOut()).isFalse();
        assertThat(input.lead().spamScore()).isEqualByComparingTo(BigDecimal.ZERO);
        assertThat(input.lead().servedCountry()).isNull();
        assertThat(input.snapshot()).isEqualTo("{\"lead\":{}}");
    }

    @Test
    void nullIsReadAsAbsent() {
        var absent = read("{'lead': {}}");
        var nulls = read("{'lead': {'email': null, 'seniority': null, 'techMatch': null, 'numberOfEmployees': null,"
                + " 'productInterest': null, 'annualRevenue': null, 'recycledAt': null}, 'account': null,"
                + " 'consent': null, 'signals': null, 'scores': null, 'enrichmentTimedOut': null}");

        assertThat(nulls.lead()).isEqualTo(absent.lead());
        assertThat(nulls.consent()).isEqualTo(absent.consent());
        assertThat(nulls.account()).isNull();
    }

    @Test
    void theDigestDoesNotDependOnOrderSpacesOrTheSpellingOfNumbers() {
        var plain = read("{'lead': {'spamScore': 0.5, 'numberOfEmployees': 620}}");
        var other = read("{ 'lead':\n{'numberOfEmployees': 6.20e2, 'spamScore': 5E-1} }");

        assertThat(other.digest()).isEqualTo(plain.digest());
        assertThat(other.lead()).isEqualTo(plain.lead());
        assertThat(other.lead().numberOfEmployees()).isEqualTo(620);
    }

    @Test
    void whatIsDecidedIsWhatTheSnapshotSaysSoThatReplayIsExact() {
        var input = read("{'lead': {'spamScore': 0.30000000000000000000001}}");

        assertThat(input.snapshot()).isEqualTo("{\"lead\":{\"spamScore\":0.3}}");
        assertThat(input.lead().spamScore()).isEqualTo(new BigDecimal("0.3"));
        assertThat(read(input.snapshot())).isEqualTo(input);
    }

    @Test
    @Timeout(10)
    void aNumberWithAnAbsurdExponentCostsNothing() {
        var input = read("{'lead': {'spamScore': 1e-999999999,"
                + " 'annualRevenue': {'amount': 1e-999999999, 'currency': 'EUR'}}}");

        assertThat(input.lead().spamScore()).isEqualByComparingTo(BigDecimal.ZERO);
        assertThat(pointers("{'lead': {'numberOfEmployees': 1e999999999, 'spamScore': 1e999999999}}"))
                .containsExactly("/lead/numberOfEmployees", "/lead/spamScore");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{'account': {}} | /lead",
                "{'lead': null} | /lead",
                "{'lead': []} | /lead",
                "{'lead': {'emial': 'a@example.org'}} | /lead/emial",
                "{'lead': {}, 'extra': 1} | /extra",
                "{'lead': {'seniority': 'BOSS'}} | /lead/seniority",
                "{'lead': {'seniority': 'vp'}} | /lead/seniority",
                "{'lead': {'country': 'Germany'}} | /lead/country",
                "{'lead': {'country': 'de'}} | /lead/country",
                "{'lead': {'country': 'ZZ'}} | /lead/country",
                "{'lead': {'country': 'UK'}} | /lead/country",
                "{'lead': {'language': 'german!'}} | /lead/language",
                "{'lead': {'timeZone': 'Europe/Bonn'}} | /lead/timeZone",
                "{'lead': {'timeZone': '+01:00'}} | /lead/timeZone",
                "{'lead': {'email': 'nobody'}} | /lead/email",
                "{'lead': {'email': 7}} | /lead/email",
                "{'lead': {'externalId': ''}} | /lead/externalId",
                "{'lead': {'company': 'a\\u0000b'}} | /lead/company",
                "{'lead': {'externalId': 'a\\ud800b'}} | /lead/externalId",
                "{'lead': {'techMatch': 'true'}} | /lead/techMatch",
                "{'lead': {'techMatch': 1}} | /lead/techMatch",
                "{'lead': {'numberOfEmployees': -1}} | /lead/numberOfEmployees",
                "{'lead': {'numberOfEmployees': 1.5}} | /lead/numberOfEmployees",
                "{'lead': {'numberOfEmployees': '620'}} | /lead/numberOfEmployees",
                "{'lead': {'spamScore': 1.01}} | /lead/spamScore",
                "{'lead': {'annualRevenue': {'amount': 1}}} | /lead/annualRevenue/currency",
                "{'lead': {'annualRevenue': {'amount': 1, 'currency': 'EUX'}}} | /lead/annualRevenue/currency",
                "{'lead': {'expectedAcv': {'amount': 1, 'currency': 'USD'}}} | /lead/expectedAcv/currency",
                "{'lead': {'recycledAt': 'yesterday'}} | /lead/recycledAt",
                "{'lead': {'recycledAt': '2026-02-30T00:00:00Z'}} | /lead/recycledAt",
                "{'lead': {'recycledAt': '2026-11-02'}} | /lead/recycledAt",
                "{'lead': {'recycledAt': '2016-12-31T23:59:60Z'}} | /lead/recycledAt",
                "{'lead': {'recycledAt': '2026-01-01T00:00:00+23:00'}} | /lead/recycledAt",
                "{'lead': {'recycledAt': '1969-12-31T23:59:59Z'}} | /lead/recycledAt",
                "{'lead': {'coolOffUntil': '2100-01-01T00:00:00Z'}} | /lead/coolOffUntil",
                "{'lead': {'coolOffUntil': '9999-12-31T23:59:59Z'}} | /lead/coolOffUntil",
                "{'lead': {}, 'account': {'dealRegistration': {'partnerId': 'p'}}} | /account/dealRegistration/state",
                "{'lead': {}, 'account': {'matchConfidence': 'high'}} | /account/matchConfidence",
                "{'lead': {}, 'consent': {'objections': ['SPAM']}} | /consent/objections/0",
                "{'lead': {}, 'signals': [{'eventId': 'e', 'type': 'WAVE', 'occurredAt': '2026-11-01T00:00:00Z'}]}"
                        + " | /signals/0/type",
                "{'lead': {}, 'signals': [{'type': 'PAGE_VIEW', 'occurredAt': '2026-11-01T00:00:00Z'}]}"
                        + " | /signals/0/eventId",
                "{'lead': {}, 'signals': {}} | /signals",
                "{'lead': {}, 'enrichmentTimedOut': 'no'} | /enrichmentTimedOut",
            })
    void aFieldThatIsNotValidIsNamed(String body, String pointer) {
        assertThat(pointers(body)).contains(pointer);
    }

    @Test
    void allFieldsThatAreNotValidAreNamedAtOnce() {
        assertThat(pointers("{'lead': {'country': 'x', 'spamScore': 2, 'shoeSize': 43}, 'account': {'tier': 'GOLD'}}"))
                .containsExactly("/account/tier", "/lead/country", "/lead/shoeSize", "/lead/spamScore");
    }

    @Test
    void theMessageNeverRepeatsTheValue() {
        assertThat(errors("{'lead': {'email': 'hunter2', 'country': 'hunter2', 'timeZone': 'hunter2'}}"))
                .isNotEmpty()
                .noneMatch(error -> error.message().contains("hunter2"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "   ",
                "{'lead': {",
                "{'lead': {}",
                "{'lead': {}} {}",
                "{'lead': {'spamScore': NaN}}",
                "{'lead': {'spamScore': Infinity}}",
                "{'lead': {'spamScore': -Infinity}}",
                "{'lead': {'spamScore': .5}}",
                "{'lead': {'company': 'a', 'company': 'b'}}",
                "{'lead': {}, 'lead': {}}",
                "{lead: {}}",
                "{'lead': {},}",
                "<lead/>",
            })
    void whatIsNotJsonIsMalformed(String body) {
        assertThat(problem(body).type()).isEqualTo(ProblemType.MALFORMED_JSON);
    }

    @Test
    void deepNestingIsMalformed() {
        assertThat(problem("{'lead': " + "[".repeat(5_000) + "]".repeat(5_000) + "}")
                        .type())
                .isEqualTo(ProblemType.MALFORMED_JSON);
    }

    @Test
    void aSignalMayBeFiveMinutesAheadButNotMore() {
        var limit = NOW.plus(Duration.ofMinutes(5));

        assertThat(read("{'lead': {}, 'signals': [" + signal("e", limit) + "]}").signals())
                .hasSize(1);
        assertThat(pointers("{'lead': {}, 'signals': [" + signal("a", NOW) + ","
                        + signal("b", limit.plus(1, java.time.temporal.ChronoUnit.MICROS)) + "]}"))
                .containsExactly("/signals/1/occurredAt");
    }

    @Test
    void aScoreOfTheFutureIsRefused() {
        assertThat(pointers("{'lead': {}, 'scores': [{'modelId': 'm', 'modelVersion': '1', 'target': 'SQL_30D',"
                        + " 'probability': 0.5, 'modelStatus': 'ACTIVE', 'scoredAt': '2026-11-02T09:06:00Z'}]}"))
                .containsExactly("/scores/0/scoredAt");
    }

    @Test
    void anEventThatStandsTwiceIsRefused() {
        assertThat(pointers("{'lead': {}, 'signals': [" + signal("e", NOW) + "," + signal("e", NOW) + "]}"))
                .containsExactly("/signals/1/eventId");
    }

    @Test
    void aThousandSignalsAreReadAndOneMoreRefused() {
        assertThat(read("{'lead': {}, 'signals': " + signals(1_000) + "}").signals())
                .hasSize(1_000);
        assertThat(pointers("{'lead': {}, 'signals': " + signals(1_001) + "}")).containsExactly("/signals");
        assertThat(pointers("{'lead': {}, 'signals': " + signals(10_000) + "}")).containsExactly("/signals");
    }

    private static String signals(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> signal("e" + i, NOW.minusSeconds(i)))
                .collect(Collectors.joining(",", "[", "]"));
    }

    private static String signal(String eventId, Instant occurredAt) {
        return "{'eventId': '" + eventId + "', 'type': 'PAGE_VIEW', 'occurredAt': '" + occurredAt + "'}";
    }

    private io.leadbridge.decision.DecisionInput read(String json) {
        return reader.read(json.replace('\'', '"').getBytes(StandardCharsets.UTF_8), NOW);
    }

    private Problem problem(String json) {
        return catchThrowableOfType(Problem.class, () -> read(json));
    }

    private List<FieldError> errors(String json) {
        var problem = problem(json);
        assertThat(problem.type()).isEqualTo(ProblemType.INVALID_REQUEST);
        return problem.errors();
    }

    private List<String> pointers(String json) {
        return errors(json).stream().map(FieldError::pointer).toList();
    }
}
