package se.pausa.customer;

import java.util.List;
import org.springframework.data.jpa.repository.JpaRepository;

interface ContractRepository extends JpaRepository<Contract, Long> {

    List<Contract> findByCustomerId(Long customerId);
}
