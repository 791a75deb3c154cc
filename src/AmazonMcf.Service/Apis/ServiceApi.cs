using AmazonMcf.Service.Http;

namespace AmazonMcf.Service.Apis;

/// <summary>An API of the service.</summary>
/// <param name="BasePath">Where it hangs, for example <c>/fba/outbound/2020-07-01</c>; its operations follow behind.</param>
/// <param name="Operations">What it can do.</param>
internal sealed record ServiceApi(string BasePath, IReadOnlyList<IServiceOperation> Operations)
{
    /// <summary>Words its rejections. Default: null, as Fulfillment Outbound 2020-07-01 words them.</summary>
    public IFailureCatalog? Failures { get; init; }
}
