namespace AmazonMcf.Submission;

/// <summary>The limit of concurrent work.</summary>
public static class DispatchLimit
{
    /// <summary>
    /// What is taken unless something else is asked for: carries the rate of 2 a second while answers take less than 8 seconds.
    /// </summary>
    public const int Usual = 16;

    /// <summary>
    /// The most: carries that rate even when every answer takes the 30 seconds that a request may take. More would only be more to lose.
    /// </summary>
    public const int Most = 64;
}
