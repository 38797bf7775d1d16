package io.leadbridge.decision.store;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import io.leadbridge.decision.Difference;
import io.leadbridge.decision.ReplayTally;
import io.leadbridge.platform.Json;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a run has found, as JSON. */
final class ReplayJson {

    private static final TypeReference<ReplayTally> TALLY = new TypeReference<>() {};
    private static final TypeReference<List<Difference>> DIFFERENCES = new TypeReference<>() {};

    private ReplayJson() {}

    static String write(ReplayTally tally) {
        return text(tally);
    }

    static String write(List<Difference> differences) {
        return text(differences.stream().map(ReplayJson::impersonal).toList());
    }

    /** A run is no place for personal data: texts that may repeat what a lead said are left out, and stand in the replay of that one decision. */
    private static Difference impersonal(Difference difference) {
        return Personal.mayRepeat(difference.pointer())
                ? new Difference(difference.pointer(), bare(difference.was()), bare(difference.now()))
                : difference;
    }

    private static @Nullable Object bare(@Nullable Object value) {
        return value instanceof Number || value instanceof Boolean ? value : null;
    }

    static ReplayTally tally(String json) {
        return read(json, TALLY);
    }

    static List<Difference> differences(String json) {
        return read(json, DIFFERENCES);
    }

    private static String text(Object value) {
        try {
            return Json.MAPPER.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("what a run has found is always written", e);
        }
    }

    private static <T> T read(String json, TypeReference<T> type) {
        try {
            return Json.MAPPER.readValue(json, type);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a row holds what no run has found", e);
        }
    }
}
