package io.leadbridge.decision.rest;

import com.fasterxml.jackson.databind.JsonNode;
import io.leadbridge.kernel.Money;
import io.leadbridge.kernel.RepId;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The fields of a JSON object that its schema has already accepted; absent and null are the same. */
record Fields(JsonNode object) {

    private Optional<JsonNode> find(String name) {
        JsonNode value = object.get(name);
        return value == null || value.isNull() ? Optional.empty() : Optional.of(value);
    }

    boolean flag(String name) {
        return find(name).map(JsonNode::booleanValue).orElse(false);
    }

    @Nullable
    Boolean optionalFlag(String name) {
        return find(name).map(JsonNode::booleanValue).orElse(null);
    }

    @Nullable
    String text(String name) {
        return find(name).map(JsonNode::textValue).orElse(null);
    }

    String requiredText(String name) {
        return object.required(name).textValue();
    }

    @Nullable
    Integer optionalInteger(String name) {
        return find(name).map(JsonNode::intValue).orElse(null);
    }

    int integer(String name) {
        return find(name).map(JsonNode::intValue).orElse(0);
    }

    BigDecimal decimal(String name) {
        return find(name).map(JsonNode::decimalValue).orElse(BigDecimal.ZERO);
    }

    @Nullable
    BigDecimal optionalDecimal(String name) {
        return find(name).map(JsonNode::decimalValue).orElse(null);
    }

    <E extends Enum<E>> @Nullable E constant(String name, Class<E> type) {
        return find(name).map(value -> Enum.valueOf(type, value.textValue())).orElse(null);
    }

    <E extends Enum<E>> E constant(String name, Class<E> type, E otherwise) {
        return find(name).map(value -> Enum.valueOf(type, value.textValue())).orElse(otherwise);
    }

    @Nullable
    Instant instant(String name) {
        return find(name).map(value -> parse(value.textValue())).orElse(null);
    }

    Instant requiredInstant(String name) {
        return parse(requiredText(name));
    }

    @Nullable
    RepId rep(String name) {
        return find(name).map(value -> new RepId(value.textValue())).orElse(null);
    }

    @Nullable
    Money money(String name) {
        return find(name)
                .map(value -> new Money(
                        value.required("amount").decimalValue(),
                        Currency.getInstance(value.required("currency").textValue())))
                .orElse(null);
    }

    List<String> texts(String name) {
        return items(name).stream().map(JsonNode::textValue).toList();
    }

    List<Fields> objects(String name) {
        return items(name).stream().map(Fields::new).toList();
    }

    Optional<Fields> child(String name) {
        return find(name).map(Fields::new);
    }

    private List<JsonNode> items(String name) {
        List<JsonNode> items = new ArrayList<>();
        find(name).ifPresent(array -> array.forEach(items::add));
        return items;
    }

    static Instant parse(String instant) {
        return OffsetDateTime.parse(instant).toInstant().truncatedTo(ChronoUnit.MICROS);
    }
}
