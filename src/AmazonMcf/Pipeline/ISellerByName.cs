namespace AmazonMcf.Pipeline;

/// <summary>
/// A command that takes input by the names of its properties alone: it does not see the object, and so takes the properties that say
/// the seller as parameters. Both come by name, in every parameter set that takes input by name.
/// </summary>
internal interface ISellerByName
{
    /// <summary>The key of the seller.</summary>
    string? SellerKey { get; }

    /// <summary>The name of the connection.</summary>
    string? ConnectionName { get; }
}
