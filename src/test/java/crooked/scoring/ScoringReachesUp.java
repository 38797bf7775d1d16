package crooked.scoring;

import crooked.assignment.Place;

/** Uses a capability above it. */
public class ScoringReachesUp {
    public Place place = new Place();
}
