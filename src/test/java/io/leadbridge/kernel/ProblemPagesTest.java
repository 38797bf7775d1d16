package io.leadbridge.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class ProblemPagesTest {

    private static final Path PAGES = Path.of("docs/api/problems");

    @Test
    void everyProblemHasAPageAndEveryPageAProblem() throws IOException {
        try (var files = Files.list(PAGES)) {
            var pages = files.map(file -> file.getFileName().toString())
                    .filter(name -> !name.equals("README.md"))
                    .toList();
            assertThat(pages)
                    .containsExactlyInAnyOrderElementsOf(Arrays.stream(ProblemType.values())
                            .map(type -> type.slug() + ".md")
                            .toList());
        }
    }

    @Test
    void aPageSaysTitleStatusExampleAndCure() throws IOException {
        String index = Files.readString(PAGES.resolve("README.md"));
        for (ProblemType type : ProblemType.values()) {
            String page = Files.readString(PAGES.resolve(type.slug() + ".md"));
            assertThat(page)
                    .startsWith("# " + type.title())
                    .contains("HTTP status " + type.status(), "\"/problems/" + type.slug() + "\"", "## How to mend it");
            assertThat(index)
                    .contains("| [" + type.slug() + "](" + type.slug() + ".md) | " + type.status() + " | "
                            + type.title());
        }
    }
}
