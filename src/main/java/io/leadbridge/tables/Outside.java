package io.leadbridge.tables;

import java.util.List;
import java.util.Set;

/** Something besides the graph's own nodes that may make a value stronger than what it is at least. */
public sealed interface Outside {

    /** Another value of the graph; one that has no place in the order makes nothing stronger. */
    record Value(String name) implements Outside {}

    /**
     * Somebody who looks at what one lever moves, or at nothing that moves.
     *
     * @param lever less than 0 where no lever matters, or nobody knows which ones do
     * @param words which strengths it may give, by the option of the lever (shifted by one, to leave it comes first); one set where no lever
     *     matters. A set without any means that it says nothing; where it may or may not speak, the weakest is among them
     */
    record Speaker(int lever, List<Set<String>> words) implements Outside {

        public Speaker {
            words = words.stream().map(Set::copyOf).toList();
        }
    }
}
