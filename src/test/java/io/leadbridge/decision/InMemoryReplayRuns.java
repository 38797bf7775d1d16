package io.leadbridge.decision;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Runs that forget all when the test ends. */
public final class InMemoryReplayRuns implements ReplayRuns {

    private record Held(UUID owner, Instant until) {}

    private final Map<ReplayRunId, ReplayRun> all = new LinkedHashMap<>();
    private final Map<ReplayRunId, Held> leases = new HashMap<>();
    private final Map<ReplayRunId, List<DifferingDecision>> found = new HashMap<>();
    private final Set<UUID> cancelled = new TreeSet<>();

    @Override
    public void add(ReplayRun run) {
        all.put(run.id(), run);
    }

    @Override
    public Optional<ReplayRun> find(ReplayRunId id) {
        return Optional.ofNullable(all.get(id));
    }

    @Override
    public List<DifferingDecision> differing(ReplayRunId id) {
        return List.copyOf(found.getOrDefault(id, List.of()));
    }

    @Override
    public Optional<ReplayRun> claim(UUID owner, Instant now, Instant leaseUntil) {
        return all.values().stream()
                .filter(run -> run.state() == ReplayRun.State.QUEUED
                        || (run.state() == ReplayRun.State.RUNNING
                                && lease(run.id()).until().isBefore(now)))
                .findFirst()
                .map(run -> {
                    leases.put(run.id(), new Held(owner, leaseUntil));
                    Instant started = run.startedAt() == null ? now : run.startedAt();
                    return change(run.id(), ReplayRun.State.RUNNING, started, run.tally(), null, null);
                });
    }

    @Override
    public Lease advance(
            ReplayRunId id, UUID owner, Instant leaseUntil, ReplayTally tally, List<DifferingDecision> more) {
        if (!holds(id, owner)) {
            return Lease.LOST;
        }
        ReplayRun run = run(id);
        leases.put(id, new Held(owner, leaseUntil));
        change(id, run.state(), run.startedAt(), tally, null, null);
        found.computeIfAbsent(id, key -> new ArrayList<>()).addAll(more);
        return cancelled.contains(id.value()) ? Lease.CANCELLED : Lease.HELD;
    }

    @Override
    public void release(ReplayRunId id, UUID owner, Instant now) {
        if (holds(id, owner)) {
            leases.put(id, new Held(new UUID(0, 0), now));
        }
    }

    @Override
    public void end(ReplayRunId id, UUID owner, ReplayRun.State state, Instant at, @Nullable String failure) {
        if (holds(id, owner)) {
            ReplayRun run = run(id);
            change(id, state, run.startedAt(), run.tally(), at, failure);
        }
    }

    @Override
    public boolean cancel(ReplayRunId id, Instant at) {
        ReplayRun run = run(id);
        boolean open = run.state() == ReplayRun.State.QUEUED || run.state() == ReplayRun.State.RUNNING;
        boolean asked = open && cancelled.add(id.value());
        if (run.state() == ReplayRun.State.QUEUED) {
            change(id, ReplayRun.State.CANCELLED, null, run.tally(), at, null);
        }
        return asked;
    }

    private ReplayRun run(ReplayRunId id) {
        return find(id).orElseThrow();
    }

    private Held lease(ReplayRunId id) {
        return leases.getOrDefault(id, new Held(new UUID(0, 0), Instant.MIN));
    }

    private boolean holds(ReplayRunId id, UUID owner) {
        return lease(id).owner().equals(owner) && run(id).state() == ReplayRun.State.RUNNING;
    }

    private ReplayRun change(
            ReplayRunId id,
            ReplayRun.State state,
            @Nullable Instant started,
            ReplayTally tally,
            @Nullable Instant ended,
            @Nullable String failure) {
        ReplayRun run = run(id);
        var changed =
                new ReplayRun(id, state, run.scope(), run.policy(), run.requestedAt(), started, ended, tally, failure);
        all.put(id, changed);
        return changed;
    }
}
