namespace AmazonMcf.Submission;

/// <summary>The limit of concurrent work.</summary>
public static class DispatchLimit
{
    /// <summary>
    /// The default. Sustains 2 requests per second while responses take less than 8 seconds.
    /// </summary>
    public const int Usual = 16;

    /// <summary>
    /// The maximum. Sustains that rate even if every response takes the timeout of a request, 30 seconds.
    /// </summary>
    public const int Most = 64;
}
