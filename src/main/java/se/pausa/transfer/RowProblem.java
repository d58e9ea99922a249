package se.pausa.transfer;

/**
 * Why a row is refused.
 *
 * @param row its number in the file, as a spreadsheet counts: the headings are row 1
 * @param column the heading, empty when it is the row as a whole
 * @param value what stands there, shortened to 200 characters
 * @param fault what is wrong
 * @param expected what should stand there
 */
public record RowProblem(int row, String column, String value, Message fault, Message expected) {}
