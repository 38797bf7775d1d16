package io.leadbridge.architecture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class ArchitectureTest {

    private static final String TOP = "io.leadbridge";
    private static final int MAX_LINES = 250;
    private static final JavaClasses HOUSE = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages(TOP);
    private static final JavaClasses CROOKED_HOUSE = new ClassFileImporter().importPackages("crooked");

    @TestFactory
    Stream<DynamicTest> theHouseKeeps() {
        return new HouseRules(TOP)
                .all().entrySet().stream()
                        .map(rule ->
                                dynamicTest(rule.getKey(), () -> rule.getValue().check(HOUSE)));
    }

    @TestFactory
    Stream<DynamicTest> theCrookedHouseBreaks() {
        return new HouseRules("crooked")
                .all().entrySet().stream()
                        .map(rule -> dynamicTest(rule.getKey(), () -> assertThatThrownBy(() ->
                                        rule.getValue().allowEmptyShould(true).check(CROOKED_HOUSE))
                                .isInstanceOf(AssertionError.class)));
    }

    @Test
    void aRowPermitsNothingThatNoCodeUses() {
        var rules = new HouseRules(TOP);
        List<String> unused = new ArrayList<>();
        Plan.MAY_USE.forEach((capability, uses) -> uses.stream()
                .filter(other -> !rules.uses(HOUSE, capability, other))
                .forEach(other -> unused.add(capability + " may use " + other + " but does not")));
        assertThat(unused).isEmpty();
    }

    @Test
    void aRowNamesOnlyRowsAboveIt() {
        Set<String> above = new TreeSet<>();
        Plan.MAY_USE.forEach((capability, uses) -> {
            assertThat(above).containsAll(uses);
            above.add(capability);
        });
    }

    @Test
    void thePlanInTheDocsIsThePlanInTheTests() throws IOException {
        Map<String, Set<String>> documented = new LinkedHashMap<>();
        Matcher row = Pattern.compile("(?m)^\\| (\\w+) \\| [^|]+ \\| ([\\w -]+) \\|$")
                .matcher(Files.readString(Path.of("docs/architecture.md")));
        while (row.find()) {
            if (!row.group(1).equals("package")) {
                documented.put(
                        row.group(1),
                        row.group(2).equals("-")
                                ? Set.of()
                                : new TreeSet<>(List.of(row.group(2).split(" "))));
            }
        }
        assertThat(documented).isEqualTo(Plan.MAY_USE);
    }

    @Test
    void theKernelHasAtMostFifteenTypes() {
        assertThat(HOUSE.stream()
                        .filter(type -> type.getPackageName().equals(TOP + ".kernel"))
                        .filter(type ->
                                type.isTopLevelClass() && !type.getSimpleName().equals("package-info"))
                        .count())
                .isLessThanOrEqualTo(15);
    }

    @Test
    void noSourceFileHasMoreThan250Lines() throws IOException {
        List<String> tooLong = new ArrayList<>();
        try (var files = Files.walk(Path.of("src/main/java"))) {
            for (Path file :
                    files.filter(path -> path.toString().endsWith(".java")).toList()) {
                if (Files.readAllLines(file).size() > MAX_LINES) {
                    tooLong.add(file.toString());
                }
            }
        }
        assertThat(tooLong).isEmpty();
    }
}
