package crooked.platform;

import crooked.assignment.Place;

/** Uses a capability above it. */
public class PlatformReachesUp {
    public Place place = new Place();
}
