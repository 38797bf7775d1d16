package crooked.rules;

import crooked.assignment.Place;

/** Uses a capability above it. */
public class RulesReachesUp {
    public Place place = new Place();
}
