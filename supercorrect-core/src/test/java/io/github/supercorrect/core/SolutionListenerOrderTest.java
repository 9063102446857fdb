package io.github.supercorrect.core;

import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.argThat;
import static org.mockito.Mockito.inOrder;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;

import io.github.supercorrect.core.event.SolutionListener;
import io.github.supercorrect.core.model.ScriptedModel;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.mockito.InOrder;

class SolutionListenerOrderTest {
    @Test
    @Timeout(60)
    void listener_wholeText_isCalledInTheOrderOfTheText() {
        SolutionListener listener = mock(SolutionListener.class);
        ScriptedModel model =
                ScriptedModel.saying("<Step1>Add.</Step1><Generalized>Columns.</Generalized><Answer>132</Answer>");
        try (Solver solver = Solver.builder(model).listener(listener).build()) {
            solver.solve("What is 47 + 85?");
        }

        InOrder order = inOrder(listener);
        order.verify(listener).onSolveStarted();
        order.verify(listener).onGenerationStarted();
        order.verify(listener).onStepStarted(1, "Step1");
        order.verify(listener).onStepCompleted(argThat(step -> step.text().equals("Add.")));
        order.verify(listener).onGeneralized("Columns.");
        order.verify(listener).onAnswer(argThat(answer -> "132".equals(answer.value())));
        order.verify(listener).onSolveCompleted(any());
        verify(listener, never()).onSolveFailed(any());
        verify(listener, never()).onRepair(any());
    }
}
