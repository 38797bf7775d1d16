package io.leadbridge.rules.kie;

import io.leadbridge.kernel.Finding;
import io.leadbridge.rules.RuleSource;
import io.leadbridge.rules.Verdicts;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Compiles DRL files at run time and loads nothing of them before all of it was checked. */
final class GuardCompiler {

    private static final Object ONE_AT_A_TIME = new Object();

    private static boolean warm;

    private final GuardWorkers workers;

    GuardCompiler(GuardWorkers workers) {
        this.workers = workers;
    }

    Compilation compile(List<RuleSource> sources) {
        if (sources.isEmpty()) {
            return new Compilation(Guards.none(), List.of());
        }
        var reader = new DrlReader();
        sources.forEach(reader::read);
        var unread = reader.findings().stream().map(Finding::file).collect(Collectors.toSet());
        var read = sources.stream()
                .filter(source -> !unread.contains(source.path()))
                .toList();
        synchronized (ONE_AT_A_TIME) {
            warmUp();
            return unread.isEmpty() ? compileAll(read, reader.guards()) : diagnose(reader, read);
        }
    }

    private Compilation compileAll(List<RuleSource> sources, List<Guard> guards) {
        var build = new GuardBuild(sources);
        if (!build.errors().isEmpty()) {
            var findings = diagnoseEach(sources, guards);
            if (findings.isEmpty()) {
                build.errors()
                        .forEach(error ->
                                findings.add(Finding.error(sources.get(0).path(), null, error.message())));
            }
            return new Compilation(null, findings);
        }
        var refused = new BytecodeCheck(guards).check(build.classes());
        if (!refused.isEmpty()) {
            build.discard();
            return new Compilation(null, refused);
        }
        return new Compilation(new Guards(guards, build.load(), workers), List.of());
    }

    private static Compilation diagnose(DrlReader reader, List<RuleSource> read) {
        var findings = new ArrayList<>(reader.findings());
        findings.addAll(diagnoseEach(read, reader.guards()));
        return new Compilation(null, findings);
    }

    /** Compiles each guard by itself, as the compiler seldom says where in a file its errors are. */
    private static List<Finding> diagnoseEach(List<RuleSource> sources, List<Guard> guards) {
        var findings = new ArrayList<Finding>();
        for (var source : sources) {
            var ofFile = guards.stream()
                    .filter(guard -> guard.file().equals(source.path()))
                    .sorted(Comparator.comparing(Guard::line))
                    .toList();
            for (var i = 0; i < ofFile.size(); i++) {
                var end = i + 1 < ofFile.size() ? ofFile.get(i + 1).line() : Integer.MAX_VALUE;
                diagnose(source, ofFile.get(0).line(), ofFile.get(i), end, findings);
            }
        }
        return findings;
    }

    private static void diagnose(RuleSource source, int first, Guard guard, int end, List<Finding> findings) {
        var text = new StringBuilder();
        var line = 0;
        for (var each : source.text().lines().toList()) {
            line++;
            text.append(line < first || (line >= guard.line() && line < end) ? each : "")
                    .append('\n');
        }
        var build = new GuardBuild(List.of(new RuleSource(source.path(), text.toString())));
        for (var error : build.errors()) {
            var known = error.line() >= guard.line() && error.line() < Math.min(end, line + 1);
            var message = "guard '%s': %s".formatted(guard.name(), error.message());
            findings.add(Finding.error(source.path(), known ? error.line() : guard.line(), message));
        }
        if (build.errors().isEmpty()) {
            findings.addAll(new BytecodeCheck(List.of(guard)).check(build.classes()));
            build.discard();
        }
    }

    /** KIE keeps the first class loader it ever compiled with; that one is to be small and not a release's. */
    private static void warmUp() {
        if (!warm) {
            warm = true;
            var guard = "package %s\nglobal %s %s\nrule \"warm-up\" when io.leadbridge.rules.LeadFacts() then end"
                    .formatted(GuardWords.PACKAGE, Verdicts.class.getName(), GuardWords.GLOBAL);
            var build = new GuardBuild(List.of(new RuleSource("warm-up.drl", guard)));
            build.load().unload();
        }
    }

    /** @param guards null when a finding is an error */
    record Compilation(@Nullable Guards guards, List<Finding> findings) {}
}
