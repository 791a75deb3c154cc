namespace SellingPartner;

/// <summary>The effect of repeating a request, which determines when it may be sent again.</summary>
public enum RetryClass
{
    /// <summary>Reads only: sent again after any temporary failure.</summary>
    Read,

    /// <summary>An idempotent write: sent again like a read.</summary>
    IdempotentWrite,

    /// <summary>Not idempotent: sent again only if the first request certainly had no effect.</summary>
    UnsafeWrite,
}
