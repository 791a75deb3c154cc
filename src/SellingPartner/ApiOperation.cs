namespace SellingPartner;

/// <summary>The description of an operation for the transport.</summary>
/// <param name="Api">The API it belongs to.</param>
/// <param name="Name">The name in Amazon's model.</param>
/// <param name="Method">The HTTP method.</param>
/// <param name="Path">The path with its parameters in braces, from the root of the host.</param>
/// <param name="Rate">The rate of the usage plan, in requests per second.</param>
/// <param name="Burst">The burst of the usage plan, in requests.</param>
/// <param name="RetryClass">When the operation may be sent again.</param>
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
    private static readonly int[] UsualSuccess = [200];

    /// <summary>Whether only sandboxes support the operation. Default: false.</summary>
    public bool SandboxOnly { get; init; }

    /// <summary>The scope of the access token of a grantless operation. Default: null, the operation needs the seller's consent.</summary>
    public string? GrantlessScope { get; init; }

    /// <summary>
    /// Whether rate and burst are only initial values, because the usage plan is unknown; then any rate that the service reports is used.
    /// Default: false.
    /// </summary>
    public bool LearnsRate { get; init; }

    /// <summary>The statuses of success that the model documents. Default: 200.</summary>
    internal IReadOnlyList<int> SuccessStatuses { get; init; } = UsualSuccess;

    /// <summary>Returns the name.</summary>
    /// <returns>The name.</returns>
    public override string ToString() => Name;
}
