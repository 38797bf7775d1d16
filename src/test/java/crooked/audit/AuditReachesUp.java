package crooked.audit;

import crooked.assignment.Place;

/** Uses a capability above it. */
public class AuditReachesUp {
    public Place place = new Place();
}
