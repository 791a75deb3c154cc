namespace SellingPartner.Quota;

/// <summary>
/// Opens quota stores. The client library of a store is in an assembly of its own, which is loaded here and nowhere else, so that programs
/// without a quota store never load it.
/// </summary>
internal static class QuotaStores
{
    private const string Redis = "SellingPartner.Redis.RedisQuotaStore, SellingPartner.Redis";
    private const string Scripts = "SellingPartner.Redis.RedisScripts, SellingPartner.Redis";

    /// <summary>Whether this runtime supports quota stores.</summary>
#if NET
    public static bool AreSupported => true;
#else
    public static bool AreSupported => false;
#endif

    /// <summary>Opens a store. Nothing is sent.</summary>
    /// <param name="settings">Which one.</param>
    public static IQuotaStore Open(QuotaStoreSettings settings) => Open<IQuotaStore>(Redis, settings);

    /// <summary>Opens a store for scripts of other kinds. Nothing is sent.</summary>
    /// <param name="settings">Which one.</param>
    public static IScriptStore OpenScripts(QuotaStoreSettings settings) => Open<IScriptStore>(Scripts, settings);

    private static T Open<T>(string name, QuotaStoreSettings settings)
    {
        if (!AreSupported)
        {
            throw new PlatformNotSupportedException("Quota stores require .NET 8 or later.");
        }

        // Resolved in the load context of this assembly.
        var type = Type.GetType(name, throwOnError: true)!;
        return (T)Activator.CreateInstance(type, settings)!;
    }
}
