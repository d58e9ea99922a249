package se.pausa.pause;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Version;
import org.jspecify.annotations.Nullable;

@Entity
class PauseReason {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "pause_reason_seq")
    @SequenceGenerator(name = "pause_reason_seq", allocationSize = 50)
    private @Nullable Long id;

    @Version
    private int version;

    private String name;

    private boolean permanent;

    private boolean archived;

    protected PauseReason() {}

    PauseReason(String name, boolean permanent) {
        change(name, permanent, false);
    }

    void change(String name, boolean permanent, boolean archived) {
        this.name = name;
        this.permanent = permanent;
        this.archived = archived;
    }

    int version() {
        return version;
    }

    Reason toReason() {
        return new Reason(new ReasonId(id), version, name, permanent, archived);
    }
}
