using System.Security;

namespace AmazonMcf.Model;

/// <summary>
/// The client secret of an application expires soon, or there is a new one. Source: APPLICATION_OAUTH_CLIENT_SECRET_EXPIRY and
/// APPLICATION_OAUTH_CLIENT_NEW_SECRET.
/// </summary>
public sealed class McfClientSecretNotification : McfNotification
{
    /// <summary>The client id of the application.</summary>
    public string? ClientId { get; set; }

    /// <summary>When the secret that is in use expires, in UTC.</summary>
    public DateTime? ClientSecretExpires { get; set; }

    /// <summary>Why it expires.</summary>
    public string? Reason { get; set; }

    /// <summary>The new client secret; null if there is none yet. It is sent in this notification only.</summary>
    public SecureString? NewClientSecret { get; set; }

    /// <summary>When the new secret expires, in UTC.</summary>
    public DateTime? NewClientSecretExpires { get; set; }
}
