package io.leadbridge.policy;

import io.leadbridge.kernel.Finding;
import io.leadbridge.kernel.PolicyVersion;
import io.leadbridge.kernel.Problem;
import io.leadbridge.kernel.ProblemType;
import io.leadbridge.rules.RuleCompiler;
import io.leadbridge.tables.CheckInvariants;
import io.leadbridge.tables.CheckMonotone;
import io.leadbridge.tables.CheckTables;
import io.leadbridge.tables.DecisionGraph;
import io.leadbridge.tables.Table;
import io.leadbridge.tables.TableReader;
import io.leadbridge.tables.UnreadTable;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The releases in memory: each compiled once, all side by side, the active one swapped in a single step. */
@Singleton
public class LoadedReleases implements Releases {

    private final ReleaseFolders folders;
    private final RuleCompiler compiler;
    private final TableReader reader;
    private volatile Shelf shelf = new Shelf(new TreeMap<>(), null);

    @Inject
    public LoadedReleases(ReleaseFolders folders, RuleCompiler compiler, TableReader reader) {
        this.folders = folders;
        this.compiler = compiler;
        this.reader = reader;
    }

    /** The releases at one moment; never changed. */
    private record Shelf(NavigableMap<PolicyVersion, Entry> entries, @Nullable Release active) {

        boolean isActive(PolicyVersion version) {
            return active != null && active.version().equals(version);
        }
    }

    /** One release, as last loaded; null where it never was. */
    private record Entry(@Nullable Release release, List<Finding> findings) {}

    @Override
    public Release active() {
        var active = shelf.active();
        if (active == null) {
            throw new Problem(
                    ProblemType.UNAVAILABLE, "no policy release is active; GET /v1/policies lists what was found");
        }
        return active;
    }

    @Override
    public Optional<Release> find(PolicyVersion version) {
        return Optional.ofNullable(shelf.entries().get(version)).map(Entry::release);
    }

    @Override
    public List<Summary> list() {
        var now = shelf;
        var newestFirst = new ArrayList<Summary>();
        now.entries()
                .descendingMap()
                .forEach((version, entry) -> newestFirst.add(new Summary(
                        version, now.isActive(version), Optional.ofNullable(entry.release()), entry.findings())));
        return Collections.unmodifiableList(newestFirst);
    }

    /**
     * Reads all releases again. What has not changed stays as it is, what can no longer be loaded stays as it was and says
     * so in its findings, and what is gone is forgotten unless it is active.
     */
    public synchronized void reload() {
        var before = shelf;
        var entries = new TreeMap<PolicyVersion, Entry>();
        for (var version : folders.versions()) {
            entries.put(version, load(version, before.entries().get(version)));
        }
        var active = before.active();
        if (active != null) {
            entries.putIfAbsent(active.version(), new Entry(active, active.findings()));
        }
        shelf = new Shelf(entries, choose(entries, active));
    }

    /** Makes a loaded release the active one. */
    public synchronized void activate(PolicyVersion version) {
        var release = get(version);
        if (release.state() == Release.State.SHADOW) {
            throw new Problem(ProblemType.CONFLICT, "release " + version + " is a shadow and must not act");
        }
        shelf = new Shelf(shelf.entries(), release);
    }

    /** Forgets a release; its rules are freed as soon as no decision holds them. */
    public synchronized void unload(PolicyVersion version) {
        var before = shelf;
        if (before.isActive(version)) {
            throw new Problem(ProblemType.CONFLICT, "release " + version + " is active; activate another one first");
        }
        var entries = new TreeMap<>(before.entries());
        entries.remove(version);
        shelf = new Shelf(entries, before.active());
    }

