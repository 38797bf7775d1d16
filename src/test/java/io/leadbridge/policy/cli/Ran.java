package io.leadbridge.policy.cli;

import com.fasterxml.jackson.databind.JsonNode;
import io.leadbridge.platform.Json;
import io.leadbridge.policy.House;
import io.leadbridge.policy.rest.RealBodies;
import io.leadbridge.policy.store.HouseFolders;
import io.leadbridge.rules.kie.RealModelEvaluator;
import io.leadbridge.rules.kie.RealRuleCompiler;
import io.leadbridge.tables.kie.RealTableReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;

/** A command that was run in this process, and what came of it. */
record Ran(int code, String out, String err) {

    static final Tools TOOLS = new Tools(
            RealTableReader.start(),
            HouseFolders.files(),
            RealBodies.start(),
            RealRuleCompiler::start,
            RealModelEvaluator::start,
            () -> House.DECIDER);

    static Ran of(Object... args) {
        var out = new StringWriter();
        var err = new StringWriter();
        var code = new PicocliCommands(TOOLS, List.of())
                .run(
                        List.of(args).stream().map(Object::toString).toList(),
                        new PrintWriter(out, true),
                        new PrintWriter(err, true));
        return new Ran(code, out.toString(), err.toString());
    }

    /** The one document on the standard output. */
    JsonNode json() {
        try {
            return Json.MAPPER.readTree(out);
        } catch (IOException e) {
            throw new UncheckedIOException(out, e);
        }
    }
}
