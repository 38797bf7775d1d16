package io.leadbridge.assignment.rest;

import io.leadbridge.kernel.FieldError;
import io.leadbridge.kernel.Problem;
import io.leadbridge.kernel.ProblemType;
import io.leadbridge.policy.Releases;
import io.leadbridge.policy.Settings.TerritorySettings;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.IntFunction;

/** The territories of all loaded releases: a rep of any other would never be nearer to a lead than others. */
@Singleton
class KnownTerritories {

    private final Releases releases;

    KnownTerritories(Releases releases) {
        this.releases = releases;
    }

    /**
     * Refuses reps of territories that no loaded release knows; without any release nothing is known and nothing refused.
     *
     * @param pointers where in the body each rep stands
     */
    void check(List<RepRequest> reps, IntFunction<String> pointers) {
        var known = known();
        if (known.isEmpty()) {
            return;
        }
        var errors = new ArrayList<FieldError>();
        for (int i = 0; i < reps.size(); i++) {
            var ids = reps.get(i).territoryIds();
            for (int j = 0; ids != null && j < ids.size(); j++) {
                if (!known.contains(ids.get(j))) {
                    errors.add(new FieldError(
                            pointers.apply(i) + "/territoryIds/" + j,
                            "must be a territory of a loaded release: " + String.join(", ", known)));
                }
            }
        }
        if (!errors.isEmpty()) {
            throw new Problem(ProblemType.INVALID_REQUEST, "A rep is of a territory that no release knows.", errors);
        }
    }

    private SortedSet<String> known() {
        var known = new TreeSet<String>();
        releases.list().stream()
                .flatMap(summary -> summary.release().stream())
                .flatMap(release -> release.settings().territories().stream())
                .map(TerritorySettings::territoryId)
                .forEach(known::add);
        return known;
    }
}
