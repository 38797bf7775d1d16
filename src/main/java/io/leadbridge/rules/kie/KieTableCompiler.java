package io.leadbridge.rules.kie;

import io.leadbridge.kernel.Finding;
import io.leadbridge.rules.RuleSource;
import io.leadbridge.tables.TableReader;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Compiles tables with KIE DMN, one runtime a file. */
@Singleton
class KieTableCompiler implements TableCompiler {

    private final TableReader reader;

    @Inject
    KieTableCompiler(TableReader reader) {
        this.reader = reader;
    }

    @Override
    public Compilation compile(List<RuleSource> sources) {
        List<Finding> findings = new ArrayList<>();
        List<TableFile> files = new ArrayList<>();
        for (RuleSource source : sources) {
            @Nullable TableFile file = TableFile.compile(source, reader, findings);
            if (file != null) {
                files.add(file);
            }
        }
        if (findings.stream().noneMatch(Finding::isError)) {
            ChainNames.check(files, findings);
        }
        boolean failed = findings.stream().anyMatch(Finding::isError);
        return new Compilation(failed ? null : new KieTableChain(files), List.copyOf(findings));
    }
}
