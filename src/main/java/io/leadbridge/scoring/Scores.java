package io.leadbridge.scoring;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** The scores that came with a lead. */
public record Scores(List<ScoreInput> all) {

    private static final Comparator<ScoreInput> NEWEST = Comparator.comparing(ScoreInput::scoredAt)
            .thenComparing(ScoreInput::modelId)
            .thenComparing(ScoreInput::modelVersion);

    public Scores {
        all = List.copyOf(all);
    }

    /** The newest score for a target; scores of the same instant are told apart by model id and version. */
    public Optional<ScoreInput> newest(ScoreTarget target) {
        return all.stream().filter(score -> score.target() == target).max(NEWEST);
    }
}
