package io.leadbridge.decision.rest;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectWriter;
import io.leadbridge.decision.DecisionId;
import io.leadbridge.decision.DecisionReader;
import io.leadbridge.decision.Handover.Placement;
import io.leadbridge.decision.RecordDecisions;
import io.leadbridge.decision.RecordDecisions.Made;
import io.leadbridge.decision.rest.LineReader.Line;
import io.leadbridge.kernel.Problem;
import io.leadbridge.kernel.ProblemType;
import io.leadbridge.platform.ProblemResponse;
import io.leadbridge.platform.Problems;
import io.quarkus.runtime.ShutdownEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Decides a stream of lines in chunks: a chunk is decided on all cores, stored in one transaction, then answered. */
@Singleton
class Batches {

    private static final Logger LOG = Logger.getLogger(Batches.class);
    private static final int CHUNK = 200;
    private static final int STOP_SECONDS = 5;
    private static final int CHUNK_BYTES = 4 << 20;

    private static final String MAYBE_KEPT =
            "The database cannot be reached or cannot store. The line may have been kept"
                    + " all the same; send it again: a lead with an externalId keeps its one place.";

    private final Deciding deciding;
    private final RecordDecisions record;
    private final Problems problems;
    private final ObjectWriter writer;
    private final ExecutorService workers =
            Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors(), task -> {
                var thread = new Thread(task, "leadbridge-batch");
                thread.setDaemon(true);
                return thread;
            });

    private final int most;
    private final Duration patience;
    private final Semaphore slots;
    private volatile boolean stopping;

    Batches(
            Deciding deciding,
            RecordDecisions record,
            Problems problems,
            ObjectMapper mapper,
            @ConfigProperty(name = "leadbridge.batches.max") int most,
            @ConfigProperty(name = "leadbridge.batches.waiting") Duration patience) {
        this.most = most;
        this.patience = patience;
        this.slots = new Semaphore(most);
        this.deciding = deciding;
        this.record = record;
        this.problems = problems;
        this.writer = mapper.writerFor(BatchLine.class)
                .without(JsonGenerator.Feature.AUTO_CLOSE_TARGET)
                .without(JsonGenerator.Feature.FLUSH_PASSED_TO_STREAM);
    }

    /** Batches end behind the group of lines they are at, before what they need is gone. */
    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        stopping = true;
        if (!slots.tryAcquire(most, STOP_SECONDS, TimeUnit.SECONDS)) {
            LOG.warnf("a batch still waits for its client after %d seconds and is cut", STOP_SECONDS);
        }
        workers.shutdownNow();
    }

    /**
     * Runs to the end of the lines, or until the client goes away sends nothing for {@code quarkus.http.read-timeout} (the server
     * then cuts the connection), or trickles: what was answered until then is kept.
     */
    void run(InputStream in, OutputStream out, DecisionOptions options) {
        if (stopping) {
            throw new Problem(ProblemType.UNAVAILABLE, "The service stops; send the batch again in a while.");
        }
        slots.acquireUninterruptibly(); // never waits for long: no more than that many are let in
        try {
            runInSlot(in, out, options);
        } finally {
            slots.release();
        }
    }

    private void runInSlot(InputStream in, OutputStream out, DecisionOptions options) {
        var lines = new LineReader(new ImpatientStream(in, patience), DecisionReader.MAX_BYTES);
        long answered = 0;
        try {
            for (List<Line> chunk = next(lines); !chunk.isEmpty(); chunk = next(lines)) {
                answer(chunk, out, options);
                answered = chunk.get(chunk.size() - 1).number();
                if (stopping) {
                    LOG.warnf("a batch was cut because the service stops; answered up to line %d", answered);
                    throw new Problem(
                            ProblemType.UNAVAILABLE, "The service stops; lines up to " + answered + " were answered.");
                }
            }
            out.flush();
        } catch (IOException e) {
            LOG.warnf("the client of a batch went away or stopped sending; answered up to line %d", answered);
            if (!stopping) { // to return would end the answer as if it were whole; when stopping nothing can be
                // answered
                throw new Problem(
                        ProblemType.MALFORMED_JSON, "The batch broke off; lines up to " + answered + " were answered.");
            }
        }
    }

    private static List<Line> next(LineReader lines) throws IOException {
        List<Line> chunk = new ArrayList<>(CHUNK);
        int bytes = 0;
        while (chunk.size() < CHUNK && bytes < CHUNK_BYTES) {
            var line = lines.next();
            if (line == null) {
                break;
            }
            chunk.add(line);
            bytes += line.size();
        }
        return chunk;
    }

    private void answer(List<Line> chunk, OutputStream out, DecisionOptions options) throws IOException {
        List<Judged> judged = judge(chunk, options);
        Stored stored = options.dryRun() ? Stored.NOTHING : store(judged);
        for (Judged one : judged) {
            writer.writeValue(out, one.answer(stored, Problems.requestId()));
            out.write('\n');
        }
    }

    private List<Judged> judge(List<Line> chunk, DecisionOptions options) {
        List<Future<Judged>> futures = chunk.stream()
                .map(line -> workers.submit(() -> judge(line, options)))
                .toList();
        List<Judged> judged = new ArrayList<>(chunk.size());
        try {
            for (var future : futures) {
                judged.add(future.get());
            }
            return judged;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while deciding a batch", e);
        } catch (ExecutionException e) {
            throw new IllegalStateException("deciding a line never throws", e);
        }
    }

    private Judged judge(Line line, DecisionOptions options) {
        byte[] bytes = line.bytes();
        if (bytes == null) {
            return new Judged(
                    line.number(),
                    null,
                    new Problem(
                            ProblemType.BODY_TOO_LARGE,
                            "The line is larger than " + DecisionReader.MAX_BYTES + " bytes."));
        }
        try {
            return new Judged(line.number(), deciding.decide(bytes, options), null);
        } catch (RuntimeException e) {
            return new Judged(line.number(), null, problems.of(e));
        }
    }

    /** Stores a chunk whole or not at all; when that fails each of its lines says so. */
    private Stored store(List<Judged> judged) {
        List<Made> made = new ArrayList<>();
        for (Judged one : judged) {
            if (one.made() != null) {
                made.add(one.made());
            }
        }
        Map<DecisionId, Placement> placements;
        try {
            placements = record.record(made);
        } catch (RuntimeException e) {
            Problem problem = problems.of(e);
            boolean maybeKept = problem.type() == ProblemType.UNAVAILABLE;
            return new Stored(maybeKept ? new Problem(ProblemType.UNAVAILABLE, MAYBE_KEPT) : problem, Map.of());
        }
        made.forEach(one -> deciding.recorded(one.result().decision()));
        return new Stored(null, placements);
    }

    /** What became of a chunk: why it was refused, or where its routed leads are. */
    private record Stored(@Nullable Problem refused, Map<DecisionId, Placement> placements) {

        static final Stored NOTHING = new Stored(null, Map.of());
    }

    private record Judged(long line, @Nullable Made made, @Nullable Problem problem) {

        BatchLine answer(Stored stored, @Nullable String requestId) {
            Problem failed = made == null ? problem : stored.refused();
            if (failed != null || made == null) {
                return new BatchLine(line, null, failed == null ? null : ProblemResponse.of(failed, requestId));
            }
            var decision = made.result().decision();
            return new BatchLine(
                    line, DecisionResponse.of(decision, stored.placements().get(decision.id())), null);
        }
    }
}
