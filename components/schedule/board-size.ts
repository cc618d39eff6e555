// Fixed measures of the board, shared by styles and by what computes positions.

/** Height of every row, of a bar in it, and of the time axis. */
export const ROW_HEIGHT_PX = 32;
export const AXIS_HEIGHT_PX = 52;
/** A person's row holds a larger avatar and the cells of their work. */
export const PERSON_HEIGHT_PX = 44;

/** Width of the frozen columns: name, owners, points. */
export const TREE_WIDTH_PX = 372;
