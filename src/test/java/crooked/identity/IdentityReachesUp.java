package crooked.identity;

import crooked.assignment.Place;

/** Uses a capability above it. */
public class IdentityReachesUp {
    public Place place = new Place();
}
