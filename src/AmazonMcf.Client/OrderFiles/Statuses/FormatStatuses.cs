namespace AmazonMcf.OrderFiles.Statuses;

/// <summary>What a format says about the status of its orders that is not in the common tables.</summary>
internal sealed record FormatStatuses
{
    /// <summary>A format to which the common tables apply.</summary>
    public static FormatStatuses Common { get; } = new();

    /// <summary>
    /// Columns that are not in <see cref="StatusColumns"/>, or mean something else in this format, by their header in the spelling of
    /// <see cref="StatusText.Normalize"/>.
    /// </summary>
    public IReadOnlyDictionary<string, StatusRole> Columns { get; init; } = new Dictionary<string, StatusRole>();

    /// <summary>Values that are not in <see cref="StatusWords"/>, or mean something else in this format, in the same spelling.</summary>
    public IReadOnlyDictionary<string, StatusMeaning> Values { get; init; } = new Dictionary<string, StatusMeaning>();

    /// <summary>Whether a line with the quantity 0 was removed from its order; otherwise that is an error.</summary>
    public bool RemovedLinesHaveNoUnit { get; init; }
}
