namespace AmazonMcf.Model;

/// <summary>
/// The seller's contact for a carrier. Personal data: masked in all logs. Source: ContactInformation of Fulfillment Inbound 2024-03-20.
/// </summary>
public sealed class McfInboundContact
{
    /// <summary>The name, at most 50 characters.</summary>
    public string? Name { get; set; }

    /// <summary>The telephone number, at most 20 characters.</summary>
    public string? Phone { get; set; }

    /// <summary>The email address.</summary>
    public string? Email { get; set; }

    /// <inheritdoc />
    public override string ToString() =>
        string.Join(", ", new[] { Name, Phone, Email }.Where(part => !string.IsNullOrWhiteSpace(part)));
}
