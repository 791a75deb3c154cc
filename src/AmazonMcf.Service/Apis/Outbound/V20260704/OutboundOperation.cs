using AmazonMcf.Service.Quota;

namespace AmazonMcf.Service.Apis.Outbound.V20260704;

/// <summary>
/// An operation of the version. Each names in its response the fulfillment service that handled the call: the one that the request names,
/// or the only one there is.
/// </summary>
internal abstract class OutboundOperation : IServiceOperation
{
    private const string ServiceHeader = "x-amzn-fulfillment-service-id";
    private const string OnlyService = "FS01-embedded";
    private const int LongestServiceId = 40;

    public abstract string Name { get; }

    public abstract string Method { get; }

    public abstract string Path { get; }

    public virtual UsagePlan? Plan => UsagePlan.Standard;

    public byte[] Run(OperationCall call)
    {
        var service = call.Request.Header(ServiceHeader) is { Length: > 0 } sent ? sent : OnlyService;
        if (service.Length > LongestServiceId || service.Any(letter => letter is < ' ' or > '~'))
        {
            throw ServiceErrors.InvalidValue(service, ServiceHeader);
        }

        call.Headers[ServiceHeader] = service;
        return Respond(call);
    }

    /// <summary>Handles a call.</summary>
    /// <param name="call">The call, inside its transaction.</param>
    protected abstract byte[] Respond(OperationCall call);
}
