package crooked.decision;

import crooked.assignment.Place;

/** Uses a capability above it. */
public class DecisionReachesUp {
    public Place place = new Place();
}
