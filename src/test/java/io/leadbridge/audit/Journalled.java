package io.leadbridge.audit;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.hasSize;

import io.restassured.path.json.JsonPath;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;

/** What the journal says over HTTP of one subject, every act of it proved. */
public final class Journalled {

    private Journalled() {}

    /** The acts on a subject, newest first; as many as are expected, each sealed as it is shown. */
    public static List<JsonPath> acts(String subject, String... expected) {
        var page = given().queryParam("subject", subject)
                .get("/v1/audit/journal")
                .then()
                .statusCode(200)
                .body("items.act", contains(expected))
                .body("items", hasSize(expected.length))
                .extract();
        List<String> ids = page.path("items.id");
        for (String id : ids) {
            assertThat(proved(UUID.fromString(id))).contains(id, subject);
        }
        return IntStream.range(0, expected.length)
                .mapToObj(i -> page.body().jsonPath().setRootPath("items[" + i + "]"))
                .toList();
    }

    /** An entry that is proved to stand in its batch. */
    public static String proved(UUID id) {
        var proof = given().get("/v1/audit/proof/" + id)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
        String entry = proof.getString("entry");
        List<Hash> path =
                proof.<String>getList("path").stream().map(Hash::ofHex).toList();
        assertThat(MerkleProof.includes(
                        Hash.leaf(entry.getBytes(StandardCharsets.UTF_8)),
                        proof.getInt("place"),
                        proof.getInt("batch.size"),
                        path,
                        Hash.ofHex(proof.getString("batch.root"))))
                .as("%s is sealed", id)
                .isTrue();
        return entry;
    }
}
