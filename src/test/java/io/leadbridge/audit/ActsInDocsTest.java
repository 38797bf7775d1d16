package io.leadbridge.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class ActsInDocsTest {

    @Test
    void everyActStandsInTheTableOfTheJournal() throws IOException {
        String page = Files.readString(Path.of("docs/api/audit.md"));
        String table = page.substring(page.indexOf("## The journal"));
        var documented = Pattern.compile("`([A-Z_]+)`").matcher(firstCells(table));

        assertThat(documented.results().map(found -> found.group(1)))
                .containsExactlyInAnyOrderElementsOf(
                        Arrays.stream(Act.values()).map(Act::name).toList());
    }

    private static String firstCells(String table) {
        StringBuilder cells = new StringBuilder();
        table.lines().filter(line -> line.startsWith("| `")).forEach(line -> cells.append(line, 0, line.indexOf('|', 1))
                .append('\n'));
        return cells.toString();
    }
}
