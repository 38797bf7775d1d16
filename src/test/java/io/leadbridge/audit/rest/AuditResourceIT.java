package io.leadbridge.audit.rest;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.leadbridge.audit.Export;
import io.leadbridge.audit.Hash;
import io.leadbridge.audit.MerkleProof;
import io.leadbridge.audit.SignedCheckpoint;
import io.leadbridge.audit.VerifierKey;
import io.leadbridge.audit.VerifyExport;
import io.leadbridge.audit.store.RealExportLines;
import io.leadbridge.platform.PostgresResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
class AuditResourceIT {

    /** Issues a token, which is an act. */
    private static String issueToken() {
        return given().contentType("application/json")
                .body("{\"client\": \"audited\", \"roles\": [\"crm\"], \"expiresAt\": \""
                        + Instant.now().plus(Duration.ofDays(30)) + "\"}")
                .post("/v1/tokens")
                .then()
                .statusCode(201)
                .extract()
                .path("token.tokenId");
    }

    private static JsonPath checkpoint() {
        return given().post("/v1/audit/checkpoints")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    private static VerifierKey key() {
        String verifier =
                given().get("/v1/audit/keys").then().statusCode(200).extract().path("keys[0].verifier");
        return VerifierKey.parse(verifier).orElseThrow();
    }

    @Test
    void anActOfAClientIsFoundAndProvedDownToTheSignature() {
        String token = issueToken();
        String act = given().queryParam("subject", token)
                .get("/v1/audit/journal")
                .then()
                .statusCode(200)
                .body("items", hasSize(1))
                .body("items[0].act", equalTo("TOKEN_ISSUED"))
                .body("items[0].by.kind", equalTo("CLIENT"))
                .body("items[0].details.client", equalTo("audited"))
                .extract()
                .path("items[0].id");
        given().get("/v1/audit/proof/" + act).then().statusCode(200).body("covered", nullValue());
        checkpoint();

        var proof = given().get("/v1/audit/proof/" + act)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();

        Hash leaf = Hash.leaf(proof.getString("entry").getBytes(StandardCharsets.UTF_8));
        Hash batch = Hash.leaf(proof.getString("batch.text").getBytes(StandardCharsets.UTF_8));
        assertThat(MerkleProof.includes(
                        leaf,
                        proof.getInt("place"),
                        proof.getInt("batch.size"),
                        hashes(proof, "path"),
                        Hash.ofHex(proof.getString("batch.root"))))
                .isTrue();
        var signed = SignedCheckpoint.verify(proof.getString("covered.checkpoint.note"), List.of(key()))
                .orElseThrow()
                .checkpoint();
        assertThat(MerkleProof.includes(
                        batch,
                        proof.getLong("covered.leafIndex"),
                        signed.treeSize(),
                        hashes(proof, "covered.path"),
                        signed.root()))
                .isTrue();
    }

    private static List<Hash> hashes(JsonPath json, String path) {
        return json.<String>getList(path).stream().map(Hash::ofHex).toList();
    }

    @Test
    void aLaterCheckpointIsProvedToExtendAnEarlierOne() {
        issueToken();
        var first = checkpoint();
        issueToken();
        var second = checkpoint();

        var proof = given().queryParam("from", first.getLong("number"))
                .queryParam("to", second.getLong("number"))
                .get("/v1/audit/consistency")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();

        assertThat(MerkleProof.extendsTree(
                        first.getLong("treeSize"),
                        Hash.ofHex(first.getString("root")),
                        second.getLong("treeSize"),
                        Hash.ofHex(second.getString("root")),
                        hashes(proof, "proof")))
                .isTrue();
        given().queryParam("limit", 1)
                .get("/v1/audit/checkpoints")
                .then()
                .body("items[0].number", greaterThan(1))
                .body("items", hasSize(1));
    }

    @Test
    void anExportIsCheckedWithNothingButTheKey() throws Exception {
        issueToken();
        var first = checkpoint();
        issueToken();
        checkpoint();
        for (Long after : new Long[] {null, first.getLong("number")}) {
            var request = given();
            String export = (after == null ? request : request.queryParam("after", after))
                    .get("/v1/audit/export")
                    .then()
                    .statusCode(200)
                    .contentType("application/x-ndjson")
                    .extract()
                    .asString();
            var verify = new VerifyExport(List.of(key()), Instant.MIN);
            for (String line : export.lines().toList()) {
                Export part = RealExportLines.of().read(line);
                verify.next(part, VerifyExport.root(part));
            }
            assertThat(verify.finish().entries()).isPositive();
        }
    }

    @Test
    void whatIsNotThereIsSaidNotToBe() {
        given().get("/v1/audit/proof/" + UUID.randomUUID())
                .then()
                .statusCode(404)
                .body("type", equalTo("/problems/entry-not-found"));
        given().get("/v1/audit/proof/1").then().statusCode(400);
        given().get("/v1/audit/checkpoints/999999")
                .then()
                .statusCode(404)
                .body("type", equalTo("/problems/checkpoint-not-found"));
        given().get("/v1/audit/consistency").then().statusCode(400);
        given().queryParam("after", "x").get("/v1/audit/export").then().statusCode(400);
        given().queryParam("act", "NOTHING").get("/v1/audit/journal").then().statusCode(400);
    }
}
