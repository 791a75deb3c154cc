namespace AmazonMcf.Service.Login;

/// <summary>What an access token is worth.</summary>
internal enum AccessTokenState
{
    /// <summary>Never handed out by this store.</summary>
    Unknown,

    /// <summary>Its hour is over.</summary>
    Expired,

    /// <summary>Good, but not for the data of a seller.</summary>
    WithoutSeller,

    /// <summary>Good for a seller.</summary>
    Valid,
}
