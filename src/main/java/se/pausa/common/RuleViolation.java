package se.pausa.common;

import java.util.List;

/** A rule refuses a change; nothing was stored. Names every problem that was found. */
public class RuleViolation extends RuntimeException {

    private final transient List<Problem> problems;

    public RuleViolation(List<Problem> problems) {
        super(problems.stream().map(Problem::key).distinct().toList().toString());
        this.problems = List.copyOf(problems);
    }

    public RuleViolation(Problem problem) {
        this(List.of(problem));
    }

    public List<Problem> problems() {
        return problems;
    }
}
