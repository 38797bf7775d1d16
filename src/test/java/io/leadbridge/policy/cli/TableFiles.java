package io.leadbridge.policy.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Files for the commands, in a folder of a test. */
final class TableFiles {

    private final Path home;
    private int made;

    TableFiles(Path home) {
        this.home = home;
    }

    Path write(String name, String text) throws IOException {
        return Files.writeString(home.resolve(name), text);
    }

    /** A table of sizes by employees; a rule is {@code test -> SIZE}. */
    Path size(String policy, String... rules) throws IOException {
        var text = new StringBuilder(
                "<definitions xmlns='https://www.omg.org/spec/DMN/20230324/MODEL/' id='d' name='m' namespace='urn:m'>"
                        + "<inputData id='i' name='employees'><variable name='employees' typeRef='number'/></inputData>"
                        + "<decision id='D' name='Size'><variable name='Size'/>"
                        + "<informationRequirement id='r'><requiredInput href='#i'/></informationRequirement><decisionTable hitPolicy='"
                        + policy
                        + "'><input><inputExpression typeRef='number'><text>employees</text></inputExpression></input><output/>");
        for (var rule : rules) {
            var cells = rule.split(" -> ", 2);
            text.append("<rule><inputEntry><text>")
                    .append(cells[0].replace("<", "&lt;"))
                    .append("</text></inputEntry><outputEntry><text>\"")
                    .append(cells[1])
                    .append("\"</text></outputEntry></rule>");
        }
        return write("size-" + ++made + ".dmn", text + "</decisionTable></decision></definitions>");
    }
}
