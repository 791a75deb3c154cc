using System.Security;

namespace SellingPartner.Quota;

/// <summary>Which quota store a connection uses.</summary>
/// <param name="Address">Its address.</param>
/// <param name="Password">Its password; null for none.</param>
/// <param name="Product">The name of the program, by which an administrator of the store recognizes its connections.</param>
internal sealed record QuotaStoreSettings(QuotaStoreAddress Address, SecureString? Password, string Product)
{
    /// <summary>
    /// How long a connection or a response may take. Requests wait that long if the store hangs; then the process counts for itself.
    /// </summary>
    public TimeSpan Timeout { get; init; } = TimeSpan.FromSeconds(2);

    /// <summary>Where the password comes from; null if there is none.</summary>
    public string? PasswordSource { get; init; }

    /// <summary>Identifies the store and the login in this process, without the password.</summary>
    public string Key => string.Join("\n", Address.Text, Address.User, PasswordSource);
}
