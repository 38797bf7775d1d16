package crooked.privacy;

import crooked.assignment.Place;

/** Uses a capability above it. */
public class PrivacyReachesUp {
    public Place place = new Place();
}
