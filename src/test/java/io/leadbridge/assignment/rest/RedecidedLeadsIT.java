package io.leadbridge.assignment.rest;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasSize;

import io.leadbridge.assignment.PutReps;
import io.leadbridge.assignment.SomeLeads;
import io.leadbridge.assignment.SomeReps;
import io.leadbridge.decision.Handover;
import io.leadbridge.decision.Handover.Placement;
import io.leadbridge.decision.Handover.Turn;
import io.leadbridge.decision.LeadKey;
import io.leadbridge.decision.Outcome;
import io.leadbridge.kernel.Actor;
import io.leadbridge.platform.PostgresResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
class RedecidedLeadsIT {

    private static final LeadKey LEAD = new LeadKey("salesforce", "00Q1");

    @Inject
    Handover handover;

    @Inject
    PutReps putReps;

    @Inject
    DataSource dataSource;

    @BeforeEach
    void twoReps() throws SQLException {
        EmptyTables.of(dataSource);
        putReps.put(
                List.of(
                        new PutReps.Change(SomeReps.rep("a").build(), null),
                        new PutReps.Change(SomeReps.rep("b").build(), null)),
                Actor.SYSTEM);
    }

    @Test
    void a_lead_posted_three_times_has_one_assignment_and_counts_once() {
        var first = post(LEAD.externalId()).<String>path("assignment.assignmentId");
        assertThat(post(LEAD.externalId()).<String>path("assignment.assignmentId"))
                .isEqualTo(first);
        assertThat(post(LEAD.externalId()).<String>path("assignment.assignmentId"))
                .isEqualTo(first);
        given().get("/v1/assignments?externalId=00Q1").then().body("items", hasSize(1));
        assertThat(openLeads("a") + openLeads("b")).isEqualTo(1);
    }

    @Test
    void a_lead_that_has_a_rep_keeps_the_rep_and_answers_under_each_of_its_decisions() {
        follow(routed(1));
        var placed = handover.place(SomeLeads.decision(1));
        follow(routed(2));
        assertThat(handover.place(SomeLeads.decision(2))).isEqualTo(placed);
        assertThat(handover.find(SomeLeads.decision(2))).contains(placed);
        var other = "a".equals(placed.repId()) ? "b" : "a";
        create(2, ", \"repId\": \"" + other + "\", \"reason\": \"knows them\"")
                .statusCode(201)
                .body("attempt", equalTo(2));
        assertThat(handover.find(SomeLeads.decision(1))).map(Placement::repId).contains(other);
        assertThat(openLeads("a") + openLeads("b")).isEqualTo(1);
    }

    @Test
    void a_lead_that_waits_keeps_its_turn_with_the_newest_data() {
        follow(Turn.routing(lead(1).requires("CERT_FS").build()));
        follow(Turn.routing(
                SomeLeads.lead(2).routedAt(SomeLeads.NOW.plusSeconds(60)).build()));
        follow(Turn.routing(lead(3).routedAt(SomeLeads.NOW.plusSeconds(120)).build()));
        given().get("/v1/assignments?unassigned=true").then().body("items.decisionId", contains(id(2), id(3)));
        assertThat(handover.find(SomeLeads.decision(1))).map(Placement::state).contains("QUEUED");
        assertThat(handover.place(SomeLeads.decision(1)).state()).isEqualTo("PROPOSED");
        given().get("/v1/assignments").then().body("items.decisionId", contains(id(3)));
    }

    @ParameterizedTest
    @EnumSource(value = Outcome.class, names = "ROUTE", mode = EnumSource.Mode.EXCLUDE)
    void a_waiting_lead_that_is_routed_no_more_leaves_the_queue(Outcome outcome) {
        follow(routed(1));
        follow(new Turn(LEAD, outcome, null));
        given().get("/v1/assignments?unassigned=true").then().body("items", hasSize(0));
        assertThat(handover.find(SomeLeads.decision(1))).map(Placement::state).contains("WITHDRAWN");
        create(1, "").statusCode(409).body("detail", containsString("decided again"));
        create(1, ", \"repId\": \"a\", \"reason\": \"anyway\"").statusCode(409);
    }

