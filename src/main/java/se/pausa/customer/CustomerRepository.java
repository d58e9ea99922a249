package se.pausa.customer;

import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface CustomerRepository extends JpaRepository<Customer, Long> {

    /** One statement, without a transaction around it. */
    @Query("select c from Customer c left join fetch c.units where c.id = :id")
    Optional<Customer> findWithUnitsById(Long id);

    /** Those of protected customers are not asked: whether there is one is nobody's business. */
    boolean existsByPersonalIdentityNumber(String twelveDigits);

    @Query("select count(c) > 0 from Customer c where c.secret.code = :code")
    boolean existsByCode(String code);
}
