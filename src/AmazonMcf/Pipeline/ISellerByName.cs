namespace AmazonMcf.Pipeline;

/// <summary>
/// A command that binds pipeline input by property name only. It does not see the object itself, so it binds the properties that identify
/// the seller as parameters, in every parameter set that binds input by property name.
/// </summary>
internal interface ISellerByName
{
    /// <summary>The key of the seller.</summary>
    string? SellerKey { get; }

    /// <summary>The name of the connection.</summary>
    string? ConnectionName { get; }
}
