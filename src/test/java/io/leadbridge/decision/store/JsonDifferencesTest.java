package io.leadbridge.decision.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.leadbridge.decision.Difference;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class JsonDifferencesTest {

    @Test
    void theSameValuesWrittenOtherwiseDoNotDiffer() {
        assertThat(between("{\"a\":1,\"b\":[true,null]}", "{ \"b\": [true, null], \"a\": 1 }"))
                .isEmpty();
    }

    @Test
    void everyFieldThatDiffersIsNamedWithBothValues() {
        assertThat(between(
                        "{\"same\":1,\"deep\":{\"a/b\":\"x\"},\"list\":[1,2,3],\"gone\":{\"y\":1}}",
                        "{\"same\":1,\"deep\":{\"a/b\":\"z\"},\"list\":[1,5],\"new\":true}"))
                .containsExactly(
                        new Difference("/deep/a~1b", "x", "z"),
                        new Difference("/list/1", 2, 5),
                        new Difference("/list/2", 3, null),
                        new Difference("/gone", Map.of("y", 1), null),
                        new Difference("/new", null, true));
    }

    @Test
    void whatDoesNotMatterIsLeftOut() {
        assertThat(JsonDifferences.between("{\"a\":1,\"b\":{\"a\":1}}", "{\"a\":2,\"b\":{\"a\":2}}", Set.of("a")))
                .containsExactly(new Difference("/b/a", 1, 2));
    }

    @Test
    void aDocumentThatIsNoJsonDiffersAsAWhole() {
        assertThat(between("{\"a\":", "{\"a\":1}")).containsExactly(new Difference("", "{\"a\":", Map.of("a", 1)));
    }

    @Test
    void noMoreAreListedThanAPersonReads() {
        String ones = IntStream.range(0, 500).mapToObj(i -> "1").collect(Collectors.joining(",", "[", "]"));
        assertThat(between(ones, ones.replace('1', '2'))).hasSize(Difference.MOST);
    }

    private static List<Difference> between(String was, String now) {
        return JsonDifferences.between(was, now, Set.of());
    }
}
