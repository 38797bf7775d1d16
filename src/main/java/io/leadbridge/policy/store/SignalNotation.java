package io.leadbridge.policy.store;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.regex.Pattern;

/** Signals in short, as cases write them: {@code 2x PRICING_VIEW 1d via WEB bot 0.9}. */
final class SignalNotation {

    private static final Pattern FORM = Pattern.compile("(?:(?<times>[1-9]\\d{0,2})x )?(?<type>[A-Z_]{1,40}) "
            + "(?<age>\\d{1,5}(?:\\.\\d{1,4})?)(?<unit>[dhms])"
            + "(?: via (?<channel>[A-Z_]{1,40}))?(?: bot (?<bot>[01](?:\\.\\d{1,4})?))?");
    private static final Map<String, Duration> UNITS = Map.of(
            "d", Duration.ofDays(1), "h", Duration.ofHours(1), "m", Duration.ofMinutes(1), "s", Duration.ofSeconds(1));

    private SignalNotation() {}

    static ArrayNode read(YamlFields fields, String key, Instant asOf) {
        var signals = JsonNodeFactory.instance.arrayNode();
        var texts = fields.texts(
                key, text -> FORM.matcher(text).matches(), "a signal such as '2x PRICING_VIEW 1d via WEB bot 0.9'");
        for (var text : texts) {
            var match = FORM.matcher(text);
            if (!match.matches()) {
                continue;
            }
            var seconds = new BigDecimal(match.group("age"))
                    .multiply(BigDecimal.valueOf(UNITS.getOrDefault(match.group("unit"), Duration.ZERO)
                            .toSeconds()));
            var times = match.group("times") == null ? 1 : Integer.parseInt(match.group("times"));
            for (var i = 0; i < times; i++) {
                var signal = signals.addObject()
                        .put("eventId", "e-" + signals.size())
                        .put("type", match.group("type"))
                        .put(
                                "occurredAt",
                                asOf.minusSeconds(seconds.longValue()).toString());
                if (match.group("channel") != null) {
                    signal.put("channel", match.group("channel"));
                }
                if (match.group("bot") != null) {
                    signal.put("botScore", new BigDecimal(match.group("bot")));
                }
            }
        }
        return signals;
    }
}
