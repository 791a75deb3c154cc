namespace AmazonMcf.Mws;

/// <summary>
/// Finds requests and responses in text that comes in parts, each a line or several: the same as <see cref="MwsArchive"/> does in files.
/// </summary>
internal sealed class MwsArchiveText
{
    private readonly MwsScanner scanner = new(null);
    private bool isTaken;
    private bool isFound;

    /// <summary>Takes the next lines.</summary>
    /// <param name="text">One line or several.</param>
    /// <returns>What ended with them.</returns>
    public IEnumerable<MwsArchiveEntry> Take(string text)
    {
        isTaken = true;
        foreach (var piece in text.Length == 0 ? [new MwsPiece("", StartsLine: true)] : MwsPiece.Read(new StringReader(text)))
        {
            foreach (var entry in scanner.Take(piece))
            {
                isFound = true;
                yield return entry;
            }
        }
    }

    /// <summary>Ends the text.</summary>
    /// <returns>What ended with it; one failure for a text that holds nothing.</returns>
    public IEnumerable<MwsArchiveEntry> Complete()
    {
        foreach (var entry in scanner.Complete())
        {
            isFound = true;
            yield return entry;
        }

        if (isTaken && !isFound)
        {
            yield return MwsArchive.HoldsNothing(null);
        }
    }
}
