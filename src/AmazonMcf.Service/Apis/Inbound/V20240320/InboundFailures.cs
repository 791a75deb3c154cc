using AmazonMcf.Service.Http;

namespace AmazonMcf.Service.Apis.Inbound.V20240320;

/// <summary>The rejections of the API: code BadRequest, and the texts of the service for each wrong value.</summary>
internal sealed class InboundFailures : IFailureCatalog
{
    private const int BadRequest = 400;
    private const int UnsupportedMediaType = 415;

    private readonly FailureCatalog service = new(BadRequest);

    /// <inheritdoc/>
    public Failure Describe(ServiceErrorException error)
    {
        var failure = error.Kind switch
        {
            ServiceErrorKind.UnsupportedMediaType => new Failure(
                UnsupportedMediaType, "UnsupportedMediaType", "The media type of the body must be application/json.", null),
            ServiceErrorKind.InvalidPageToken => new Failure(BadRequest, "", "The paginationToken is invalid.", ""),
            _ => service.Describe(error),
        };
        return failure.Status == BadRequest ? failure with { Code = "BadRequest" } : failure;
    }
}