    @ParameterizedTest
    @EnumSource(value = Outcome.class, names = "ROUTE", mode = EnumSource.Mode.EXCLUDE)
    void only_who_must_not_be_contacted_is_taken_from_a_rep(Outcome outcome) {
        follow(routed(1));
        var rep = String.valueOf(handover.place(SomeLeads.decision(1)).repId());
        follow(new Turn(LEAD, outcome, null));
        var closed = outcome == Outcome.REJECT || outcome == Outcome.HOLD;
        given().get("/v1/assignments").then().body("items.state", contains(closed ? "CLOSED" : "PROPOSED"));
        assertThat(openLeads(rep)).isEqualTo(closed ? 0 : 1);
        assertThat(handover.find(SomeLeads.decision(1)))
                .map(Placement::state)
                .contains(closed ? "WITHDRAWN" : "PROPOSED");
        follow(routed(2));
        assertThat(handover.place(SomeLeads.decision(2)).state()).isEqualTo("PROPOSED");
        given().get("/v1/assignments").then().body("items", hasSize(closed ? 2 : 1));
    }

    @Test
    void a_lead_whose_decision_is_dropped_keeps_its_rep_under_a_later_one_or_else_is_taken_back() {
        follow(routed(1));
        var placed = handover.place(SomeLeads.decision(1));
        var rep = String.valueOf(placed.repId());
        follow(Turn.routing(lead(2).routedAt(SomeLeads.NOW.plusSeconds(60)).build()));

        assertThat(handover.drop(SomeLeads.NOW, SomeLeads.NOW.plusSeconds(30), 10))
                .isEqualTo(1);
        assertThat(handover.find(SomeLeads.decision(1))).isEmpty();
        assertThat(handover.find(SomeLeads.decision(2))).contains(placed);
        given().get("/v1/assignments").then().body("items.decisionId", contains(id(2)));
        assertThat(openLeads(rep)).isEqualTo(1);

        assertThat(handover.drop(SomeLeads.NOW, SomeLeads.NOW.plusSeconds(90), 10))
                .isEqualTo(1);
        assertThat(handover.drop(SomeLeads.NOW, SomeLeads.NOW.plusSeconds(90), 10))
                .isZero();
        given().get("/v1/assignments").then().body("items", hasSize(0));
        assertThat(openLeads("a") + openLeads("b")).isZero();
        follow(routed(3));
        assertThat(handover.place(SomeLeads.decision(3)).state()).isEqualTo("PROPOSED");
    }

    @Test
    void a_lead_that_waits_is_dropped_with_its_decision() {
        follow(Turn.routing(lead(1).requires("CERT_FS").build()));
        assertThat(handover.drop(SomeLeads.NOW, SomeLeads.NOW.plusSeconds(1), 10))
                .isEqualTo(1);
        given().get("/v1/assignments?unassigned=true").then().body("items", hasSize(0));
    }

    @Test
    void decisions_that_come_together_are_followed_in_their_order() {
        var placements =
                handover.follow(List.of(routed(1), new Turn(LEAD, Outcome.REJECT, null), routed(2), routed(3)));
        assertThat(placements.values()).extracting(Placement::state).containsOnly("QUEUED");
        given().get("/v1/assignments?unassigned=true").then().body("items.decisionId", contains(id(3)));
        var gone = handover.follow(List.of(routed(4), new Turn(LEAD, Outcome.REJECT, null)));
        assertThat(gone.values()).extracting(Placement::state).containsOnly("WITHDRAWN");
    }

