using System.Security;
using AmazonMcf.Connection.Secrets;
using SellingPartner.Quota;

namespace AmazonMcf.Connection;

/// <summary>The rules for the quota store of a connection.</summary>
internal static class QuotaStoreRules
{
    /// <summary>The name under which an administrator of the store sees our connections.</summary>
    private const string Product = "AmazonMcf";

    /// <summary>Finds what is wrong with the settings of the store.</summary>
    /// <returns>Members and the rules that they break.</returns>
    public static IEnumerable<(string Member, string Rule)> Find(McfConnectionSettings settings)
    {
        if (settings.QuotaStore is not { } text)
        {
            if (settings.QuotaStorePassword is not null)
            {
                yield return (nameof(settings.QuotaStorePassword), "requires QuotaStore");
            }

            yield break;
        }

        if (!QuotaStores.AreSupported)
        {
            yield return (nameof(settings.QuotaStore), "requires PowerShell 7: Windows PowerShell cannot load the client of the store");
            yield break;
        }

        if (QuotaStoreAddress.Parse(text, out var rule) is null)
        {
            yield return (nameof(settings.QuotaStore), rule!);
        }

        if (settings.QuotaStorePassword is { } reference && SecretReference.ReadPassword(reference, out var problem) is null)
        {
            yield return (nameof(settings.QuotaStorePassword), problem!);
        }
    }

    /// <summary>The store of valid settings; null for none.</summary>
    public static QuotaStoreSettings? Of(McfConnectionSettings settings)
    {
        if (settings.QuotaStore is not { } text)
        {
            return null;
        }

        SecureString? password = settings.QuotaStorePassword is { } reference ? SecretReference.ReadPassword(reference, out _) : null;
        return new QuotaStoreSettings(QuotaStoreAddress.Parse(text, out _)!, password, Product)
        {
            PasswordSource = settings.QuotaStorePassword,
        };
    }
}
