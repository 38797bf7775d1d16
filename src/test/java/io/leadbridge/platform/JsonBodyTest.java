package io.leadbridge.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.databind.JsonNode;
import io.leadbridge.kernel.FieldError;
import io.leadbridge.kernel.Problem;
import io.leadbridge.kernel.ProblemType;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.PipedInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JsonBodyTest {

    private static final String SCHEMA = "schemas/every-keyword.schema.json";

    private final JsonBody reader = new JsonBody(new Schemas());

    @Test
    void the_field_of_a_number_that_is_too_long_is_named() {
        String json = "{\"tags\": [\"a\", {\"x/y\": " + "7".repeat(41) + "}]}";
        Problem problem = catchThrowableOfType(Problem.class, () -> reader.readTree(stream(json), 1_000, SCHEMA));
        assertThat(problem.type()).isEqualTo(ProblemType.MALFORMED_JSON);
        assertThat(problem.errors())
                .containsExactly(new FieldError(
                        "/tags/1/x~1y", "has more than 40 digits; round it, or write it with an exponent"));
    }

    @Test
    void a_valid_body_becomes_its_type() {
        assertThat(reader.read(stream("{\"name\": \"a\", \"size\": null}"), 100, SCHEMA, Named.class))
                .isEqualTo(new Named("a", null));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{}                                    | /name         | is required",
                "{'name': 7}                           | /name         | must be a string",
                "{'name': ''}                          | /name         | must not be empty",
                "{'name': 'aaaaaaaaaaa'}               | /name         | must have at most 10 characters",
                "{'name': 'a', 'size': '1'}            | /size         | must be an integer or null",
                "{'name': 'a', 'size': 1.5}            | /size         | must be an integer or null",
                "{'name': 'a', 'size': 0}              | /size         | must be at least 1",
                "{'name': 'a', 'size': 10}             | /size         | must be at most 9",
                "{'name': 'a', 'share': 0}             | /share        | must be greater than 0",
                "{'name': 'a', 'share': 1}             | /share        | must be less than 1",
                "{'name': 'a', 'share': true}          | /share        | must be a number",
                "{'name': 'a', 'colour': 'BLUE'}       | /colour       | must be one of RED, GREEN, null",
                "{'name': 'a', 'at': 'yesterday'}      | /at           | must be an instant as RFC 3339, such as 2026-11-02T09:00:00Z",
                "{'name': 'a', 'code': 'ab'}           | /code         | must be three capital letters",
                "{'name': 'a', 'raw': 'x'}             | /raw          | must match ^[0-9]+$",
                "{'name': 'a', 'tags': []}             | /tags         | must have at least 1 items",
                "{'name': 'a', 'tags': ['a','b','c']}  | /tags         | must have at most 2 items",
                "{'name': 'a', 'tags': ['a','a']}      | /tags         | must not hold the same item twice",
                "{'name': 'a', 'tags': ['a', 1]}       | /tags/1       | must be a string",
                "{'name': 'a', 'a/b~c': 1}             | /a~1b~0c      | must be true or false",
                "{'name': 'a', 'colur': 'RED'}         | /colur        | is not a known field; did you mean 'colour'?",
                "{'name': 'a', 'Size': 1}              | /Size         | is not a known field; did you mean 'size'?",
                "{'name': 'a', 'whatever': 1}          | /whatever     | is not a known field; leave it out",
                "{'name': 'a', 'x/y~z': 1}             | /x~1y~0z      | is not a known field; leave it out",
                "{'name': 'a', 'parts': [{}]}          | /parts/0/weight | is required",
                "{'name': 'a', 'parts': [{'weight': 1, 'hieght': 2}]} | /parts/0/hieght | is not a known field; did you mean 'height'?",
            })
    void each_kind_of_error_says_where_and_how_to_mend_it(String body, String pointer, String message) {
        assertThat(errors(body.replace('\'', '"'))).containsExactly(new FieldError(pointer, message));
    }

    @Test
    void all_errors_come_at_once_in_the_order_of_their_pointers() {
        assertThat(errors("{\"size\": 0, \"colour\": \"BLUE\", \"tags\": [1, 2, 3]}"))
                .extracting(FieldError::pointer)
                .containsExactly("/colour", "/name", "/size", "/tags", "/tags/0", "/tags/1", "/tags/2");
    }

    @Test
    void no_more_than_a_hundred_errors_are_listed() {
        var body = "{\"name\": \"a\", \"parts\": [" + "{},".repeat(500) + "{}]}";
        var many = problem(() -> parse(body));
        assertThat(many.errors()).hasSize(100);
        assertThat(many).hasMessage("501 fields are not valid. The first 100 are listed.");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{'name': 'a\\u0000'}             | /name   | holds a NUL or half a surrogate pair; send text of Unicode characters",
                "{'name': '\\ud800'}              | /name   | holds a NUL or half a surrogate pair; send text of Unicode characters",
                "{'name': 'a', 'tags': ['\\udc00']} | /tags/0 | holds a NUL or half a surrogate pair; send text of Unicode characters",
                "{'name': 'a', 'b\\u0000': 1}      | ''      | has a field whose name holds a NUL or half a surrogate pair; send text of Unicode characters",
            })
    void text_that_cannot_be_stored_is_refused_in_every_body(String body, String pointer, String message) {
        assertThat(errors(body.replace('\'', '"'))).containsExactly(new FieldError(pointer, message));
    }

    @Test
    void a_body_that_breaks_off_is_no_fault_of_ours() {
        var gone = new PipedInputStream(); // nobody writes to it
        var broken = problem(() -> JsonBody.bounded(gone, 9));
        assertThat(broken.type()).isEqualTo(ProblemType.MALFORMED_JSON);
    }

    @Test
    void a_body_may_have_exactly_the_permitted_size() {
        byte[] ten = "0123456789".getBytes(StandardCharsets.US_ASCII);
        assertThat(JsonBody.bounded(new ByteArrayInputStream(ten), 10)).hasSize(10);
        assertThat(problem(() -> JsonBody.bounded(new ByteArrayInputStream(ten), 9))
                        .type())
                .isEqualTo(ProblemType.BODY_TOO_LARGE);
    }

    @Test
    void where_json_breaks_is_said_by_line_and_column() {
        var broken = problem(() -> parse("{\"name\":\n  \"a\", }"));
        assertThat(broken.type()).isEqualTo(ProblemType.MALFORMED_JSON);
        assertThat(broken).hasMessageContaining("line 2, column");
    }

    @Test
    void a_value_the_schema_let_through_but_the_type_does_not_take_is_named_without_its_content() {
        var node = parse("{\"name\": \"SECRET\"}");
        var unbound = problem(() -> reader.bind(node, Numbered.class));
        assertThat(unbound.type()).isEqualTo(ProblemType.INVALID_REQUEST);
        assertThat(unbound.errors()).containsExactly(new FieldError("/name", "has a value of the wrong kind"));
    }

    private JsonNode parse(String body) {
        return reader.parse(body.getBytes(StandardCharsets.UTF_8), SCHEMA);
    }

    private List<FieldError> errors(String body) {
        return problem(() -> parse(body)).errors();
    }

    private static Problem problem(ThrowingCallable call) {
        return catchThrowableOfType(Problem.class, call);
    }

    private static InputStream stream(String body) {
        return new ByteArrayInputStream(body.getBytes(StandardCharsets.UTF_8));
    }

    record Named(String name, @Nullable Integer size) {}

    record Numbered(int name) {}
}
