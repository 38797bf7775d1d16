package crooked.lead;

import crooked.assignment.Place;

/** Uses a capability above it. */
public class LeadReachesUp {
    public Place place = new Place();
}