    private Entry load(PolicyVersion version, @Nullable Entry before) {
        var reading = folders.read(version);
        var findings = new ArrayList<>(reading.findings());
        var known = before == null ? null : before.release();
        if (reading.content().isEmpty()) {
            // refused already, but whoever mends it wants to know all
            reading.readable().ifPresent(content -> check(content, findings));
            return new Entry(known, List.copyOf(findings));
        }
        var content = reading.content().get();
        if (known != null && known.digest().equals(content.digest())) {
            return new Entry(known, known.findings());
        }
        var compiled = compile(content, "", findings);
        return new Entry(compiled == null ? known : compiled, List.copyOf(findings));
    }

    /** Finds what is wrong with the rules of a release that is refused already; its name must not meet an older self's. */
    private void check(ReleaseContent content, List<Finding> findings) {
        var release = compile(content, "-refused", findings);
        if (release != null) {
            release.rules().close();
        }
    }

    private @Nullable Release compile(ReleaseContent content, String suffix, List<Finding> findings) {
        var version = content.version();
        // a changed release may have to stand beside its old self for a while, so the digest is part of the name
        var name = version + "-" + content.digest().value().substring(7, 19) + suffix;
        try {
            var compilation = compiler.compile(name, content.sources());
            findings.addAll(compilation.findings());
            var graph = reader.graph(content.tables());
            var sound = checkTables(content, graph, findings);
            var rules = compilation.ruleSet();
            if (rules != null && !sound) {
                rules.close();
            }
            var changes = new Changes(graph, content.actions().all());
            return rules == null || !sound ? null : release(content, new CollectedRuleSet(rules), changes, findings);
        } catch (RuntimeException e) {
            findings.add(Finding.error("policies/" + version, null, "could not be compiled: " + e));
            return null;
        }
    }

    /** No gap, no conflict, no unreachable row, no broken promise: else the release is refused, with all of them. */
    private boolean checkTables(ReleaseContent content, DecisionGraph graph, List<Finding> findings) {
        var found = new ArrayList<Finding>();
        var tables = new ArrayList<Table>();
        var unread = new ArrayList<UnreadTable>();
        content.tables().forEach((path, text) -> {
            var read = reader.read(path, text);
            tables.addAll(read.tables());
            unread.addAll(read.unread());
            found.addAll(CheckTables.of(path, read));
        });
        var invariants = content.invariants();
        found.addAll(CheckMonotone.of(tables, invariants.monotone(), reader, invariants.file()));
        CheckInvariants.of(graph, invariants.all(), reader, invariants.file()).stream()
                .filter(finding -> !found.contains(finding))
                .forEach(found::add);
        found.addAll(Changes.check(graph, content.actions(), unread));
        findings.removeIf(finding -> found.stream().anyMatch(better -> isSame(finding, better)));
        found.stream().filter(finding -> !findings.contains(finding)).forEach(findings::add);
        return found.stream().noneMatch(Finding::isError);
    }

    /** Whether another finding says the same of the same line, and names the place in the table, too. */
    private static boolean isSame(Finding finding, Finding better) {
        return finding.file().equals(better.file())
                && Objects.equals(finding.line(), better.line())
                && better.message().endsWith(": " + finding.message());
    }

    private static Release release(
            ReleaseContent content, CollectedRuleSet rules, Changes changes, List<Finding> findings) {
        return new Release(
                content.version(),
                content.digest(),
                content.owner(),
                content.reason(),
                content.state(),
                content.files(),
                content.settings(),
                content.privacy(),
                rules,
                changes,
                findings);
    }

    /** The operator's choice; else what was active; else the newest that may act. An unusable choice is not replaced. */
    private @Nullable Release choose(NavigableMap<PolicyVersion, Entry> entries, @Nullable Release before) {
        var chosen = before == null ? folders.chosen() : Optional.of(before.version());
        if (chosen.isPresent()) {
            var entry = entries.get(chosen.get());
            var release = entry == null ? null : entry.release();
            return release == null || release.state() == Release.State.SHADOW ? null : release;
        }
        return entries.descendingMap().values().stream()
                .map(Entry::release)
                .filter(release -> release != null && release.state() == Release.State.ACTIVE)
                .findFirst()
                .orElse(null);
    }
}
