package io.leadbridge.assignment;

import io.leadbridge.kernel.RepId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The reps of a pool while leads are given to them, one after the other. */
final class PoolStates {

    private final Map<RepId, RepState> states = new LinkedHashMap<>();

    PoolStates(List<RepState> before) {
        before.forEach(state -> states.put(state.repId(), state));
    }

    List<RepState> all() {
        return new ArrayList<>(states.values());
    }

    /** One more lead for a rep, and what it adds to the targets of those who could have had it. */
    void count(Map<RepId, Long> shares, RepId receiver) {
        shares.forEach((rep, share) -> states.computeIfPresent(rep, (id, state) -> after(state, 0, -share)));
        var fair = shares.isEmpty() ? 0 : FairShare.LEAD;
        states.computeIfPresent(receiver, (id, state) -> after(state, 1, fair));
    }

    private static RepState after(RepState state, int leads, long debt) {
        return new RepState(state.rep(), state.openLeads() + leads, state.newToday() + leads, state.debtMicro() + debt);
    }
}
