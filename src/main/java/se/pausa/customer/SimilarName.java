package se.pausa.customer;

/**
 * A name of a file that differs from a known one only by dash, space, accent or capitals.
 *
 * @param isUnit whether it is the path of a unit; otherwise it is a customer's name
 * @param name as the file has it
 * @param known as it is stored, or stood in an earlier row
 */
public record SimilarName(boolean isUnit, String name, String known) {}
