package se.pausa.customer;

import jakarta.persistence.EntityManager;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import se.pausa.accesslog.AccessLog;
import se.pausa.organization.OrganizationService;
import se.pausa.security.Access;
import se.pausa.security.Act;
import se.pausa.security.User;

/** Brings the rows of a file into customers, contracts, orders and units: first as a rehearsal, then for real. */
@Service
public class CareImport {

    private final EntityManager entities;
    private final CustomerRepository customers;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final OrganizationService organization;
    private final Access access;
    private final AccessLog log;

    CareImport(
            EntityManager entities,
            CustomerRepository customers,
            JdbcClient jdbc,
            PlatformTransactionManager transactions,
            OrganizationService organization,
            Access access,
            AccessLog log) {
        this.entities = entities;
        this.customers = customers;
        this.jdbc = jdbc;
        this.transaction = new TransactionTemplate(transactions);
        this.organization = organization;
        this.access = access;
        this.log = log;
    }

    /** Tells what an import would do, and writes nothing. */
    public Rehearsal rehearse() {
        access.ask(Act.IMPORT);
        SimilarNames names = new SimilarNames();
        jdbc.sql("select distinct name from customer").query(row -> {
            names.resembledBy(row.getString("name"));
        });
        return new Rehearsal(entities, transaction, organization.tree(), names);
    }

    /**
     * Takes rows in for real.
     *
     * @param corrections from the rehearsal of the same rows
     * @param by who imports; stored with what is created or changed
     */
    public Intake begin(Corrections corrections, User by) {
        access.ask(Act.IMPORT);
        return new StoringIntake(entities, customers, jdbc, transaction, organization, corrections, log, by.name());
    }
}
