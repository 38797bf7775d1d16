package io.leadbridge.rules;

import io.leadbridge.kernel.Effect;
import java.util.Set;

/**
 * All that a guard may look at, and all that it may say, as its text shows; it does no more than that, and often less.
 *
 * @param facts as {@link FactNames} calls them
 * @param decisions whose results it looks at
 * @param effects besides {@code ALLOW}
 * @param removesChannels whether it may take a channel away; with another guard that does, none may be left
 */
public record GuardScope(
        String name,
        Set<String> facts,
        Set<String> decisions,
        Set<Effect> effects,
        boolean demandsReview,
        boolean removesChannels) {

    public GuardScope {
        facts = Set.copyOf(facts);
        decisions = Set.copyOf(decisions);
        effects = Set.copyOf(effects);
    }
}
