package crooked.policy;

import crooked.assignment.Place;

/** Uses a capability above it. */
public class PolicyReachesUp {
    public Place place = new Place();
}
