package io.github.supercorrect.worker;

import io.github.supercorrect.worker.engine.EngineResult;
import io.github.supercorrect.worker.engine.EngineSink;
import io.github.supercorrect.worker.engine.PromptTooLongException;
import io.github.supercorrect.worker.engine.TokenScore;
import io.github.supercorrect.worker.protocol.Report;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;

/** What happens to one request, as reports. */
final class RequestReports implements EngineSink {

    private final long id;
    private final ReportSink reports;
    private final Cancellations cancellations;

    RequestReports(long id, ReportSink reports, Cancellations cancellations) {
        this.id = id;
        this.reports = reports;
        this.cancellations = cancellations;
    }

    @Override
    public void started() {
        send(new Report.Started(id));
    }

    @Override
    public void text(String piece, List<TokenScore> scores) {
        send(new Report.Text(id, piece, scores));
    }

    @Override
    public void ended(EngineResult result) {
        end(new Report.Done(id, result));
    }

    @Override
    public void rejected(PromptTooLongException reason) {
        end(new Report.Rejected(id, reason.promptTokens(), reason.contextSize()));
    }

    @Override
    public void failed(String message) {
        end(new Report.Failed(id, message));
    }

    @Override
    public boolean isCancelled() {
        return cancellations.isCancelled(id);
    }

    private void end(Report report) {
        send(report);
        cancellations.forget(id);
    }

    /** Through the engine up to the loop: there is no use in computing on. */
    private void send(Report report) {
        try {
            reports.send(report);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
