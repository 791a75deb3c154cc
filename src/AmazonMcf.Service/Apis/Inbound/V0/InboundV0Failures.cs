using AmazonMcf.Service.Http;

namespace AmazonMcf.Service.Apis.Inbound.V0;

/// <summary>The rejections of the API: one message, with the reason as details. Source: the static sandbox pairs of v0.</summary>
internal sealed class InboundV0Failures : IFailureCatalog
{
    private const int BadRequest = 400;

    private readonly FailureCatalog service = new(BadRequest);

    /// <inheritdoc/>
    public Failure Describe(ServiceErrorException error)
    {
        var failure = service.Describe(error);
        return failure.Status == BadRequest
            ? failure with { Code = "Invalid Input", Message = "Data is invalid. Please check.", Details = failure.Message }
            : failure;
    }
}
