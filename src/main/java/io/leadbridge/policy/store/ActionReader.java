package io.leadbridge.policy.store;

import io.leadbridge.policy.Action;
import io.leadbridge.policy.Action.AddSignal;
import io.leadbridge.policy.Action.Change;
import io.leadbridge.policy.Action.MoveScore;
import io.leadbridge.policy.Action.SetField;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads {@code actions.yaml}: what could be changed about a lead, and what each change costs. */
final class ActionReader {

    private static final Pattern NAME = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");
    private static final int MOST_EXPENSIVE = 1_000_000;
    private static final int MOST_SIGNALS = 20;

    private final Findings findings;
    private final RequestFields request;

    ActionReader(Findings findings, RequestFields request) {
        this.findings = findings;
        this.request = request;
    }

    /** Without what the findings complain about. */
    List<Action> read(String text) {
        return StrictYaml.read(text, findings).map(this::actions).orElse(List.of());
    }

    private List<Action> actions(YamlValue content) {
        var top = YamlFields.of(content, "", findings);
        var actions = new ArrayList<Action>();
        var names = new HashSet<String>();
        for (var fields : top.objects("actions")) {
            var name = fields.text(
                    "name",
                    text -> NAME.matcher(text).matches(),
                    "small letters, digits and hyphens, such as learn-the-country");
            if (!names.add(name)) {
                fields.error("name", "another action has this name");
            }
            var meaning = fields.text("text");
            var cost = between(fields, "cost", 1, MOST_EXPENSIVE);
            change(fields).ifPresent(change -> actions.add(new Action(name, meaning, change, cost, fields.line())));
            fields.end();
        }
        top.end();
        return actions;
    }

    private Optional<Change> change(YamlFields fields) {
        boolean field = fields.any("field").isPresent();
        boolean signal = fields.any("signal").isPresent();
        boolean score = fields.any("score").isPresent();
        if ((field ? 1 : 0) + (signal ? 1 : 0) + (score ? 1 : 0) != 1) {
            findings.error(fields.line(), fields.path(), "say one of 'field', 'signal' and 'score'");
            return Optional.empty();
        }
        return Optional.of(field ? field(fields) : signal ? signal(fields) : score(fields));
    }

    private Change field(YamlFields fields) {
        var path = fields.text("field", request::has, "a field of a decision request such as lead.country");
        var from = values(fields, "from", path);
        var to = values(fields, "to", path);
        @Nullable String boundariesOf = fields.any("boundariesOf").isPresent() ? fields.text("boundariesOf") : null;
        if (to.isEmpty() == (boundariesOf == null)) {
            fields.error("to", "say either 'to' or 'boundariesOf'");
        }
        return new SetField(path, from, to, boundariesOf);
    }

    private List<@Nullable Object> values(YamlFields fields, String key, String path) {
        List<@Nullable Object> values = new ArrayList<>();
        if (fields.any(key).isPresent() && fields.any(key).get() instanceof YamlValue.Sequence sequence) {
            for (var item : sequence.items()) {
                var value = JsonValues.of(YamlJson.of(item));
                request.refusal(path, value)
                        .ifPresent(wrong -> findings.error(item.line(), fields.path() + "/" + key, wrong));
                values.add(value);
            }
        } else if (fields.any(key).isPresent()) {
            fields.error(key, "must be a list of values");
        }
        return values;
    }

    private Change signal(YamlFields fields) {
        var types = request.signalTypes();
        var type = fields.text("signal", types::contains, "one of " + String.join(", ", types));
        return new AddSignal(type, fields.any("upTo").isEmpty() ? 1 : between(fields, "upTo", 1, MOST_SIGNALS));
    }

    private static Change score(YamlFields fields) {
        fields.text("score", "probability"::equals, "probability");
        BigDecimal step = fields.number("step");
        if (step.compareTo(new BigDecimal("0.001")) < 0 || step.compareTo(BigDecimal.ONE) > 0) {
            fields.error("step", "must be between 0.001 and 1");
            step = BigDecimal.ONE;
        }
        return new MoveScore(step);
    }

    private static int between(YamlFields fields, String key, int least, int most) {
        long number = fields.whole(key);
        if (number < least || number > most) {
            fields.error(key, "must be between " + least + " and " + most);
            return least;
        }
        return (int) number;
    }
}
