package io.github.supercorrect.core.prompt;

/**
 * The published prompts of SuperCorrect (arXiv 2410.09008 and its model card), verbatim, and templates made of them. How
 * problem, steps and reference are laid out around the teacher and correction prompts is unpublished: the layout here
 * follows their wording, and another is one {@link PromptTemplate} away.
 */
public final class Prompts {
    /** The hierarchical thought (HT) prompt of the model card. */
    public static final String HIERARCHICAL_THOUGHT =
            "Solve the following math problem in a step-by-step XML format, each step should be enclosed within tags like"
                    + " <Step1></Step1>. For each step enclosed within the tags, determine if this step is challenging and"
                    + " tricky, if so, add detailed explanation and analysis enclosed within <Key> </Key> in this step, as"
                    + " helpful annotations to help you thinking and remind yourself how to conduct reasoning correctly."
                    + " After all the reasoning steps, summarize the common solution and reasoning steps to help you and"
                    + " your classmates who are not good at math generalize to similar problems within"
                    + " <Generalized></Generalized>. Finally present the final answer within <Answer> </Answer>.";

    /** The teacher's prompt of stage 1 (thought-template extraction). */
    public static final String TEACHER =
            "Transform the solution of the following math problem into a step-by-step XML format, each step should be"
                    + " enclosed within tags like <Step1></Step1>. For each step enclosed within the tags, determine if this"
                    + " step is challenging and tricky, if so, add detailed explanation and analysis enclosed within"
                    + " <Key></Key> in this step, as helpful annotations to make the student better understand this step"
                    + " correctly thus mastering the solution. After all the reasoning steps, summarize the common solution"
                    + " and reasoning steps to help him generalize to similar problems within <Generalized></Generalized>."
                    + " Finally present the final answer enclosed within <Answer></Answer>.";

    /** The ungrounded correction prompt (student, and self-correction at inference). */
    public static final String CORRECTION = correction("based on the problem, evaluate each steps");

    /** The grounded correction prompt (teacher, who sees the reference solution). */
    public static final String GROUNDED_CORRECTION =
            correction("based on the problem and reference solution, evaluate each steps");

    /** The plain chain-of-thought instruction of Qwen2.5-Math. */
    public static final String BOXED_INSTRUCTION =
            "Please reason step by step, and put your final answer within \\boxed{}.";

    /** Asks for a check of the answer, in general words as published baselines have it; the wording is ours. */
    public static final String REFLECTION =
            "Check your answer: go through your steps once more. If you find a mistake, write the whole solution again in the"
                    + " same format; otherwise repeat it. Finish with the final answer within <Answer></Answer>.";

    private static final String PROBLEM_AND_STEPS = "Problem: {{problem}}\nReasoning steps to be Checked:\n{{steps}}";

    private Prompts() {}

    /** You get the template that puts a problem in this style; its variable is {@code problem}. */
    public static PromptTemplate problem(PromptStyle style) {
        PromptTemplate.Builder template = PromptTemplate.builder(style.name());
        return switch (style) {
            case SYSTEM ->
                template.system(HIERARCHICAL_THOUGHT).user("{{problem}}").build();
            case USER -> template.user(HIERARCHICAL_THOUGHT + "\n{{problem}}").build();
            case RAW -> template.raw(HIERARCHICAL_THOUGHT + "\n{{problem}}").build();
            case BOXED -> template.system(BOXED_INSTRUCTION).user("{{problem}}").build();
        };
    }

    /** You get the teacher's template of stage 1; its variables are {@code problem} and {@code reference}. */
    public static PromptTemplate teacher() {
        return PromptTemplate.builder("TEACHER")
                .system(TEACHER)
                .user("Problem: {{problem}}\nReference Solution:\n{{reference}}")
                .build();
    }

    /** You get the ungrounded correction template; its variables are {@code problem} and {@code steps}. */
    public static PromptTemplate correction() {
        return PromptTemplate.builder("CORRECTION")
                .system(CORRECTION)
                .user(PROBLEM_AND_STEPS)
                .build();
    }

    /** You get the grounded correction template; its variables are {@code problem}, {@code steps}, {@code reference}. */
    public static PromptTemplate groundedCorrection() {
        return PromptTemplate.builder("GROUNDED_CORRECTION")
                .system(GROUNDED_CORRECTION)
                .user(PROBLEM_AND_STEPS + "\nReference Solution:\n{{reference}}")
                .build();
    }

    /**
     * You get the template of a reflection: the conversation so far and a request to check; its variables are {@code problem}
     * and {@code solution}.
     */
    public static PromptTemplate reflection() {
        return PromptTemplate.builder("REFLECTION")
                .system(HIERARCHICAL_THOUGHT)
                .user("{{problem}}")
                .assistant("{{solution}}")
                .user(REFLECTION)
                .build();
    }

    private static String correction(String basis) {
        return "First transform the Reasoning steps to be Checked into our required XML format as follow: for each step, the"
                + " steps should be within corresponding tags like <Step1></Step1>, and next " + basis
                + " and find the fundamental logic flaws and errors in the given reasoning steps, if error detected, using"
                + " <Cause></Cause> to give a Refined and Concise explanation for the error cause within the corresponding"
                + " Step tags along with <Correction></Correction> to correct the error step and output correct step. And"
                + " finally, present the correct final answer within <Answer></Answer>. Output All the transformed"
                + " reasoning steps from <Step1></Step1>.";
    }
}
