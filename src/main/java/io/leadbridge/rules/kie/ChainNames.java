package io.leadbridge.rules.kie;

import io.leadbridge.kernel.Finding;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Checks that every input of a chain of tables is a fact or the result of an earlier table. */
final class ChainNames {

    static final String EFFECT = "effect";

    private ChainNames() {}

    static void check(List<TableFile> files, List<Finding> findings) {
        Set<String> known = new HashSet<>(TableFacts.NAMES);
        Set<String> decided = new HashSet<>();
        known.add(EFFECT);
        for (TableFile file : files) {
            for (String input : file.inputs()) {
                if (!known.contains(input)) {
                    findings.add(Finding.error(
                            file.path(),
                            null,
                            "the input '" + input + "' is neither a fact nor the result of an earlier table"));
                }
            }
            for (String decision : file.decisions()) {
                if (!decided.add(decision)) {
                    findings.add(Finding.error(
                            file.path(), null, "the decision '" + decision + "' stands in an earlier file too"));
                }
                known.addAll(namesOf(file, decision));
            }
        }
    }

    /** Under which names a result is known to later tables: its own, with a small first letter, and its components'. */
    private static Set<String> namesOf(TableFile file, String decision) {
        Set<String> names = new HashSet<>(List.of(decision, decapitalised(decision)));
        var type = file.model().getDecisionByName(decision).getResultType();
        if (!type.isCollection()) {
            names.addAll(type.getFields().keySet());
        }
        return names;
    }

    static String decapitalised(String name) {
        return name.substring(0, 1).toLowerCase(java.util.Locale.ROOT) + name.substring(1);
    }
}
