package io.leadbridge.policy.rest;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;

import io.leadbridge.platform.PostgresResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
class TablesResourceIT {

    @Test
    void the_tables_of_the_first_release_are_sound_and_proved() {
        post("analyse", "{\"policy\": \"2026.11.1\"}")
                .statusCode(200)
                .body("sound", equalTo(true))
                .body("tables", hasSize(14))
                .body("tables.proved", everyItem(equalTo(true)))
                .body("tables.rows.sum()", equalTo(124))
                .body("findings", empty());
    }

    @Test
    void a_gap_a_conflict_and_an_unreachable_row_are_said_in_words() {
        String first = table("FIRST", row("[0..50)", "SMALL") + row("< 20", "TINY") + row(">= 60", "LARGE"));
        post("analyse", "{\"models\": [{\"content\": \"" + first + "\"}]}")
                .statusCode(200)
                .body("sound", equalTo(false))
                .body("tables[0].gaps.sentence", contains("no row matches where employees is [50..60)"))
                .body("tables[0].gaps[0].cells.employees", equalTo("[50..60)"))
                .body("tables[0].gaps[0].example.employees", equalTo(50));
        String masked = table("FIRST", row("-", "ANY") + row("< 20", "TINY"));
        post("analyse", "{\"models\": [{\"content\": \"" + masked + "\"}]}")
                .body("tables[0].unreachable[0].row", equalTo(2))
                .body(
                        "tables[0].sentences",
                        hasItem("row 2 is unreachable: row 1 already matches every case it matches"));
        String unique = table("UNIQUE", row("< 50", "SMALL") + row(">= 40", "LARGE"));
        post("analyse", "{\"models\": [{\"content\": \"" + unique + "\"}]}")
                .body("tables[0].overlaps[0].verdict", equalTo("CONFLICT"))
                .body("tables[0].overlaps[0].rows", contains(1, 2))
                .body("tables[0].overlaps[0].cells.employees", equalTo("[40..50)"));
    }

    @Test
    void a_byte_order_mark_before_a_document_is_no_part_of_it() {
        String plain = table("FIRST", row("[0..50)", "SMALL") + row("-", "LARGE"));
        String marked = "\uFEFF" + plain;
        post("analyse", "{\"models\": [{\"content\": \"" + marked + "\"}]}")
                .statusCode(200)
                .body("sound", equalTo(true))
                .body("tables", hasSize(1));
        post(
                        "compare",
                        "{\"before\": {\"models\": [{\"content\": \"" + plain
                                + "\"}]}, \"after\": {\"models\": [{\"content\": \"" + marked + "\"}]}}")
                .statusCode(200)
                .body("equivalent", equalTo(true))
                .body("tables", hasSize(1));
    }

    @Test
    void a_release_promises_directions_and_they_are_proved() {
        post("analyse", "{\"policy\": \"2026.11.1\"}")
                .body("monotone", hasSize(14))
                .body("monotone.verdict", everyItem(equalTo("PROVED")));
    }

    @Test
    void an_output_that_goes_the_wrong_way_is_shown_as_two_regions_with_an_example_of_each() {
        String table = table("UNIQUE", row("< 50", "SMALL") + row("[50..90)", "LARGE") + row(">= 90", "SMALL"));
        String promise = ", \"monotone\": [{\"table\": \"Size\", \"input\": \"employees\", \"output\": \"Size\","
                + " \"outputOrder\": [\"\\\"SMALL\\\"\", \"\\\"LARGE\\\"\"], \"direction\": \"INCREASING\"}]}";
        post("analyse", "{\"models\": [{\"content\": \"" + table + "\"}]" + promise)
                .statusCode(200)
                .body("sound", equalTo(false))
                .body("tables[0].sound", equalTo(true))
                .body("monotone[0].verdict", equalTo("REFUTED"))
                .body(
                        "monotone[0].breaches.sentence",
                        contains(
                                "row 3 lowers Size though employees grows: it falls from \"LARGE\" (row 2) to \"SMALL\""
                                        + " where employees grows from [50..90) to >= 90"))
                .body("monotone[0].breaches[0].lesser.rows", contains(2))
                .body("monotone[0].breaches[0].lesser.example.employees", equalTo(50))
                .body("monotone[0].breaches[0].greater.example.employees", equalTo(90))
                .body("monotone[0].breaches[0].greater.value", equalTo("\"SMALL\""));
        post("analyse", "{\"models\": [{\"content\": \"" + table + "\"}]" + promise.replace("employees", "emploees"))
                .body("sound", equalTo(false))
                .body("monotone", empty())
                .body("findings[0].file", equalTo("the request"))
                .body("findings[0].message", containsString("'emploees' is no input of table 'Size'"));
        post("analyse", "{\"policy\": \"2026.11.1\"" + promise.replace("INCREASING", "UP"))
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/monotone/0/direction"));
    }