    @Test
    void the_same_id_in_another_system_is_another_lead_and_so_is_each_lead_without_an_id() {
        follow(
                routed(1),
                Turn.routing(
                        SomeLeads.lead(2).externalId("00Q1").from("hubspot").build()));
        follow(Turn.routing(SomeLeads.plain(3)), Turn.routing(SomeLeads.plain(4)));
        follow(Turn.routing(SomeLeads.lead(5).externalId("00Q1").build()));
        given().get("/v1/assignments?unassigned=true").then().body("items", hasSize(5));
    }

    @Test
    void a_lead_decided_by_16_at_once_ends_up_with_one_rep() throws Exception {
        var threads = Executors.newFixedThreadPool(16);
        try {
            var all = threads.invokeAll(IntStream.range(0, 160)
                    .<Callable<Placement>>mapToObj(i -> () -> {
                        follow(routed(100 + i));
                        return handover.place(SomeLeads.decision(100 + i));
                    })
                    .toList());
            for (var one : all) {
                assertThat(one.get().state()).isEqualTo("PROPOSED");
            }
        } finally {
            threads.shutdownNow();
        }
        given().get("/v1/assignments").then().body("items", hasSize(1));
        assertThat(openLeads("a") + openLeads("b")).isEqualTo(1);
    }

    @Test
    void a_batch_may_be_repeated_and_says_where_each_lead_is() {
        var lines = lead("r-1") + "\n" + lead("r-2");
        assertThat(batch(lines)).hasSize(2).allMatch(line -> line.contains("\"unassignedReason\":\"NOT_TRIED\""));
        var decision =
                given().get("/v1/assignments?unassigned=true&externalId=r-1").<String>path("items[0].decisionId");
        create(decision, "").statusCode(201);
        assertThat(batch(lines))
                .satisfiesExactly(
                        held -> assertThat(held).contains("\"state\":\"PROPOSED\""),
                        waiting -> assertThat(waiting).contains("\"state\":\"QUEUED\""));
        given().get("/v1/assignments?unassigned=true").then().body("items.externalId", contains("r-2"));
        given().get("/v1/assignments").then().body("items.state", everyItem(equalTo("PROPOSED")));
    }

    private void follow(Turn... turns) {
        var unused = handover.follow(List.of(turns));
    }

    private static Turn routed(long number) {
        return Turn.routing(lead(number).build());
    }

    private static SomeLeads lead(long number) {
        return SomeLeads.lead(number).externalId(LEAD.externalId()).from("salesforce");
    }

    private static String id(long number) {
        return SomeLeads.decision(number).toString();
    }

    private static ValidatableResponse create(long number, String more) {
        return create(id(number), more);
    }

    private static ValidatableResponse create(String decision, String more) {
        return given().urlEncodingEnabled(false)
                .contentType("application/json")
                .body("{\"decisionId\": \"" + decision + "\"" + more + "}")
                .post("/v1/assignments")
                .then();
    }

    private static int openLeads(String rep) {
        return given().get("/v1/reps/" + rep + "/load").<Integer>path("openLeads");
    }

    private static Response post(String externalId) {
        return given().contentType("application/json").body(lead(externalId)).post("/v1/decisions");
    }

    private static String lead(String externalId) {
        return "{\"lead\":{\"externalId\":\"" + externalId
                + "\",\"sourceSystem\":\"salesforce\",\"email\":\"a@example.org\","
                + "\"country\":\"US\",\"company\":\"Example\",\"numberOfEmployees\":620,\"seniority\":\"VP\","
                + "\"servedCountry\":true},\"signals\":[{\"eventId\":\"" + UUID.randomUUID() + "\","
                + "\"type\":\"TRIAL_STARTED\",\"occurredAt\":\"" + Instant.now() + "\"}]}";
    }

    private static List<String> batch(String lines) {
        return given().urlEncodingEnabled(false)
                .contentType("application/x-ndjson")
                .body(lines.getBytes(StandardCharsets.UTF_8))
                .post("/v1/decisions:batch")
                .asString()
                .lines()
                .toList();
    }
}
