package io.leadbridge.decision.store;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.leadbridge.audit.ExportFile;
import io.leadbridge.audit.Hash;
import io.leadbridge.audit.Journalled;
import io.leadbridge.audit.Retirement;
import io.leadbridge.audit.VerifierKeys;
import io.leadbridge.audit.VerifyExport;
import io.leadbridge.audit.store.RealExportLines;
import io.leadbridge.kernel.Digest;
import io.leadbridge.platform.Database;
import io.leadbridge.platform.DatabaseOwner;
import io.leadbridge.platform.Json;
import io.leadbridge.platform.MovedClock;
import io.leadbridge.platform.PostgresResource;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Each test has a year of its own, for the log is never emptied. */
@QuarkusTest
@QuarkusTestResource(value = PostgresResource.class, restrictToAnnotatedClass = true)
@TestProfile(RetentionIT.ThreeYears.class)
@SuppressWarnings("NullAway.Init")
class RetentionIT {

    private static final UUID OWNER = new UUID(1, 1);
    private static final String POLICY = Digest.of("policy").value();

    @Inject
    OldLog old;

    @Inject
    RetentionWorker worker;

    @Inject
    Database database;

    @Inject
    VerifierKeys keys;

    @ConfigProperty(name = "leadbridge.retention.folder")
    Path folder;

    /** The tests do its work, when they want it done. */
    @BeforeEach
    void nobodyWorksInTheBackground() throws InterruptedException {
        worker.stop(new ShutdownEvent());
        old.kept(36);
    }

    private void work() {
        boolean more = true;
        while (more) {
            more = worker.workAtNext(OWNER);
        }
    }

    private void due(String... months) {
        given().post("/v1/retention/run").then().statusCode(202).body("months", equalTo(List.of(months)));
    }

    private static void hold(String month) {
        given().contentType("application/json")
                .body("{\"reference\": \"CASE-2026-4\"}")
                .put("/v1/retention/" + month + "/hold")
                .then()
                .statusCode(204);
    }

    private static void lift(String month) {
        given().delete("/v1/retention/" + month + "/hold").then().statusCode(204);
    }

    private ExportFile.Verdict verify(Path file) throws IOException {
        return new ExportFile(RealExportLines.of(), Optional.empty())
                .verify(file, new VerifyExport(keys.all(), Instant.MIN));
    }

    /** An export as an auditor takes it, verified with nothing but the key. */
    private VerifyExport.Result export(long after, Optional<Long> upTo) throws IOException {
        var request = given().queryParam("after", after);
        upTo.ifPresent(last -> request.queryParam("upTo", last));
        byte[] body =
                request.get("/v1/audit/export").then().statusCode(200).extract().asByteArray();
        var verdict = verify(Files.write(folder.resolve("taken.ndjson"), body));
        assertThat(verdict.broken()).as("line %d", verdict.line()).isNull();
        return Objects.requireNonNull(verdict.result());
    }

    private static void dropped(UUID id) {
        given().get("/v1/decisions/" + id).then().statusCode(410);
        given().get("/v1/decisions/" + id + "/explanation").then().statusCode(410);
        given().get("/v1/audit/proof/" + id).then().statusCode(410);
        given().urlEncodingEnabled(false)
                .post("/v1/decisions/" + id + ":replay")
                .then()
                .statusCode(410);
    }

