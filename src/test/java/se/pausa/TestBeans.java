package se.pausa;

import javax.sql.DataSource;
import net.ttddyy.dsproxy.support.ProxyDataSourceBuilder;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import se.pausa.pause.PauseReasonService;
import se.pausa.pause.PauseService;

/** The clock and the user that tests set, and a data source that counts statements. */
@TestConfiguration(proxyBeanMethods = false)
class TestBeans {

    @Bean
    @Primary
    TestClock testClock() {
        return new TestClock();
    }

    @Bean
    @Primary
    TestUser testUser() {
        return new TestUser();
    }

    @Bean
    Pausing pausing(PauseService pauses, PauseReasonService reasons, TestUser user) {
        return new Pausing(pauses, reasons, user);
    }

    @Bean
    static SqlCount sqlCount() {
        return new SqlCount();
    }

    @Bean
    static BeanPostProcessor counting(SqlCount count) {
        return new BeanPostProcessor() {
            @Override
            public Object postProcessAfterInitialization(Object bean, String name) {
                return bean instanceof DataSource source
                        ? ProxyDataSourceBuilder.create(source).listener(count).build()
                        : bean;
            }
        };
    }
}
