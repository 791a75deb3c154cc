namespace AmazonMcf.OrderFiles.Text;

/// <summary>The records of a file, one by one: the records of delimited text or the rows of a worksheet.</summary>
internal interface IRecords : IDisposable
{
    /// <summary>The line that the record starts on, or the row of the worksheet, counted from 1.</summary>
    int FirstLine { get; }

    /// <summary>The line that the record ends on.</summary>
    int LastLine { get; }

    /// <summary>The last line of the record that the file has, also if a quotation mark is not closed until its end.</summary>
    int LastFilledLine { get; }

    /// <summary>The number of cells.</summary>
    int Count { get; }

    /// <summary>The first of the cells read since the record began whose quotation marks do not match; null if there is none.</summary>
    int? BadCell { get; }

    /// <summary>Whether the file ends with this record and without a line break, so that it may be cut off.</summary>
    bool IsUnfinished { get; }

    /// <summary>
    /// Whether all cells consist of printable ASCII characters other than those of HTML, entities and objects: then a repair or a check for
    /// damage has to look at how a cell begins and at numbers, not at every character. False if this is not known.
    /// </summary>
    bool IsPlain { get; }

    /// <summary>Goes to the next record.</summary>
    /// <returns>False at the end.</returns>
    bool Read();

    /// <summary>The number of cells up to the last one that is not empty.</summary>
    int FilledCount { get; }

    /// <summary>Whether a cell is neither empty nor missing.</summary>
    bool Has(int index);

    /// <summary>A cell, trimmed; null if it is empty or missing.</summary>
    string? Cell(int index);

    /// <summary>Whether a cell begins with a space, as text after a comma does.</summary>
    bool IsPadded(int index);

    /// <summary>The cell that spans several lines in a way that only a missing quotation mark explains; null if there is none.</summary>
    /// <param name="columns">The number of columns of the header.</param>
    int? SwallowingCell(int columns);

    /// <summary>
    /// The possible cells of a column in a record whose cells cannot be separated with certainty, which can span several lines.
    /// </summary>
    /// <param name="column">The index of the column.</param>
    /// <param name="columns">The number of columns of the header.</param>
    IEnumerable<string> PossibleCells(int column, int columns);
}
