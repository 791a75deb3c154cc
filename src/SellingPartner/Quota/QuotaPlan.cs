namespace SellingPartner.Quota;

/// <summary>Which usage plan holds for a connection.</summary>
internal enum QuotaPlan
{
    /// <summary>The one each operation names.</summary>
    Standard,

    /// <summary>The one of Amazon's sandbox, the same for all operations: 5 a second, 15 at once.</summary>
    Sandbox,

    /// <summary>None: the service behind the connection does not count.</summary>
    Unlimited,
}
