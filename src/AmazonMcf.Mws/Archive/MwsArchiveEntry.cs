namespace AmazonMcf.Mws;

/// <summary>One thing found in an archive: a response, a request, or something that is neither and should be.</summary>
internal sealed class MwsArchiveEntry
{
    /// <summary>The line it begins at, from 1; 0 when it is about the file as a whole.</summary>
    public int Line { get; init; }

    /// <summary>The response; null when it is none.</summary>
    public MwsResponse? Response { get; init; }

    /// <summary>The request; null when it is none.</summary>
    public MwsRequest? Request { get; init; }

    /// <summary>Why it could not be converted; null when it could.</summary>
    public MwsFormatException? Failure { get; init; }

    /// <summary>Why entries of its lists could not be converted, where the rest of it could.</summary>
    public IReadOnlyList<MwsFormatException> Skipped { get; init; } = [];

    /// <summary>
    /// What users work with: orders, packages, previews, returns, reasons, or the order, the change or the question of a request. What
    /// carries nothing of the kind is itself.
    /// </summary>
    public IEnumerable<object> Objects =>
        Response is { } response ? MwsContents.Of(response)
        : Request is { } request ? MwsContents.Of(request)
        : [];
}
