package io.leadbridge.rules.kie;

import io.leadbridge.kernel.Finding;
import io.leadbridge.rules.RuleCompiler;
import io.leadbridge.rules.RuleSource;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Compiles tables with KIE DMN and guards with Drools; a release is whole or not there at all. */
@Singleton
final class KieRuleCompiler implements RuleCompiler, AutoCloseable {

    private final TableCompiler tables;
    private final GuardWorkers workers;

    @Inject
    KieRuleCompiler(TableCompiler tables) {
        this(tables, GuardLimits.standard());
    }

    KieRuleCompiler(TableCompiler tables, GuardLimits limits) {
        this.tables = tables;
        this.workers = new GuardWorkers(limits);
    }

    @Override
    public Compilation compile(String name, List<RuleSource> sources) {
        var guards = new GuardCompiler(workers).compile(ending(sources, ".drl"));
        var chain = tables.compile(ending(sources, ".dmn"));
        var findings = new ArrayList<>(chain.findings());
        findings.addAll(guards.findings());
        for (var source : sources) {
            if (!source.path().endsWith(".dmn") && !source.path().endsWith(".drl")) {
                findings.add(
                        Finding.error(source.path(), null, "is neither a table (.dmn) nor a file of guards (.drl)"));
            }
        }
        var order = sources.stream().map(RuleSource::path).toList();
        findings.sort(Comparator.comparingInt(finding -> order.indexOf(finding.file())));
        var failed = findings.stream().anyMatch(Finding::isError);
        if (failed || chain.tables() == null || guards.guards() == null) {
            close(chain.tables());
            close(guards.guards());
            return new Compilation(null, findings);
        }
        return new Compilation(new KieRuleSet(chain.tables(), guards.guards()), findings);
    }

    private static List<RuleSource> ending(List<RuleSource> sources, String end) {
        return sources.stream().filter(source -> source.path().endsWith(end)).toList();
    }

    private static void close(@Nullable TableChain tables) {
        if (tables != null) {
            tables.close();
        }
    }

    private static void close(@Nullable Guards guards) {
        if (guards != null) {
            guards.close();
        }
    }

    @Override
    @PreDestroy
    public void close() {
        workers.close();
    }
}
