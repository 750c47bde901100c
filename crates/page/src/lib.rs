//! A page as rules see it: tree, source positions, styles, boxes, accessible roles and names.
