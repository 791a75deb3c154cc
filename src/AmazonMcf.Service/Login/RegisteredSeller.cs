namespace AmazonMcf.Service.Login;

/// <summary>An application the service knows, and the seller who let it act for him.</summary>
/// <param name="ClientId">The id of the application.</param>
/// <param name="ClientSecret">Its secret.</param>
/// <param name="RefreshToken">The seller's consent.</param>
/// <param name="SellerId">The seller; each has quotas of its own.</param>
public sealed record RegisteredSeller(string ClientId, string ClientSecret, string RefreshToken, string SellerId)
{
    /// <summary>The one every service knows unless told otherwise.</summary>
    public static RegisteredSeller Demonstration { get; } = new(
        EmbeddedCredentials.ClientId,
        EmbeddedCredentials.ClientSecret,
        EmbeddedCredentials.RefreshToken,
        EmbeddedCredentials.SellerId);

    /// <summary>Shows the seller and none of the secrets.</summary>
    /// <returns>The id of the seller.</returns>
    public override string ToString() => SellerId;
}
