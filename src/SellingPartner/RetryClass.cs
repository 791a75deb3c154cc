namespace SellingPartner;

/// <summary>What a second sending of the same request would do, and so when it may be sent again.</summary>
public enum RetryClass
{
    /// <summary>Changes nothing: sent again after anything that may pass.</summary>
    Read,

    /// <summary>Changes something, but twice is the same as once: sent again like a read.</summary>
    IdempotentWrite,

    /// <summary>Twice may be two: sent again only when the first one certainly did nothing.</summary>
    UnsafeWrite,
}
