package io.leadbridge.decision.store;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import io.leadbridge.decision.Difference;
import io.leadbridge.decision.ReplayTally;
import io.leadbridge.kernel.FieldError;
import io.leadbridge.platform.Json;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
        String pointer = difference.pointer();
        return new Difference(pointer, bare(pointer, difference.was()), bare(pointer, difference.now()));
    }

    /** A document that is no JSON is one text, at no place of its own. */
    private static @Nullable Object bare(String pointer, @Nullable Object value) {
        if (value instanceof Map<?, ?> members) {
            Map<String, @Nullable Object> all = new LinkedHashMap<>();
            members.forEach(
                    (name, member) -> all.put((String) name, bare(FieldError.child(pointer, (String) name), member)));
            return all;
        }
        if (value instanceof List<?> items) {
            List<@Nullable Object> all = new ArrayList<>();
            items.forEach(item -> all.add(bare(pointer + "/" + all.size(), item)));
            return all;
        }
        boolean told = value instanceof Number || value instanceof Boolean;
        return told || !(pointer.isEmpty() || Personal.mayRepeat(pointer)) ? value : null;
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
