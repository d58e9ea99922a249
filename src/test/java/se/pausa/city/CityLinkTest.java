package se.pausa.city;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.EntityManagerFactory;
import org.hibernate.SessionFactory;
import org.hibernate.stat.Statistics;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class CityLinkTest extends CityTest {

    @Autowired
    EntityManagerFactory factory;

    @Test
    void the_alarm_is_told_without_asking_the_database() {
        Statistics statistics = factory.unwrap(SessionFactory.class).getStatistics();
        statistics.setStatisticsEnabled(true);
        try {
            long before = statistics.getSessionOpenCount();
            assertThat(link.alarm()).isEmpty();
            assertThat(statistics.getSessionOpenCount()).isEqualTo(before);
        } finally {
            statistics.setStatisticsEnabled(false);
        }
    }
}
