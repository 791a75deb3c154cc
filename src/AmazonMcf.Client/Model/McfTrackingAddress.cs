namespace AmazonMcf.Model;

/// <summary>The place of a tracking event.</summary>
public sealed class McfTrackingAddress
{
    /// <summary>The town.</summary>
    public string? City { get; set; }

    /// <summary>The state.</summary>
    public string? State { get; set; }

    /// <summary>The country.</summary>
    public string? Country { get; set; }

    /// <summary>Members of the answer that this version does not know, each as JSON text. Empty as a rule.</summary>
    public IReadOnlyDictionary<string, string> AdditionalData { get; set; } = EmptyData.Instance;

    /// <inheritdoc />
    public override string ToString() => string.Join(", ", new[] { City, State, Country }.Where(part => !string.IsNullOrEmpty(part)));
}
