check-fake-heading = What looks like a heading is one
    .what = Short bold or large paragraphs before ordinary text are marked up as headings.
    .why = People who listen jump from heading to heading. A bold line is neither found nor announced.
    .fix = Use h2 to h6 and give them the look you want in the style sheet.
fake-heading = “{ $text }” looks like a heading but is a paragraph.
fake-heading-possible = “{ $text }” is a bold line before ordinary text.
ask-fake-heading = Is “{ $text }” the heading of what follows? Then it must be marked up as one.

check-heading-one-multiple = There is one main heading
    .what = The page has not more than one heading of level 1.
    .why = People who listen ask for the heading of level 1 to learn what the page is about.
    .fix = Keep h1 for the topic of the page and use h2 for its sections.
heading-one-multiple = The page has { $count } headings of level 1; this is the second: “{ $text }”

check-heading-long = Headings are no paragraphs
    .what = Headings have at most 160 characters.
    .why = A heading is there to be skimmed. A paragraph in it fills the list of headings of people who listen.
    .fix = Shorten it, or make it a paragraph and give it its look in the style sheet.
heading-long = The heading has { $length } characters: “{ $text }”

check-heading-without-content = Headings have content
    .what = Every heading is followed by something that belongs to it.
    .why = A heading with nothing after it sends people who listen to an empty section.
    .fix = Make it a paragraph, or write what belongs there.
heading-without-content = Nothing follows the heading “{ $text }” before the next one or the end.

check-fake-list = Lists are marked up as lists
    .what = Entries that begin with a dash, a star, a bullet or a number stand in a list.
    .why = Screen readers say how many entries a list has and let people skip it. Typed bullets are read as signs.
    .fix = Use ul or ol with li, and remove the typed bullets.
fake-list = { $count } lines begin with “{ $bullet }” but are no list; the first: “{ $text }”

check-list-empty = Lists and their entries are not empty
    .what = Every list has entries, and every entry has content.
    .why = Screen readers announce a list with nothing in it, or one entry more than there are.
    .fix = Remove the empty element; make space with margin.
list-empty = This list has no entries.
list-item-empty = This entry of a list is empty.

check-columns-by-spaces = Tables and columns are not made of blanks
    .what = Text is not arranged in columns by rows of blanks or tabs.
    .why = Screen readers read line by line across all columns; magnified, the columns fall apart.
    .fix = Use a table for what is a table, and CSS for columns.
columns-by-spaces = { $count } lines are arranged in columns by blanks; the first: “{ $text }”

check-table-layout-structure = Layout tables have no structure of data
    .what = Tables marked as presentation have no th, caption, summary, scope or headers.
    .why = These tell a screen reader that there is data to move around in.
    .fix = Lay out with CSS; if the table must stay, remove them.
table-layout-data = This table is marked as layout, but looks like data: “{ $text }”
ask-table-layout-data = Is this data? Then the table needs header cells and no role presentation. “{ $text }”
table-layout-headers = The header cells of this table hold long texts; it seems only to arrange.
ask-table-layout-headers = Does this table only arrange? Then no header cells belong in it.
table-layout-structure = The table is marked as layout but has { $found }.

check-table-nested = Tables are not nested for layout
    .what = No table stands in a cell of another table without headers.
    .why = Tables in tables are announced one by one, and do not fit small screens.
    .fix = Lay out with CSS grid or flexbox.
table-nested = { $count ->
    [one] A table for layout holds another table.
   *[other] { $count } tables for layout hold other tables; this is the first.
  }

check-table-caption-missing = Tables have a caption
    .what = Tables of data have a caption, another name, or a heading right before them.
    .why = Screen readers list the tables of a page by their names and say them on entering.
    .fix = Write a caption as the first thing in the table.
table-caption-missing = The table (first header: “{ $text }”) has no caption and no other name.

check-table-fake-caption = The title of a table is a caption
    .what = No table has its title in a cell that spans all columns.
    .why = Read as a cell, the title becomes a header of every column, and the table has no name.
    .fix = Move the text into a caption.
table-fake-caption = The title “{ $text }” is a cell across all columns.

check-table-without-headers = Tables of data have header cells
    .what = Tables of data mark their headers with th, not only by bold type.
    .why = With header cells a screen reader says “Time: 8 o’clock”; without them only “8 o’clock”.
    .fix = Make the cells of the first row or column th, with scope where both have headers.
table-headers-fake = The table has no header cells (th), but its first { $place ->
    [row] row
   *[column] column
  } looks like one: “{ $text }”
table-headers-none = A table without header cells (th) begins with “{ $text }”.
ask-table-headers = Is this a table of data? Then the cells that name its columns or rows, such as “{ $text }”, must be th.

check-table-scope-missing = Headers in complex tables have a scope
    .what = In tables with several rows of headers, or with headers that span cells, every th has a scope or cells have headers.
    .why = Browsers and screen readers guess differently which cells such a header belongs to.
    .fix = Give every th a scope, or connect cells with headers and id; splitting the table is better still.
table-scope-missing = The table has headers in several rows or columns; { $count } of them have no scope.

check-table-summary-duplicate = Tables have no summary attribute
    .what = The summary of a table does not repeat its caption; better, there is none.
    .why = Some screen readers say the same thing twice, and nobody who looks sees an explanation hidden there.
    .fix = Remove the attribute; explain complex tables in a text before them.
table-summary-duplicate = The summary repeats the caption: “{ $text }”
table-summary-obsolete = The explanation “{ $text }” stands in the obsolete attribute summary.

check-fake-table = Tables are tables
    .what = Data in rows and columns is a table with header cells.
    .why = In a table a screen reader says “Price: 4 euros”. From boxes in rows and columns it reads a string of words.
    .fix = Use <table> with <th>, or the roles table, row, columnheader and cell.
fake-table = { $rows } rows and { $columns } columns look like a table and are none: “{ $text }”
ask-fake-table = Is this data that should be a table? “{ $text }”

check-table-layout-order = Layout tables can be read row by row
    .what = What belongs together in a layout table stands together in the markup too.
    .why = Screen readers read cell by cell. Names in the first row and texts in the second then stand apart.
    .fix = Put what belongs together into one cell, or lay out with CSS.
table-layout-order = In this table names stand in one row and the texts about them in the next: “{ $text }”
ask-table-layout-order = Does the table make sense when it is read row by row? “{ $text }”
