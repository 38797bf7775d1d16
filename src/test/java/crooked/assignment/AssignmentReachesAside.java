package crooked.assignment;

import crooked.scoring.ScoringReachesUp;

/** Uses a capability it may not use. */
public class AssignmentReachesAside {
    public ScoringReachesUp scores = new ScoringReachesUp();
}
