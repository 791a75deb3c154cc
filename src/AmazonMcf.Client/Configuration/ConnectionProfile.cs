using System.Security;
using AmazonMcf.Connection;
using AmazonMcf.Connection.Secrets;
using AmazonMcf.Errors;
using SellingPartner.Authentication;

namespace AmazonMcf.Configuration;

/// <summary>A named connection of the user's configuration. It contains no secret, only references.</summary>
internal sealed class ConnectionProfile
{
    /// <summary>The name.</summary>
    public required string Name { get; init; }

    /// <summary>The configuration file, for messages.</summary>
    public required string File { get; init; }

    /// <summary>The marketplace.</summary>
    public required McfMarketplace Marketplace { get; init; }

    /// <summary>The full path of the store, if the connection uses the embedded service; otherwise null.</summary>
    public string? EmbeddedStore { get; init; }

    /// <summary>Whether the connection uses Amazon's sandbox.</summary>
    public bool Sandbox { get; init; }

    /// <summary>The base URL of the API; null for Amazon's.</summary>
    public Uri? Endpoint { get; init; }

    /// <summary>The URL for access tokens; null for Amazon's.</summary>
    public Uri? TokenEndpoint { get; init; }

    /// <summary>The key of the seller; null for a hash.</summary>
    public string? SellerId { get; init; }

    /// <summary>The version of Fulfillment Outbound; null for the default.</summary>
    public string? ApiVersion { get; init; }

    /// <summary>Whether the connection does not wait for quota.</summary>
    public bool Unlimited { get; init; }

    /// <summary>The client id.</summary>
    public string? ClientId { get; init; }

    /// <summary>The reference to the client secret.</summary>
    public string? ClientSecret { get; init; }

    /// <summary>When the client secret expires, in UTC; null if unknown.</summary>
    public DateTime? ClientSecretExpires { get; init; }

    /// <summary>The reference to the refresh token.</summary>
    public string? RefreshToken { get; init; }

    /// <summary>The store of a connection that uses the embedded service, in a folder that exists; otherwise null.</summary>
    /// <exception cref="McfConfigurationException">The folder does not exist: a mistyped path must not create folders.</exception>
    public string? FindStore() => Path.GetDirectoryName(EmbeddedStore) is { Length: > 0 } folder && !Directory.Exists(folder)
        ? throw new McfConfigurationException(
            $"{File}: connections.{Name}.embeddedStore: the folder '{folder}' does not exist. Create it, or correct the path.", File)
        : EmbeddedStore;

    /// <summary>Sets what the profile says about a connection that is not embedded, with its secrets.</summary>
    /// <param name="settings">The settings.</param>
    /// <exception cref="McfConfigurationException">A secret cannot be read.</exception>
    public void Apply(McfConnectionSettings settings)
    {
        settings.Marketplace = Marketplace;
        settings.Kind = Endpoint is not null ? McfConnectionKind.Custom : Sandbox ? McfConnectionKind.Sandbox : McfConnectionKind.Live;
        settings.Endpoint = Endpoint;
        settings.TokenEndpoint = TokenEndpoint;
        settings.SellerId = SellerId;
        settings.Unlimited = Unlimited;
        settings.ClientId = ClientId;
        settings.ClientSecret = Secret(ClientSecret, "clientSecret");
        settings.ClientSecretExpires = ClientSecretExpires;
        settings.ClientSecretExpiresSource = $"connections.{Name}.clientSecretExpires in {File}";
        settings.RefreshToken = Secret(RefreshToken, "refreshToken");
    }

    private SecureString Secret(string? reference, string member) => SecretText.From(SecretReference.Read(
        reference, $"{File}: connections.{Name}.{member}", Path.GetDirectoryName(File) ?? ""));
}
