namespace AmazonMcf.Mws;

/// <summary>An error of a response.</summary>
public sealed class MwsError
{
    /// <summary><c>Sender</c> if the request was wrong, <c>Receiver</c> if the service failed.</summary>
    public string? Type { get; set; }

    /// <summary>The error code, for example <c>InvalidParameterValue</c>.</summary>
    public string? Code { get; set; }

    /// <summary>The message.</summary>
    public string? Message { get; set; }

    /// <summary>Further details; usually empty.</summary>
    public string? Detail { get; set; }

    /// <summary>Returns the code and the message.</summary>
    /// <returns>The text.</returns>
    public override string ToString() => $"{Code}: {Message}";
}
