namespace AmazonMcf.Model;

/// <summary>The location of a tracking event.</summary>
public sealed class McfTrackingAddress
{
    /// <summary>The city.</summary>
    public string? City { get; set; }

    /// <summary>The state or region.</summary>
    public string? State { get; set; }

    /// <summary>The country.</summary>
    public string? Country { get; set; }

    /// <summary>Members of the response that this version does not know, each as JSON text. Usually empty.</summary>
    public IReadOnlyDictionary<string, string> AdditionalData { get; set; } = EmptyData.Instance;

    /// <inheritdoc />
    public override string ToString() => string.Join(", ", new[] { City, State, Country }.Where(part => !string.IsNullOrEmpty(part)));
}
