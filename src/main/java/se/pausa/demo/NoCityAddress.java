package se.pausa.demo;

import org.springframework.context.annotation.Condition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.core.type.AnnotatedTypeMetadata;

/** No {@code PAUSA_CITY_URL}, or an empty one, as docker compose passes it on. */
class NoCityAddress implements Condition {

    @Override
    public boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
        return context.getEnvironment().getProperty("pausa.city.url", "").isBlank();
    }
}