    @Test
    void aMonthGoesToItsExportAndWhatRemainsStillVerifies() throws Exception {
        var march = YearMonth.of(2019, 3);
        old.month(march);
        old.month(YearMonth.of(2019, 4));
        long keysBefore = old.subjectKeys();
        UUID first = old.store("2019-03-10T10:00:00Z", old.decision("march", "2019-03-10T09:59:59.9Z"))
                .get(0);
        var before = old.sign("2019-03-10T11:00:00Z").checkpoint();
        List<UUID> together = old.store(
                "2019-04-01T00:00:00.2Z",
                old.decision("march", "2019-03-31T23:59:59.9Z"),
                old.decision("stays", "2019-04-01T00:00:00.1Z"),
                old.decision("late", "2019-03-31T23:59:59.95Z"),
                old.decision("stays", "2019-04-01T00:00:00.15Z"));
        UUID late = old.store("2019-04-01T00:00:03Z", old.decision("march", "2019-03-31T23:59:59.99Z"))
                .get(0);
        UUID april = old.store("2019-04-20T10:00:00Z", old.decision("stays", "2019-04-20T10:00:00Z"))
                .get(0);
        var after = old.sign("2019-04-20T11:00:00Z").checkpoint();
        hold("2019-04");
        given().get("/v1/retention")
                .then()
                .body("months.find { it.month == '2019-03' }.state", equalTo("DUE"))
                .body("months.find { it.month == '2019-03' }.decisions", equalTo(4))
                .body("months.find { it.month == '2019-03' }.keptUntil", equalTo("2022-04-01T00:00:00Z"))
                .body("months.find { it.month == '2019-04' }.state", equalTo("HELD"))
                .body("months.find { it.month == '2019-04' }.hold.reference", equalTo("CASE-2026-4"));
        String stayed = given().get("/v1/audit/proof/" + together.get(1)).path("entry");

        due("2019-03");
        work();

        Path file = folder.resolve("decisions-2019-03.ndjson");
        var exported = verify(file);
        assertThat(exported.broken()).isNull();
        assertThat(Files.readString(file))
                .contains(first.toString(), late.toString(), together.get(0).toString());
        var act =
                Journalled.acts("2019-03", "KEYS_DROPPED", "DECISIONS_DROPPED").get(1);
        assertThat(act.getString("details.decisions")).isEqualTo("4");
        given().get("/v1/retention")
                .then()
                .body("months.month", not(hasItem("2019-03")))
                .body("dropped[0].month", equalTo("2019-03"))
                .body("dropped[0].file", equalTo("decisions-2019-03.ndjson"))
                .body("dropped[0].sha256", equalTo(act.getString("details.sha256")));

        dropped(first);
        dropped(late);
        dropped(together.get(0));
        given().get("/v1/decisions/" + together.get(1)).then().statusCode(200);
        assertThat(given().get("/v1/audit/proof/" + together.get(1)).<String>path("entry"))
                .isEqualTo(stayed);
        Journalled.proved(together.get(1));
        Journalled.proved(together.get(3));
        Journalled.proved(april);
        assertThat(old.hasKeyOf(first)).isFalse();
        assertThat(old.hasKeyOf(april)).isTrue();
        assertThat(old.subjectKeys()).as("of march and late nothing is left").isEqualTo(keysBefore + 1);

        var whole = export(0, Optional.empty());
        assertThat(whole.retired()).extracting(Retirement::month).contains(march);
        assertThat(whole.gone()).isGreaterThanOrEqualTo(4);
        assertThat(export(before.number(), Optional.of(after.number())).gone())
                .as("whose last checkpoint is older than the act")
                .isEqualTo(3);
        given().queryParam("from", before.number())
                .queryParam("to", after.number())
                .get("/v1/audit/consistency")
                .then()
                .statusCode(200);
        assertThat(verify(file).broken()).isNull();

        lift("2019-04");
        due("2019-04");
        work();
        dropped(april);
        dropped(together.get(1));
        assertThat(export(0, Optional.empty()).retired())
                .extracting(Retirement::month)
                .contains(march, YearMonth.of(2019, 4));
        assertThat(verify(folder.resolve("decisions-2019-04.ndjson")).broken())
                .as("it has a batch that lost entries to the month before")
                .isNull();
        assertThat(Objects.requireNonNull(verify(folder.resolve("decisions-2019-04.ndjson"))
                                .result())
                        .gone())
                .isGreaterThanOrEqualTo(2);
        assertThat(old.subjectKeys()).isEqualTo(keysBefore);
    }

    @Test
    void nobodyHidesAnEntryBehindWhatWasDropped() throws Exception {
        old.month(YearMonth.of(2014, 3));
        old.month(YearMonth.of(2014, 4));
        old.store(
                "2014-04-01T00:00:00.2Z",
                old.decision("a", "2014-03-31T23:59:59.9Z"),
                old.decision("b", "2014-04-01T00:00:00.1Z"));
        old.store(
                "2014-04-20T10:00:00Z",
                old.decision("c", "2014-04-20T10:00:00Z"),
                old.decision("d", "2014-04-20T10:00:00Z"));
        old.sign();
        hold("2014-04");
        due("2014-03");
        work();
        byte[] body = given().get("/v1/audit/export").then().extract().asByteArray();
        List<String> lines = new String(body, UTF_8).lines().toList();
        int partly = indexOf(lines, "\"entries\":[null,", "2014-04-01T00:00:00.100Z");
        int retired = indexOf(lines, "\"type\":\"retired\"", "\\\"subject\\\":\\\"2014-03\\\"");
        int whole = indexOf(lines, "2014-04-20T10:00:00Z");
        assertThat(broken(lines)).isNull();

        assertThat(broken(with(lines, retired, ""))).contains("no act that a checkpoint covers");
        assertThat(broken(with(lines, retired, lines.get(retired).replace("2014-03", "2014-04"))))
                .contains("not in the log as it stands here");
        assertThat(broken(
                        with(lines, partly, lines.get(partly).replaceAll("\"dropped\":\\[\"..", "\"dropped\":[\"00"))))
                .contains("another root than its entries");
        JsonNode batch = Json.MAPPER.readTree(lines.get(whole));
        var hidden = (ObjectNode) batch.deepCopy();
        String leaf =
                Hash.leaf(batch.at("/entries/0").textValue().getBytes(UTF_8)).hex();
        ((ArrayNode) hidden.get("entries")).setNull(0);
        hidden.putArray("dropped").add(leaf);
        assertThat(broken(with(lines, whole, hidden.toString()))).contains("are missing");
        lift("2014-04");
        due("2014-04");
        work();
    }

