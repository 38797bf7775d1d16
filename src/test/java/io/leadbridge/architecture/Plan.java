package io.leadbridge.architecture;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Which capability may use which; the one place in code where it is said. */
final class Plan {

    static final Map<String, Set<String>> MAY_USE = plan();

    /** Names that sub-packages may have: where technology lives. */
    static final Set<String> SUB_PACKAGES = Set.of("rest", "store", "kie", "solver", "cli");

    private Plan() {}

    private static Map<String, Set<String>> plan() {
        Map<String, Set<String>> plan = new LinkedHashMap<>();
        row(plan, "kernel");
        row(plan, "platform", "kernel");
        row(plan, "audit", "kernel");
        row(plan, "identity", "kernel", "audit");
        row(plan, "lead", "kernel");
        row(plan, "privacy", "kernel", "audit");
        row(plan, "scoring", "kernel");
        row(plan, "tables", "kernel");
        row(plan, "rules", "kernel", "tables");
        row(plan, "policy", "kernel", "audit", "privacy", "scoring", "tables", "rules");
        row(plan, "decision", "kernel", "audit", "lead", "privacy", "scoring", "tables", "rules", "policy");
        row(plan, "assignment", "kernel", "audit", "privacy", "rules", "policy", "decision");
        return plan;
    }

    private static void row(Map<String, Set<String>> plan, String capability, String... uses) {
        plan.put(capability, new TreeSet<>(List.of(uses)));
    }
}
