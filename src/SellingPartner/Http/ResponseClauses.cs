namespace SellingPartner.Http;

/// <summary>
/// The single conditions of <see cref="ResponseProof"/>. Only tests take any of them away, to show that something fails without it.
/// </summary>
[Flags]
internal enum ResponseClauses
{
    /// <summary>A success has the status that the service documents.</summary>
    Status = 1,

    /// <summary>A response carries one Content-Length at most.</summary>
    OneLength = 1 << 1,

    /// <summary>A response carries a request id.</summary>
    RequestId = 1 << 2,

    /// <summary>The request id was not seen on another response lately.</summary>
    NewRequestId = 1 << 3,

    /// <summary>A success has no top-level member that the service does not document.</summary>
    KnownMembers = 1 << 4,

    /// <summary>A success lists no errors.</summary>
    NoErrors = 1 << 5,

    /// <summary>A rejection lists errors with codes.</summary>
    ErrorList = 1 << 6,

    /// <summary>All of them.</summary>
    All = (1 << 7) - 1,
}
