package crooked.kernel;

import crooked.assignment.Place;

/** Uses a capability above it. */
public class KernelReachesUp {
    public Place place = new Place();
}