    private static int indexOf(List<String> lines, String... parts) {
        return IntStream.range(0, lines.size())
                .filter(line -> Arrays.stream(parts).allMatch(lines.get(line)::contains))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> with(List<String> lines, int place, String line) {
        List<String> changed = new ArrayList<>(lines);
        changed.set(place, line);
        changed.remove("");
        return changed;
    }

    private @Nullable String broken(List<String> lines) throws IOException {
        return verify(Files.write(folder.resolve("changed.ndjson"), lines)).broken();
    }

    @Test
    void aReplayOfATimeSaysWhichMonthsWereDropped() throws Exception {
        old.month(YearMonth.of(2018, 2));
        old.store("2018-02-10T10:00:00Z", old.decision("a", "2018-02-10T10:00:00Z"));
        old.sign();
        due("2018-02");
        work();

        given().contentType("application/json")
                .body("{\"from\": \"2018-01-01T00:00:00Z\", \"to\": \"2018-12-01T00:00:00Z\"}")
                .post("/v1/replays")
                .then()
                .statusCode(202)
                .body("dropped", equalTo(List.of("2018-02")));
        given().contentType("application/json")
                .body("{\"from\": \"2018-03-01T00:00:00Z\", \"to\": \"2018-12-01T00:00:00Z\"}")
                .post("/v1/replays")
                .then()
                .body("dropped", hasSize(0));
        given().contentType("application/json")
                .body("{\"reference\": \"CASE-2026-4\"}")
                .put("/v1/retention/2018-02/hold")
                .then()
                .statusCode(410);
    }

    @Test
    void theDatabaseDropsNothingForWhoeverSpeaksAsTheServiceButWhatIsOverAndExported() throws Exception {
        var month = YearMonth.of(2017, 5);
        var recent = YearMonth.now(ZoneOffset.UTC).minusMonths(2);
        old.month(month);
        old.month(recent);
        old.store("2017-05-10T10:00:00Z", old.decision("a", "2017-05-10T10:00:00Z"));
        String lately = recent.atDay(3) + "T10:00:00Z";
        old.store(lately, old.decision("b", lately));
        refused(month, "no checkpoint covers");
        var signed = old.sign().checkpoint();

        refused(recent, "is not a month that ended 36 months ago");
        refused(YearMonth.of(2017, 6), "there is no month");
        refused(month, "no verified export");
        claimExport(month, signed.number(), signed.number(), 1);
        refused(month, "no verified export");
        hold("2017-05");
        refused(month, "is held");
        lift("2017-05");
        assertThatThrownBy(() -> database.update("update retention_floor set months = 1"))
                .hasStackTraceContaining("permission denied");
        assertThatThrownBy(() -> database.update("insert into audit_dropped_leaf values (0, 1, 0, '')"))
                .hasStackTraceContaining("permission denied");
        claimExport(recent, 0, signed.number(), 1);
        refused(recent, "is not a month that ended 36 months ago");
        assertThat(given().get("/v1/retention")
                        .then()
                        .extract()
                        .<String>path("months.find { it.month == '" + recent + "' }.state"))
                .isEqualTo("KEPT");

        DatabaseOwner.execute("update retention_floor set months = 0");
        refused(month, "has not said for how long");
        given().get("/v1/retention")
                .then()
                .body("months.find { it.month == '2017-05' }.state", equalTo("BLOCKED"))
                .body("months.find { it.month == '2017-05' }.obstacle", containsString("LEADBRIDGE_RETENTION_MONTHS"));
        DatabaseOwner.execute("update retention_floor set months = 36");
        due("2017-05");
        work();
    }

    private void refused(YearMonth month, String why) {
        assertThatThrownBy(() -> old.drop(month, "f".repeat(64))).hasStackTraceContaining(why);
    }

    /** What a service that lies would write down; behind the month's batches, so that it does not hold them. */
    private void claimExport(YearMonth month, long after, long upTo, long decisions) {
        database.update(
                "insert into month_export values (?, ?, 'made-up', 1, ?, ?, ?, now()) on conflict do nothing",
                month.atDay(1),
                "f".repeat(64),
                decisions,
                after,
                upTo);
    }

    @Test
    void aReleaseThatKeepsLongerHoldsItsDecisionsBackAndAnUnknownOneTellsWhatToDo() throws Exception {
        var month = YearMonth.of(2016, 5);
        old.month(month);
        old.store("2016-05-10T10:00:00Z", old.decision("a", "2016-05-10T10:00:00Z"));
        old.sign();
        DatabaseOwner.execute("alter table release_retention disable trigger all");
        DatabaseOwner.execute("update release_retention set months = 240 where policy_digest = '" + POLICY + "'");
        refused(month, "for 240 months");
        given().get("/v1/retention").then().body("months.find { it.month == '2016-05' }.state", equalTo("KEPT"));
        DatabaseOwner.execute("delete from release_retention where policy_digest = '" + POLICY + "'");
        refused(month, "it is not known how long");
        given().get("/v1/retention")
                .then()
                .body("months.find { it.month == '2016-05' }.state", equalTo("BLOCKED"))
                .body("months.find { it.month == '2016-05' }.obstacle", containsString("2026.11.1"));
        DatabaseOwner.execute("alter table release_retention enable trigger all");
        old.kept(36);
        due("2016-05");
        work();
    }

    @Test
    void aMonthWhoseExportFailsIsKeptAndTheNextAttemptDropsIt() throws Exception {
        var month = YearMonth.of(2015, 5);
        old.month(month);
        UUID id = old.store("2015-05-10T10:00:00Z", old.decision("a", "2015-05-10T10:00:00Z"))
                .get(0);
        old.sign();
        Path foreign = Files.writeString(folder.resolve("decisions-2015-05.ndjson"), "somebody's");

        due("2015-05");
        work();

        given().get("/v1/retention")
                .then()
                .body("months.find { it.month == '2015-05' }.state", equalTo("DUE"))
                .body("months.find { it.month == '2015-05' }.obstacle", containsString("is there already"));
        given().get("/q/metrics").then().body(containsString("leadbridge_retention_months_total{result=\"failed\"}"));
        assertThat(Files.readString(foreign)).isEqualTo("somebody's");
        given().get("/v1/decisions/" + id).then().statusCode(200);

        Files.delete(foreign);
        due("2015-05");
        work();
        dropped(id);
    }

    @Test
    void aHoldThatComesWhileTheMonthIsExportedKeepsAllThatHangsOnIt() throws Exception {
        old.month(YearMonth.of(2013, 5));
        UUID id = old.store("2013-05-10T10:00:00Z", old.decision("a", "2013-05-10T10:00:00Z"))
                .get(0);
        old.sign();
        assertThat(keysUsed(id)).isOne();
        DatabaseOwner.execute(
                """
                create function hold_at_once() returns trigger language plpgsql as $$ begin
                    insert into retention_hold values (new.month, 'CASE-1', 'USER', 'auditor', now());
                    return null;
                end $$;
                create trigger hold_at_once after insert on month_export for each row execute function hold_at_once()
                """);

        due("2013-05");
        work();
        DatabaseOwner.execute("drop trigger hold_at_once on month_export");

        given().get("/v1/decisions/" + id).then().statusCode(200);
        assertThat(keysUsed(id)).isOne();
        given().get("/v1/retention").then().body("months.find { it.month == '2013-05' }.state", equalTo("HELD"));
        lift("2013-05");
        due("2013-05");
        work();
        dropped(id);
        assertThat(keysUsed(id)).isZero();
    }

    private long keysUsed(UUID id) {
        return database.query("select count(*) from idempotency_key where decision_id = ?", row -> row.getLong(1), id)
                .get(0);
    }

    /** Months are kept for three years, and the clock can be put back. */
    public static class ThreeYears implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            try {
                return Map.of(
                        "leadbridge.retention.folder",
                        Files.createTempDirectory("retention").toString(),
                        "leadbridge.retention.months",
                        "36");
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        @Override
        public Set<Class<?>> getEnabledAlternatives() {
            return Set.of(MovedClock.class, OldLog.class);
        }
    }
}
