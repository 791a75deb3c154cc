namespace SellingPartner.Quota;

/// <summary>A store shared by machines that executes scripts, each as one atomic step.</summary>
internal interface IScriptStore : IDisposable
{
    /// <summary>Executes a script.</summary>
    /// <param name="script">The script, a constant, in Lua.</param>
    /// <param name="keys">The keys that it uses.</param>
    /// <param name="arguments">Its arguments.</param>
    /// <returns>The strings that it returns.</returns>
    /// <exception cref="QuotaStoreException">The store does not respond, or not usefully.</exception>
    Task<IReadOnlyList<string>> EvaluateAsync(string script, IReadOnlyList<string> keys, IReadOnlyList<string> arguments);
}
