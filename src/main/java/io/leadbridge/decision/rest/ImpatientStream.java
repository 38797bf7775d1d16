package io.leadbridge.decision.rest;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;

/** Waits for a client only so long altogether, and somewhat longer for whoever sends much: a trickle holds a worker for nothing. */
final class ImpatientStream extends FilterInputStream {

    private static final long SLOWEST_BYTES_A_SECOND = 10_000;
    private static final long NANOS_A_BYTE = 1_000_000_000 / SLOWEST_BYTES_A_SECOND;

    private final long patience;
    private long waited;
    private long received;

    ImpatientStream(InputStream in, Duration patience) {
        super(in);
        this.patience = patience.toNanos();
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] into, int from, int most) throws IOException {
        long began = System.nanoTime();
        int read = super.read(into, from, most);
        waited += System.nanoTime() - began;
        received += Math.max(0, read);
        if (waited > patience + received * NANOS_A_BYTE) {
            throw new IOException("the client sends too slowly");
        }
        return read;
    }
}
