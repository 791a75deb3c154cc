namespace AmazonMcf.Service.Login;

/// <summary>An application that the service accepts, and the seller who authorized it.</summary>
/// <param name="ClientId">The application's client id.</param>
/// <param name="ClientSecret">The application's client secret.</param>
/// <param name="RefreshToken">The seller's refresh token.</param>
/// <param name="SellerId">The seller id. Each seller has separate quotas.</param>
public sealed record RegisteredSeller(string ClientId, string ClientSecret, string RefreshToken, string SellerId)
{
    /// <summary>The seller that a service accepts by default.</summary>
    public static RegisteredSeller Demonstration { get; } = new(
        EmbeddedCredentials.ClientId,
        EmbeddedCredentials.ClientSecret,
        EmbeddedCredentials.RefreshToken,
        EmbeddedCredentials.SellerId);

    /// <summary>Returns the seller id, without secrets.</summary>
    /// <returns>The id of the seller.</returns>
    public override string ToString() => SellerId;
}
