package io.leadbridge.assignment;

import io.leadbridge.audit.Act;
import io.leadbridge.audit.Journal.Deed;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What was done to a rep, in words that say nothing of the person. */
record RepChange(Optional<StoredRep> before, StoredRep after) {

    Deed deed() {
        Map<String, String> details = new HashMap<>();
        details.put("version", Long.toString(after.version()));
        details.put("active", Boolean.toString(after.rep().active()));
        before.ifPresent(was -> details.put("changed", changed(was.rep())));
        return new Deed(Act.REP_CHANGED, after.rep().repId().value(), null, details);
    }

    private String changed(Rep was) {
        return Arrays.stream(Rep.class.getRecordComponents())
                .filter(field -> !Objects.equals(value(field, was), value(field, after.rep())))
                .map(RecordComponent::getName)
                .collect(Collectors.joining(","));
    }

    private static @Nullable Object value(RecordComponent field, Rep rep) {
        try {
            return field.getAccessor().invoke(rep);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("a record gives its fields", e);
        }
    }
}
