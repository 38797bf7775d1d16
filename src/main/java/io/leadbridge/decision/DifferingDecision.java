package io.leadbridge.decision;

import io.leadbridge.decision.Replay.Obstacle;
import io.leadbridge.decision.Replay.Status;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A decision of a run that did not come out as it was made.
 *
 * @param differences the first ones
 */
public record DifferingDecision(
        DecisionId decision, Status status, @Nullable Obstacle reason, List<Difference> differences) {

    private static final int MOST_DIFFERENCES = 20;

    static Optional<DifferingDecision> of(Replay replay) {
        boolean differs =
                switch (replay.status()) {
                    case REPRODUCED -> false;
                    case DIVERGED -> true;
                    case OTHER_RELEASE -> !replay.differences().isEmpty();
                    case NOT_REPLAYABLE -> replay.obstacle() == Obstacle.UNREADABLE;
                };
        return differs
                ? Optional.of(new DifferingDecision(
                        replay.recorded().id(),
                        replay.status(),
                        replay.obstacle(),
                        replay.differences().stream().limit(MOST_DIFFERENCES).toList()))
                : Optional.empty();
    }
}
