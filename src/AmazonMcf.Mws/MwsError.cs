namespace AmazonMcf.Mws;

/// <summary>One error of an answer.</summary>
public sealed class MwsError
{
    /// <summary><c>Sender</c> when the request was wrong, <c>Receiver</c> when the service was.</summary>
    public string? Type { get; set; }

    /// <summary>The kind as one word, for example <c>InvalidParameterValue</c>.</summary>
    public string? Code { get; set; }

    /// <summary>The service's sentence.</summary>
    public string? Message { get; set; }

    /// <summary>More; empty as a rule.</summary>
    public string? Detail { get; set; }

    /// <summary>Shows code and message.</summary>
    /// <returns>The text.</returns>
    public override string ToString() => $"{Code}: {Message}";
}
