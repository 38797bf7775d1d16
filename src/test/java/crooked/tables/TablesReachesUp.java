package crooked.tables;

import crooked.assignment.Place;

/** Uses a capability above it. */
public class TablesReachesUp {
    public Place place = new Place();
}
