package io.leadbridge.tables.kie;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.kie.dmn.model.api.Decision;
import org.kie.dmn.model.api.Definitions;

/** Decisions of one document that require themselves, through others or not. */
final class Circles {

    private final Map<String, Decision> decisions = new HashMap<>();
    private final Map<String, Boolean> done = new HashMap<>();

    private Circles(Definitions definitions) {
        definitions.getDrgElement().forEach(element -> {
            if (element instanceof Decision decision) {
                decisions.put(String.valueOf(decision.getId()), decision);
            }
        });
    }

    /** One decision of each circle that is found. */
    static List<Decision> of(Definitions definitions) {
        Circles circles = new Circles(definitions);
        return definitions.getDrgElement().stream()
                .filter(Decision.class::isInstance)
                .map(Decision.class::cast)
                .filter(decision -> circles.closes(String.valueOf(decision.getId())))
                .toList();
    }

    /** Walks with a stack of its own, since a chain may be longer than a thread's. */
    private boolean closes(String start) {
        if (done.containsKey(start)) {
            return false;
        }
        boolean found = false;
        Deque<String> path = new ArrayDeque<>(List.of(start));
        Deque<Iterator<String>> open = new ArrayDeque<>(List.of(required(start)));
        done.put(start, false);
        while (!path.isEmpty()) {
            if (!open.element().hasNext()) {
                done.put(path.remove(), true);
                open.remove();
                continue;
            }
            String next = open.element().next();
            Boolean seen = done.putIfAbsent(next, false);
            if (seen == null) {
                path.push(next);
                open.push(required(next));
            } else {
                found |= !seen;
            }
        }
        return found;
    }

    private Iterator<String> required(String id) {
        return Stream.ofNullable(decisions.get(id))
                .flatMap(decision -> decision.getInformationRequirement().stream())
                .filter(requirement -> requirement.getRequiredDecision() != null)
                .map(requirement -> requirement.getRequiredDecision().getHref())
                .map(href -> href.substring(href.indexOf('#') + 1))
                .filter(decisions::containsKey)
                .iterator();
    }
}
