package io.leadbridge.assignment.rest;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;

import io.leadbridge.assignment.Ledger;
import io.leadbridge.assignment.PutReps;
import io.leadbridge.assignment.Rep;
import io.leadbridge.assignment.Reps;
import io.leadbridge.assignment.SomeLeads;
import io.leadbridge.assignment.SomeReps;
import io.leadbridge.audit.Journalled;
import io.leadbridge.decision.DecisionId;
import io.leadbridge.decision.Handover;
import io.leadbridge.decision.RoutedLead;
import io.leadbridge.kernel.Actor;
import io.leadbridge.kernel.RepId;
import io.leadbridge.platform.PostgresResource;
import io.leadbridge.privacy.SubjectHashes;
import io.leadbridge.rules.RouteClass;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
class AssignmentsIT {

    @Inject
    Handover handover;

    @Inject
    Reps reps;

    @Inject
    PutReps putReps;

    @Inject
    Ledger ledger;

    @Inject
    SubjectHashes hashes;

    @Inject
    Clock clock;

    @Inject
    DataSource dataSource;

    @BeforeEach
    void empty() throws SQLException {
        EmptyTables.of(dataSource);
    }

    @Test
    void a_lead_goes_to_the_best_rep_and_says_why() {
        store(SomeReps.rep("local").territories("DACH"), SomeReps.rep("other"));
        var lead = SomeLeads.lead(1)
                .country("DE")
                .externalId(hashes.hide(SubjectHashes.Use.LEAD_COMES_AGAIN, "00Q1"))
                .build();
        queue(lead);
        given().get("/v1/assignments?unassigned=true").then().body("items[0].unassignedReason", equalTo("NOT_TRIED"));
        var id = create(lead.decisionId(), "")
                .statusCode(201)
                .body("repId", equalTo("local"))
                .body("why[0].repId", equalTo("local"))
                .body("why[1].softCents.'preferred-territory'", equalTo(-1000))
                .extract()
                .<String>path("assignmentId");
        given().get("/v1/assignments/" + id)
                .then()
                .statusCode(200)
                .body("decisionId", equalTo(lead.decisionId().toString()));
        given().get("/v1/assignments?externalId=00Q1&repId=local&state=PROPOSED")
                .then()
                .body("items.size()", equalTo(1));
        given().get("/v1/reps/local/load")
                .then()
                .body("openLeads", equalTo(1))
                .body("newToday", equalTo(1))
                .body("pools[0].fairnessDebt", equalTo(0.5f));
        create(lead.decisionId(), "").statusCode(409);
    }

    @Test
    void a_lead_nobody_can_have_stays_queued_with_its_reason() {
        store(SomeReps.rep("a"));
        var lead = SomeLeads.lead(2).requires("CERT_FS").build();
        var unserved = SomeLeads.lead(3).route(RouteClass.NURTURE, 5).build();
        queue(lead, unserved);
        var placement = handover.place(lead.decisionId());
        assertThat(placement.state()).isEqualTo("QUEUED");
        assertThat(placement.unassignedReason()).isEqualTo("NO_SKILL");
        assertThat(handover.place(unserved.decisionId()).unassignedReason()).isEqualTo("NO_RULE");
        assertThat(handover.find(SomeLeads.decision(99))).isEmpty();
    }

    @Test
    void a_choice_by_hand_keeps_hard_constraints_and_remembers_the_earlier_owner() {
        store(SomeReps.rep("a"), SomeReps.rep("b"), SomeReps.rep("off").inactive());
        var lead = SomeLeads.plain(4);
        queue(lead);
        assertThat(handover.place(lead.decisionId()).repId()).isEqualTo("a");
        create(lead.decisionId(), ", \"repId\": \"off\", \"reason\": \"friends\"")
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/repId"));
        create(lead.decisionId(), ", \"repId\": \"b\"").statusCode(422);
        create(lead.decisionId(), ", \"repId\": \"b\", \"reason\": \"met at a fair\"")
                .statusCode(201)
                .body("attempt", equalTo(2))
                .body("byHand", equalTo(true));
        create(lead.decisionId(), ", \"repId\": \"a\", \"reason\": \"back\"")
                .statusCode(422)
                .body("errors[0].message", startsWith("exclusion"));
        assertThat(open("a")).isZero();
        assertThat(open("b")).isEqualTo(1);
        var act = Journalled.acts(lead.decisionId().toString(), "LEAD_ASSIGNED_BY_HAND")
                .get(0);
        assertThat(act.getString("reason")).isNull();
        assertThat(act.<String, String>getMap("details"))
                .containsEntry("repId", "b")
                .containsEntry("takenFrom", "a")
                .containsKeys("assignmentId", "policyVersion")
                .hasSize(4);
    }

    @Test
    void caps_hold_under_32_concurrent_placements_in_two_pools() throws Exception {
        store(SomeReps.rep("a").caps(7, 50), SomeReps.rep("b").caps(50, 6));
        var leads = IntStream.range(0, 60)
                .mapToObj(i -> SomeLeads.lead(100 + i)
                        .route(i % 2 == 0 ? RouteClass.SALES_NOW : RouteClass.SALES_STANDARD, 1)
                        .build())
                .toList();
        queue(leads);
        var threads = Executors.newFixedThreadPool(32);
        try {
            threads.invokeAll(leads.stream()
                    .<Callable<Handover.Placement>>map(lead -> () -> handover.place(lead.decisionId()))
                    .toList());
        } finally {
            threads.shutdown();
        }
        assertThat(threads.awaitTermination(30, TimeUnit.SECONDS)).isTrue();
        assertThat(open("a")).isEqualTo(7);
        assertThat(open("b")).isEqualTo(6);
        given().get("/v1/assignments?limit=500").then().body("items.size()", equalTo(13));
    }

    @Test
    void an_unknown_pool_plan_or_assignment_is_a_clear_problem() {
        json("{\"pool\": \"nowhere\"}").post("/v1/assignments:plan").then().statusCode(422);
        var unknown = "019a42f2-0a00-7b00-8000-5a6b7c8d9e0f";
        given().get("/v1/plans/" + unknown).then().statusCode(404);
        given().get("/v1/assignments/" + unknown).then().statusCode(404);
        given().get("/v1/assignments/nonsense").then().statusCode(400);
        given().get("/v1/reps/nobody/load").then().statusCode(404);
        create(new DecisionId(UUID.fromString(unknown)), "").statusCode(404);
    }

    private void queue(RoutedLead... leads) {
        queue(List.of(leads));
    }

    private void queue(List<RoutedLead> leads) {
        handover.follow(leads.stream().map(Handover.Turn::routing).toList());
    }

    private void store(SomeReps... some) {
        putReps.put(
                Arrays.stream(some)
                        .map(rep -> new PutReps.Change(rep.build(), null))
                        .toList(),
                Actor.SYSTEM);
    }

    private int open(String repId) {
        Rep rep = reps.find(new RepId(repId)).orElseThrow().rep();
        return ledger.load(rep, clock.instant()).openLeads();
    }

    private static RequestSpecification json(String body) {
        return given().urlEncodingEnabled(false).contentType(ContentType.JSON).body(body);
    }

    private static ValidatableResponse create(DecisionId decision, String more) {
        return json("{\"decisionId\": \"" + decision + "\"" + more + "}")
                .post("/v1/assignments")
                .then();
    }
}
