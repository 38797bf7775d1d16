package io.leadbridge.decision;

class InMemoryReplayRunsTest extends ReplayRunsContract {

    private final ReplayRuns runs = new InMemoryReplayRuns();

    @Override
    protected ReplayRuns runs() {
        return runs;
    }

    @Override
    protected void forgotten(Runnable work) {
        work.run();
    }
}
