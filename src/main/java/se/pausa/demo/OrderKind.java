package se.pausa.demo;

import java.time.LocalTime;

/** What home care does for people, and when: the kinds of orders that the demo has. */
enum OrderKind {
    MORNING("Morgonhjälp", "Omvårdnad", "07:15", 30, "Dusch, Påklädning, Frukost", "Dagligen", 7),
    SHOWER("Dusch", "Omvårdnad", "09:15", 45, "Dusch, Hårtvätt", "Varje vecka", 2),
    SHOPPING("Inköp", "Service", "10:00", 60, "Inköp", "Varje vecka", 1),
    LUNCH("Lunch", "Omvårdnad", "11:30", 20, "Lunch", "Dagligen", 7),
    WALK("Promenad", "Social samvaro", "13:30", 45, "Promenad, Social samvaro", "Varje vecka", 3),
    LAUNDRY("Tvätt", "Service", "13:00", 60, "Tvätt", "Varannan vecka", 1),
    EVENING("Kvällshjälp", "Omvårdnad", "18:15", 30, "Kvällsmat, Avklädning", "Dagligen", 7),
    /** Begins before midnight and ends after it. */
    NIGHT("Tillsyn natt", "Omvårdnad", "23:30", 45, "Tillsyn, Läggning", "Dagligen", 7),
    CLEANING("Städ", "Service", "10:00", 90, "Städning", "Varannan vecka", 1),
    WINDOWS("Fönsterputs", "Service", "09:00", 120, "Fönsterputs", "Var fjärde vecka", 1),
    /** One-off. */
    ESCORT("Ledsagning läkarbesök", "Ledsagning", "13:00", 120, "Ledsagning; läkarbesök", "Varje vecka", 1);

    private final String title;
    private final String group;
    private final String time;
    private final int minutes;
    private final String activities;
    private final String schedule;
    private final int daysAWeek;

    OrderKind(String title, String group, String time, int minutes, String activities, String schedule, int daysAWeek) {
        this.title = title;
        this.group = group;
        this.time = time;
        this.minutes = minutes;
        this.activities = activities;
        this.schedule = schedule;
        this.daysAWeek = daysAWeek;
    }

    String title() {
        return title;
    }

    String group() {
        return group;
    }

    LocalTime earliest() {
        return LocalTime.parse(time);
    }

    int minutes() {
        return minutes;
    }

    String activities() {
        return activities;
    }

    String schedule() {
        return schedule;
    }

    int daysAWeek() {
        return daysAWeek;
    }
}
