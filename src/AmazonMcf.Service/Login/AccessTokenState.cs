namespace AmazonMcf.Service.Login;

/// <summary>The state of an access token.</summary>
internal enum AccessTokenState
{
    /// <summary>Not issued by this store.</summary>
    Unknown,

    /// <summary>Expired after an hour.</summary>
    Expired,

    /// <summary>Valid, but not for the data of a seller.</summary>
    WithoutSeller,

    /// <summary>Valid for a seller.</summary>
    Valid,
}
