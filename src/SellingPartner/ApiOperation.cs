namespace SellingPartner;

/// <summary>All that the transport has to know about an operation. An API adds one line an operation to its table and is done.</summary>
/// <param name="Api">The API it belongs to.</param>
/// <param name="Name">The name in Amazon's model.</param>
/// <param name="Method">The HTTP method.</param>
/// <param name="Path">The path with its parameters in braces, from the root of the host.</param>
/// <param name="Rate">Requests a second of the usage plan.</param>
/// <param name="Burst">Requests that may leave at once when the quota is full.</param>
/// <param name="RetryClass">When it may be sent again.</param>
public sealed record ApiOperation(
    ApiDescription Api,
    string Name,
    HttpMethod Method,
    string Path,
    double Rate,
    int Burst,
    RetryClass RetryClass
)
{
    /// <summary>Whether only sandboxes answer it.</summary>
    public bool SandboxOnly { get; init; }

    /// <summary>
    /// The scope of the access token where the operation needs no consent of a seller; null for operations on the data of a seller.
    /// </summary>
    public string? GrantlessScope { get; init; }

    /// <summary>
    /// Whether rate and burst are only a start, because the usage plan is not known: then any rate that the service names counts.
    /// </summary>
    public bool LearnsRate { get; init; }

    /// <summary>Shows the name.</summary>
    /// <returns>The name.</returns>
    public override string ToString() => Name;
}
