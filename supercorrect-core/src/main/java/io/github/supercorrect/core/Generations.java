package io.github.supercorrect.core;

import io.github.supercorrect.core.internal.strategy.RoundRequest;
import io.github.supercorrect.core.model.Capability;
import io.github.supercorrect.core.solution.Provenance;
import java.util.function.LongSupplier;

/** Begins generations on the threads of a solver. */
final class Generations {
    private final Calls calls;
    private final LongSupplier ticker;

    Generations(Calls calls, LongSupplier ticker) {
        this.calls = calls;
        this.ticker = ticker;
    }

    Calls calls() {
        return calls;
    }

    LongSupplier ticker() {
        return ticker;
    }

    /** Begins one; {@code listeners} hear of its events from whoever reads them. */
    Generation begin(RoundRequest request, Budgets budgets, Listeners listeners) {
        boolean reportsStart = request.model().capabilities().contains(Capability.REPORTS_START);
        SolveCall call = new SolveCall(request, new Deadlines(budgets, reportsStart, ticker), calls::ended);
        EventSource source = EventSource.ofGeneration(call, request, listeners, () -> provenance(request), ticker);
        calls.start(call);
        return new Generation(call, source);
    }

    static Provenance provenance(RoundRequest request) {
        return Provenance.of(
                request.model().info(),
                request.template().name(),
                request.template().hash(),
                request.generation().sampling(),
                request.model().capabilities().contains(Capability.SEED),
                request.generation().maxTokens());
    }
}