    @Test
    void a_cell_outside_the_subset_is_named_with_its_row_and_column() {
        String formula = table("FIRST", row("? * 2 > 10", "SMALL") + row("-", "LARGE"));
        post("analyse", "{\"models\": [{\"name\": \"size.dmn\", \"content\": \"" + formula + "\"}]}")
                .statusCode(200)
                .body("findings[0].file", equalTo("size.dmn"))
                .body("findings[0].message", containsString("row 1, column 'employees': a formula; evaluated by KIE"));
    }

    @Test
    void two_versions_differ_exactly_where_they_answer_differently() {
        String before = table("FIRST", row("< 50", "SMALL") + row("-", "LARGE"));
        String after = table("FIRST", row("< 60", "SMALL") + row("-", "LARGE"));
        String spelled = table("FIRST", row("not(>= 50)", "SMALL") + row("-", "LARGE"));
        compare(before, after)
                .statusCode(200)
                .body("equivalent", equalTo(false))
                .body(
                        "tables[0].regions.sentence",
                        contains("where employees is [50..60): \"LARGE\" becomes \"SMALL\""));
        compare(before, before).body("equivalent", equalTo(true));
        compare(before, spelled).body("tables[0].regions", hasSize(1));
        post("compare", "{\"before\": {\"policy\": \"2026.11.1\"}, \"after\": {\"policy\": \"2026.11.1\"}}")
                .body("equivalent", equalTo(true))
                .body("tables", hasSize(14));
    }

    @Test
    void what_is_no_request_is_refused() {
        post("analyse", "{}").statusCode(422);
        post("analyse", "{\"policy\": \"2026.11.1\", \"models\": []}").statusCode(422);
        post("analyse", "{\"policy\": \"2026.11.9\"}").statusCode(422).body("errors[0].pointer", equalTo("/policy"));
        post("compare", "{\"before\": {\"policy\": \"2026.11.1\"}}").statusCode(422);
        post("analyse", "{\"models\": [{\"content\": \"<!DOCTYPE x><x/>\"}]}")
                .statusCode(200)
                .body("sound", equalTo(false))
                .body("findings[0].message", containsString("document type"));
    }

    private static ValidatableResponse compare(String before, String after) {
        return post(
                "compare",
                "{\"before\": {\"models\": [{\"content\": \"" + before
                        + "\"}]}, \"after\": {\"models\": [{\"content\": \"" + after + "\"}]}}");
    }

    private static ValidatableResponse post(String question, String body) {
        return given().urlEncodingEnabled(false)
                .contentType(ContentType.JSON)
                .body(body)
                .post("/v1/tables:" + question)
                .then();
    }

    @Test
    void a_request_that_names_no_tables_is_told_what_to_name() {
        post("compare", "{\"before\": {}, \"after\": {\"policy\": \"2026.11.1\"}}")
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/before"))
                .body("errors[0].message", equalTo("must have exactly one of 'policy' or 'models'"));
    }

    private static String table(String policy, String rows) {
        return ("<definitions xmlns='https://www.omg.org/spec/DMN/20230324/MODEL/' id='d' name='m' namespace='urn:m'>"
                + "<inputData id='i' name='employees'><variable name='employees' typeRef='number'/></inputData>"
                + "<decision id='D' name='Size'><variable name='Size'/>"
                + "<informationRequirement><requiredInput href='#i'/></informationRequirement><decisionTable hitPolicy='"
                + policy
                + "'><input><inputExpression typeRef='number'><text>employees</text></inputExpression></input><output/>"
                + rows + "</decisionTable></decision></definitions>");
    }

    private static String row(String cell, String out) {
        return "<rule><inputEntry><text>" + cell.replace("<", "&lt;") + "</text></inputEntry><outputEntry><text>\\\""
                + out + "\\\"</text></outputEntry></rule>";
    }
}
