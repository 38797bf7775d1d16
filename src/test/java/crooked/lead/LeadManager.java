package crooked.lead;

import com.fasterxml.jackson.databind.ObjectMapper;
import crooked.platform.PlatformReachesUp;
import java.time.Instant;

/** Has an empty name, knows a framework and the platform, and reads a clock. */
public class LeadManager {
    public Instant at = Instant.now();
    public ObjectMapper mapper = new ObjectMapper();
    public PlatformReachesUp platform = new PlatformReachesUp();
}
