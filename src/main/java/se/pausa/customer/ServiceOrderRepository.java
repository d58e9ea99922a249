package se.pausa.customer;

import java.util.List;
import org.springframework.data.jpa.repository.JpaRepository;

interface ServiceOrderRepository extends JpaRepository<ServiceOrder, Long> {

    List<ServiceOrder> findByCustomerId(Long customerId);

    List<ServiceOrder> findByContractId(Long contractId);
}
